import type { ConductivityKind, Doubt } from '../../domain/index.js';
import { HEADER_KINDS, type HeaderQuantity, NAME_RULES, PROCESSING, TRANSITION } from './header-rules.js';
import { readHeaderScale } from './header-scale.js';
import { type HeaderTemperature, readHeaderTemperature } from './header-temperature.js';
import { type HeaderUnit, readHeaderUnit } from './header-unit.js';
import { foldHeader, raise } from './spelling.js';

/** How the number below was made from the conductivity, in the unit printed. "σT" forms need the temperature of the row. */
export type HeaderLog = 'log10' | 'ln' | '-log10' | 'log10 σT' | 'ln σT';

/**
 * What a header says about the cells below it. A cell's number × `multiplier` × `factorToSiemensPerCm` is in S/cm.
 * `ambiguous`: the scale can be read both ways; `multiplierOther` is the less likely one.
 */
export type HeaderMeaning = {
  readonly text: string;
  readonly quantity: HeaderQuantity;
  /** The rule that decided, or what the unit measures: "thermal conductivity", "resistance", ... */
  readonly name?: string;
  readonly unit?: string;
  readonly factorToSiemensPerCm?: number;
  /** What is doubtful about the unit: a typing error ("S/cm-1"), a lost sign ("S cm 1"). */
  readonly doubts?: readonly Doubt[];
  readonly factorToElectronvolt?: number;
  /** Whether cells of a temperature column are in °C or K. */
  readonly temperatureUnit?: '°C' | 'K';
  readonly role?: 'measurement' | 'processing' | 'transition';
  readonly multiplier?: number;
  readonly multiplierOther?: number;
  readonly ambiguous?: boolean;
  readonly log?: HeaderLog;
  readonly temperature?: HeaderTemperature;
  readonly kind?: Exclude<ConductivityKind, 'unspecified'>;
  /** "x", or "x = 0.2" as the header of a column of a transposed table. */
  readonly variable?: { readonly name: string; readonly value?: number };
  /** Formula text as printed (of a series, or of the material that heads a column). */
  readonly formula?: string;
};

