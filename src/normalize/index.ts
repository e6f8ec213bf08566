import {
  type ConductivityMention,
  type Doubt,
  mapQuantity,
  overlaps,
  type Quantity,
  type Reading,
  type Reason,
  type View,
} from '../domain/index.js';
import { shiftDecimal } from './shift-decimal.js';

const UNIT_REASONS: Readonly<Record<ConductivityMention['via'], readonly [string, string]>> = {
  text: ['unit-printed', 'The unit is printed beside the number'],
  list: ['unit-from-list', 'The unit is that of the other numbers of the list or sentence'],
  header: ['unit-from-header', 'Unit and scale come from the header or caption of the table'],
  log: ['unit-from-logarithm', 'The number is a decimal logarithm'],
  resistivity: ['unit-from-resistivity', 'The number is a resistivity, inverted'],
};

const DOUBT_REASONS: Readonly<Record<Doubt, string>> = {
  'lost-sign': 'A minus or times sign was lost and is inferred',
  'lost-exponent': 'The power of ten could have lost its typography or its sign',
  'repaired-glyph': 'A damaged character of the number or unit was repaired',
  'ambiguous-scale': 'The power of ten could belong to this number or not',
  torn: 'Parts of the number stood apart and were put together',
  'unit-incomplete': 'The unit is missing or cut off',
  'unit-typo': 'The unit is misprinted',
};

/** Gives a mention in S/cm with the reasons for its value and unit. `all` are the paper's mentions, for agreement of repeated values. */
export function normalize(mention: ConductivityMention, all: readonly ConductivityMention[], view: View): Reading {
  const sigma = toSiemensPerCm(mention);
  return {
    mention,
    sigma,
    reasons: [
      ...unitReasons(mention),
      ...doubtReasons(mention),
      ...valueReasons(mention, sigma),
      ...agreement(mention, all, view),
    ],
  };
}

/** Gives a quantity in S/cm; a resistivity is inverted, and its lower end becomes the upper one. */
export function toSiemensPerCm({ quantity, factor, via }: ConductivityMention): Quantity {
  const scaled = mapQuantity(quantity, (value) => shiftDecimal(value, factor));
  return via === 'resistivity' ? inverted(scaled) : scaled;
}

const OPPOSITE = { '<': '>', '>': '<', 'up to': '>' } as const;

function inverted(quantity: Quantity): Quantity {
  const on = (value: number | null): number | null =>
    value === null || value === 0 ? null : Number((1 / value).toPrecision(6));
  const { value, low, high, qualifier, uncertainty } = quantity;
  const spread =
    uncertainty === null || value === null || value === 0 ? null : Number((uncertainty / value ** 2).toPrecision(3));
  const turned = qualifier === '<' || qualifier === '>' || qualifier === 'up to' ? OPPOSITE[qualifier] : qualifier;
  return { value: on(value), low: on(high), high: on(low), qualifier: turned, uncertainty: spread };
}

function unitReasons(mention: ConductivityMention): Reason[] {
  const missing = mention.unitPrinted === '';
  const [code, says] = missing
    ? (['unit-missing', 'No unit is printed; S/cm is assumed'] as const)
    : UNIT_REASONS[mention.via];
  const words = missing ? `${says}.` : `${says}: "${mention.unitPrinted}".`;
  return [{ code, says: words, field: 'unit', evidence: [mention.unitSpan ?? mention.span] }];
}

const doubtReasons = ({ doubts, span }: ConductivityMention): Reason[] =>
  doubts.map((doubt) => ({
    code: `doubt-${doubt}`,
    says: `${DOUBT_REASONS[doubt]}.`,
    field: doubt.startsWith('unit') ? 'unit' : 'value',
    evidence: [span],
  }));

/** Above that of copper (6 × 10⁵ S/cm) or below that of the best insulators nothing is a conductivity. */
const [LOWEST, HIGHEST] = [1e-20, 1e6];

function valueReasons({ span, quantity }: ConductivityMention, sigma: Quantity): Reason[] {
  const reasons: Reason[] = [];
  const add = (code: string, says: string): void => {
    reasons.push({ code, says, field: 'value', evidence: [span] });
  };
  const numbers = [sigma.value, sigma.low, sigma.high].filter((n) => n !== null);
  if (numbers.some((n) => n < LOWEST || n > HIGHEST)) add('value-impossible', 'No material conducts like that.');
  if (quantity.qualifier === 'range') add('value-range', 'A range is given, no single value.');
  else if (sigma.value === null) add('value-bound', 'A bound is given, no value.');
  else add('value-printed', 'The number is printed.');
  return reasons;
}

/** A value in doubt that stands elsewhere without doubt is confirmed by that place. */
function agreement(mention: ConductivityMention, all: readonly ConductivityMention[], view: View): Reason[] {
  const own = toSiemensPerCm(mention).value;
  if (mention.doubts.length === 0 || own === null) return [];
  const other = all.find(
    (one) => one.doubts.length === 0 && !overlaps(one.span, mention.span) && toSiemensPerCm(one).value === own,
  );
  if (other === undefined) return [];
  const printed = view.text.slice(other.span.start, other.span.end);
  return [
    {
      code: 'value-confirmed',
      says: `The same value is printed without doubt elsewhere: "${printed}".`,
      field: 'value',
      evidence: [other.span],
    },
  ];
}
