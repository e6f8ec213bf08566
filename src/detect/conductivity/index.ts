import { type ConductivityMention, type Doubt, overlaps, type Span, type View } from '../../domain/index.js';
import { unfold } from '../../grammar/index.js';
import { detectLookalikes } from '../lookalike/index.js';
import type { Found } from './found.js';
import { before, holding, type Page, pageOf } from './page.js';
import { CONDUCTIVITY_RULES } from './rules.js';

/**
 * Finds every printed conductivity, ionic or not, with its number in the printed unit. Members of a list are mentions of one
 * group; a number whose signs, exponent or unit are not certain carries doubts. Cells that hold a bare number are left to tables.
 */
export function detectConductivity(view: View): ConductivityMention[] {
  const page = pageOf(view);
  const lookalikes = detectLookalikes(view).map(({ span }) => span);
  const found = CONDUCTIVITY_RULES.reduce<readonly Found[]>(
    (taken, { read }) => [...taken, ...read(page, taken).filter((one) => isFree(one, taken))],
    [],
  );
  const groups = numberGroups(found);
  return found
    .filter((one) => !isHeader(page, one))
    .map((one) => toMention(page, one, groups))
    .filter(({ span }) => !lookalikes.some((other) => overlaps(other, span)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const isFree = (one: Found, taken: readonly Found[]): boolean =>
  !taken.some((other) => one.start < other.end && other.start < one.end);

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
    /(?:[σκ]\S{0,6}|conductivit(?:y|ies)) ?(?:,|\/|in|[([])? ?$/iu.test(before(page, start, 40));
  if (cell === undefined) return scale && /^ ?[)\]] ?[=:]/u.test(page.text.slice(end, end + 4));
  return cell.header || scale;
}

function toMention(page: Page, found: Found, groups: ReadonlyMap<number, number>): ConductivityMention {
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
    doubts: [...found.doubts, ...damageOf(page, unitSpan === undefined ? [span] : [span, unitSpan])],
    via: found.via,
  };
}

/** What the reader repaired, or could not, inside a number or its unit stays in doubt. */
function damageOf(page: Page, spans: readonly Span[]): Doubt[] {
  const damaged = page.view.document.marks.some(
    ({ type, span }) => (type === 'repaired' || type === 'doubtful') && spans.some((own) => overlaps(own, span)),
  );
  return damaged ? ['repaired-glyph'] : [];
}
