import type { ConductivityMention, Doubt, Span, View } from '../../domain/index.js';
import { type Coverage, coverageOf, holding, unfold } from '../../grammar/index.js';
import { detectLookalikes } from '../lookalike/index.js';
import type { Found } from './found.js';
import { before, type Page, pageOf } from './page.js';
import { CONDUCTIVITY_RULES } from './rules.js';

/**
 * Finds every printed conductivity, ionic or not, with its number in the printed unit. Members of a list are mentions of one
 * group; a number whose signs, exponent or unit are not certain carries doubts. Cells that hold a bare number are left to tables.
 */
export function detectConductivity(view: View): ConductivityMention[] {
  const page = pageOf(view);
  const found = withoutRestated(applyAll(page).filter((one) => !isHeader(page, one)));
  const damage = coverageOf(view.text.length, damagedSpans(view));
  const lookalikes = coverageOf(
    view.text.length,
    detectLookalikes(view).map(({ span }) => span),
  );
  const groups = numberGroups(found);
  return found
    .map((one) => toMention(page, one, { groups, damage }))
    .filter(({ span, doubts }) => doubts.includes('unit-typo') || !lookalikes.touches(span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What an earlier rule took, or an earlier and longer find of the same rule, is not found again. */
function applyAll(page: Page): Found[] {
  const all: Found[] = [];
  for (const { read } of CONDUCTIVITY_RULES) {
    const taken = coverageOf(page.text.length, all);
    const free = read(page, taken).filter((one) => !taken.touches(one));
    let end = 0;
    for (const one of free.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (one.start < end) continue;
      all.push(one);
      end = one.end;
    }
  }
  return all;
}

/** In characters: how far a resistivity may stand from the conductivity that says the same. */
const RESTATED_WITHIN = 150;
/** Both are rounded to two digits. */
const ROUNDED = 0.05;

/** "Their resistivity was 4.7 Ω cm, so the conductivity amounts to 0.21 S/cm" states one value, of which the conductivity stays. */
function withoutRestated(found: readonly Found[]): Found[] {
  const said = found.filter(({ via }) => via !== 'resistivity');
  return found.filter((one) => {
    const ohmic = (one.quantity.value ?? 0) * one.factor;
    if (one.via !== 'resistivity' || ohmic <= 0) return true;
    return !said.some(
      ({ start, quantity, factor }) =>
        Math.abs(start - one.start) < RESTATED_WITHIN && Math.abs((quantity.value ?? 0) * factor * ohmic - 1) < ROUNDED,
    );
  });
}

const damagedSpans = ({ document }: View): Span[] =>
  document.marks.filter(({ type }) => type === 'repaired' || type === 'doubtful').map(({ span }) => span);

/** Lists are numbered from 0 in order of position. */
function numberGroups(found: readonly Found[]): ReadonlyMap<number, number> {
  const starts = [...new Set(found.flatMap(({ list }) => (list === undefined ? [] : [list.start])))].sort(
    (a, b) => a - b,
  );
  return new Map(starts.map((start, index) => [start, index]));
}

/** Header cells state units and scales ("σ (10−4 S cm−1)"), not values; so does a power in brackets behind the quantity in a stub. */
function isHeader(page: Page, { start, end }: Found): boolean {
  const cell = holding(page.cells, start);
  const scale =
    /^(?:1|10) ?(?:\^|-)/u.test(page.text.slice(start, end)) &&
    /(?:[σκ]\S{0,6}|conductivit(?:y|ies)) ?(?:,|\/|[([]? ?in(?: units of)?|[([])? ?$/iu.test(before(page, start, 40));
  if (cell === undefined)
    return scale && /^ ?[)\]] ?(?:[=:]|(?:is|are|was|were)\b)/u.test(page.text.slice(end, end + 8));
  return cell.header || scale;
}

type Layers = { readonly groups: ReadonlyMap<number, number>; readonly damage: Coverage };

function toMention(page: Page, found: Found, { groups, damage }: Layers): ConductivityMention {
  const span = unfold(page.folded, found.start, found.end);
  const unitSpan = found.unit === undefined ? undefined : unfold(page.folded, found.unit.start, found.unit.end);
  const group = found.list === undefined ? undefined : groups.get(found.list.start);
  return {
    kind: 'conductivity',
    span,
    printed: page.view.text.slice(span.start, span.end),
    rule: found.rule,
    quantity: found.quantity,
    factor: found.factor,
    unitPrinted: unitSpan === undefined ? found.unitPrinted : page.view.text.slice(unitSpan.start, unitSpan.end),
    ...(unitSpan === undefined ? {} : { unitSpan }),
    ...(group === undefined ? {} : { group }),
    ...(found.list === undefined ? {} : { member: found.list.member }),
    doubts: [...new Set([...found.doubts, ...damageOf(damage, unitSpan === undefined ? [span] : [span, unitSpan])])],
    via: found.via,
  };
}

/** What the reader repaired, or could not, inside a number or its unit stays in doubt. */
const damageOf = (damage: Coverage, spans: readonly Span[]): Doubt[] =>
  spans.some((span) => damage.touches(span)) ? ['repaired-glyph'] : [];