const CONDUCTIVITY: ReadonlySet<string> = new Set(['conductivity', 'conductivity times temperature']);
const LOG =
  /(?<minus>-\s?)?\b(?<base>log|lg|ln)\s?_?(?:10)?\s?[([{]?\s?(?<of>σ\s?[·×*]?\s?T|T\s?[·×*]?\s?σ|σ|conduct)/iu;
const TIMES_T = /(?:^|[^A-Za-z])(?:σ\s?_?[a-z]{0,3}\s?[·×*]?\s?T|T\s?[·×*]?\s?σ)(?![A-Za-z_])/u;
// "x = 0.2"
const ASSIGNED = /^\W*(?<name>[xyzδ])\s?=\s?(?<value>\d*\.?\d+)\W*$/u;
const ELEMENT = '[A-Z][a-z]?';
const AMOUNT = String.raw`_?[\d.x-zδ+/-]*`;
// "Li1+xAlxTi2-x(PO4)3", "Li7La3Zr2O12", "75Li2S-25P2S5"
const FORMULA = new RegExp(
  String.raw`(?<![A-Za-z])[\d.]{0,6}\(?(?:[([]?${ELEMENT}${AMOUNT}(?:[)\]]${AMOUNT})?){2,}`,
  'u',
);

/** Gives the meaning of a header cell's text (Unicode scripts or flattened); never throws, `none` where it says nothing. */
export function readHeader(text: string): HeaderMeaning {
  const folded = foldHeader(text);
  const unit = readHeaderUnit(folded);
  const scale = readHeaderScale(folded, unit);
  const rest = blank(blank(folded, unit), scale);
  const log = readLog(folded);
  const named = withoutProduct(readName(folded, rest, unit), unit, log);
  const formula = readFormula(rest);
  const value = { text, ...named, ...unitOf(unit, named.quantity), ...contextOf(rest, named.quantity) };
  return {
    ...value,
    ...(scale === undefined || !isScaled(named.quantity) ? {} : scaleOf(scale)),
    ...(log === undefined || named.quantity !== 'conductivity' ? {} : { log }),
    ...(formula === undefined ? {} : { formula }),
  };
}

type Named = Pick<HeaderMeaning, 'quantity' | 'name' | 'variable'>;

/** The unit decides between what the words leave open; words decide the rest. */
function readName(folded: string, rest: string, unit: HeaderUnit | undefined): Named {
  const assigned = ASSIGNED.exec(folded)?.groups;
  if (assigned !== undefined) {
    return { quantity: 'none', variable: { name: assigned.name ?? '', value: Number(assigned.value) } };
  }
  const words = readWords(unit === undefined ? folded : rest);
  const measured = unit === undefined ? undefined : byUnit(unit, words);
  return measured ?? words ?? byFormula(rest);
}

/** σT without a logarithm is a quantity of its own. */
function withoutProduct(named: Named, unit: HeaderUnit | undefined, log: HeaderLog | undefined): Named {
  const product = unit?.measures === 'conductivity times temperature' && log === undefined;
  return product && named.quantity === 'conductivity' ? { quantity: 'other', name: unit.measures } : named;
}

function readWords(folded: string): Named | undefined {
  const hit = NAME_RULES.find(({ pattern }) => pattern.test(folded));
  if (hit === undefined) return undefined;
  const variable = hit.pattern.exec(folded)?.groups?.name;
  return {
    quantity: hit.quantity,
    name: hit.name,
    ...(variable === undefined ? {} : { variable: { name: variable } }),
  };
}

function byUnit({ measures }: HeaderUnit, words: Named | undefined): Named | undefined {
  switch (measures) {
    case 'conductivity':
      return words?.name === 'prefactor' || words?.name === 'thermal conductivity'
        ? words
        : { quantity: 'conductivity', name: words?.name ?? 'unit' };
    case 'conductivity times temperature':
      return words?.name === 'prefactor'
        ? words
        : { quantity: words?.quantity === 'conductivity' ? 'conductivity' : 'other', name: measures };
    case 'activation energy':
      return words === undefined ? { quantity: 'activation-energy', name: 'unit' } : words;
    case 'temperature in °C':
    case 'temperature in K':
      return words === undefined || words.quantity === 'material' ? { quantity: 'temperature', name: 'unit' } : words;
    default:
      return { quantity: 'other', name: measures };
  }
}

function byFormula(rest: string): Named {
  const formula = FORMULA.exec(rest);
  const alone = formula !== null && formula[0].length >= rest.replace(/[\s()]/gu, '').length * 0.6;
  return alone && /\d/u.test(formula[0]) ? { quantity: 'material', name: 'formula' } : { quantity: 'none' };
}

function unitOf(unit: HeaderUnit | undefined, quantity: HeaderQuantity): Partial<HeaderMeaning> {
  if (unit === undefined) return {};
  const doubts = unit.doubts.length === 0 ? {} : { doubts: unit.doubts };
  if (CONDUCTIVITY.has(unit.measures)) return { unit: raise(unit.text), factorToSiemensPerCm: unit.factor, ...doubts };
  if (unit.measures === 'activation energy') return { unit: raise(unit.text), factorToElectronvolt: unit.factor };
  if (unit.measures.startsWith('temperature') && quantity === 'temperature') {
    return { unit: raise(unit.text), temperatureUnit: unit.measures.endsWith('K') ? 'K' : '°C' };
  }
  return { unit: raise(unit.text) };
}

function contextOf(rest: string, quantity: HeaderQuantity): Partial<HeaderMeaning> {
  const temperature = readHeaderTemperature(rest);
  const kind = HEADER_KINDS.find(([pattern]) => pattern.test(rest.replace(TIMES_T, ' σ ')))?.[1];
  const role = PROCESSING.test(rest) ? 'processing' : TRANSITION.test(rest) ? 'transition' : undefined;
  return {
    ...(temperature === undefined ? {} : { temperature }),
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined || quantity !== 'temperature' ? {} : { role }),
  };
}

function readLog(folded: string): HeaderLog | undefined {
  const match = LOG.exec(folded);
  if (match === null) return undefined;
  const timesT = /T/u.test(match.groups?.of ?? '');
  const natural = match.groups?.base?.toLowerCase() === 'ln';
  if (natural) return timesT ? 'ln σT' : 'ln';
  if (timesT) return 'log10 σT';
  return match.groups?.minus === undefined ? 'log10' : '-log10';
}

const isScaled = (quantity: HeaderQuantity): boolean => quantity === 'conductivity' || quantity === 'other';

function scaleOf({ multiplier, other }: { multiplier: number; other?: number }): Partial<HeaderMeaning> {
  return other === undefined ? { multiplier } : { multiplier, multiplierOther: other, ambiguous: true };
}

function readFormula(rest: string): string | undefined {
  const formula = FORMULA.exec(rest)?.[0].replaceAll('_', '');
  return formula !== undefined && /\d/u.test(formula) && formula.length >= 4 ? formula : undefined;
}

/** Blanks a stretch, so that its letters and digits are not read twice. */
function blank(folded: string, place: { readonly start: number; readonly end: number } | undefined): string {
  if (place === undefined) return folded;
  return folded.slice(0, place.start) + ' '.repeat(place.end - place.start) + folded.slice(place.end);
}
