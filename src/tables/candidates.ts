import { isCaptionStart } from './captions.js';
import type { Area } from './columns.js';
import { opensNote } from './notes.js';
import { isProse, startsProse } from './prose.js';
import type { Rule } from './rules.js';
import type { Item, Sheet } from './sheet.js';
import { rulesToStacks, type Stack } from './stacks.js';
import { itemsToTiers, type Tier, textOf } from './tiers.js';

/** A part of a sheet that may be a table. `rules` are those as wide as it; `open` when it has no rule at its end; `cut` when columns may be missing. */
export type Candidate = {
  readonly area: Area;
  readonly rules: readonly Rule[];
  readonly items: readonly Item[];
  readonly open: boolean;
  readonly cut?: true;
};

type Band = {
  readonly top: Rule;
  readonly bottom: Rule;
  readonly tiers: readonly Tier[];
  readonly type: 'empty' | 'cells' | 'other';
};

/** Gives the parts of a sheet between rules of one width that hold cells, and what goes on below a header without a last rule. */
export const rulesToCandidates = (sheet: Sheet): Candidate[] =>
  rulesToStacks(sheet.rules).flatMap((stack) =>
    runsOf(bandsOf(stack, sheet))
      .map((bands) => toCandidate(stack, bands))
      .map((candidate) => (endsStack(candidate, stack) ? openBelow(candidate, stack, sheet) : candidate)),
  );

/** Gives the words whose middle lies in an area. */
export const itemsIn = (items: readonly Item[], { x1, x2, top, bottom }: Area): Item[] =>
  items.filter(({ x, right, baseline }) => {
    const middle = (x + right) / 2;
    return middle > x1 - 3 && middle < x2 + 3 && baseline > top && baseline < bottom;
  });

function bandsOf(stack: Stack, sheet: Sheet): Band[] {
  return stack.rules.slice(1).flatMap((bottom, i) => {
    const top = stack.rules[i];
    if (top === undefined) return [];
    const tiers = itemsToTiers(itemsIn(sheet.items, { ...stack, top: top.y, bottom: bottom.y + 0.5 }));
    return [{ top, bottom, tiers, type: bandType(tiers, stack) }];
  });
}

function bandType(tiers: readonly Tier[], stack: Stack): Band['type'] {
  if (tiers.length === 0) return 'empty';
  const captioned = tiers.some(
    ({ items }) => isCaptionStart(textOf(items)) || /^(?:Figure|Fig\.|Scheme)\s?\d/u.test(textOf(items)),
  );
  return captioned || isProse(tiers, stack) ? 'other' : 'cells';
}

/** Bands of cells that follow each other. */
function runsOf(bands: readonly Band[]): Band[][] {
  const runs: Band[][] = [];
  let last: Band | undefined;
  for (const band of bands) {
    if (band.type === 'cells') {
      if (last?.type === 'cells') runs.at(-1)?.push(band);
      else runs.push([band]);
    }
    last = band;
  }
  return runs;
}

function toCandidate({ x1, x2 }: Stack, bands: readonly Band[]): Candidate {
  const [top, bottom] = [bands[0]?.top.y ?? 0, bands.at(-1)?.bottom.y ?? 0];
  const rules = bands.flatMap((band, i) => (i === 0 ? [band.top, band.bottom] : [band.bottom]));
  const items = bands.flatMap(({ tiers }) => tiers.flatMap((tier) => tier.items));
  return { area: { x1, x2, top, bottom }, rules, items, open: false };
}

const endsStack = ({ area }: Candidate, { rules }: Stack): boolean => area.bottom >= (rules.at(-1)?.y ?? 0);

/** The last rule of a width may stand above further rows: the rule below a header, or one between groups. */
function openBelow(candidate: Candidate, stack: Stack, sheet: Sheet): Candidate {
  const below = tabularBelow(candidate.area.bottom, stack, { sheet, above: itemsToTiers(candidate.items) });
  const headerOnly = candidate.rules.length === 2 && itemsToTiers(candidate.items).length <= 4;
  const cells = below.filter(({ chunks }) => chunks.length >= (headerOnly ? 2 : 3)).length;
  if (below.length === 0 || cells < (headerOnly ? 1 : 2)) return candidate;
  const items = [...candidate.items, ...below.flatMap((tier) => tier.items)];
  const bottom = (below.at(-1)?.baseline ?? 0) + 3;
  return { ...candidate, area: { ...candidate.area, bottom }, items, open: true };
}

/** Takes away what stands apart below the last line with several cells; what is close goes on in one of them. */
export function dropTail(rows: Tier[]): void {
  const full = rows.findLastIndex(({ chunks }) => chunks.length >= 2);
  const apart = rows.findIndex((row, i) => i > full && row.baseline - (rows[i - 1]?.baseline ?? 0) > CLOSE * row.size);
  if (full < 0) rows.length = 0;
  else if (apart >= 0) rows.length = apart;
}

/** Lines of one cell are at most this many sizes apart. */
const CLOSE = 1.4;
/** Lines further apart than this many sizes do not belong to one table. */
const FAR = 3.2;

type Above = { readonly sheet: Sheet; readonly above: readonly Tier[] };

/** Gives the lines below a height that look like rows of a table: down to running text, a caption, a rule or a wide gap. */
export function tabularBelow(top: number, { x1, x2 }: Pick<Area, 'x1' | 'x2'>, { sheet, above }: Above): Tier[] {
  const tiers = itemsToTiers(itemsIn(sheet.items, { x1, x2, top, bottom: sheet.height }));
  const rows: Tier[] = [];
  let last = top;
  for (const tier of tiers) {
    const text = textOf(tier.items);
    const far = tier.baseline - last > FAR * tier.size;
    if (
      far ||
      (rows[0] !== undefined && opensNote(tier, rows[0].size)) ||
      startsProse([...above, ...rows], tier, { x1, x2 }) ||
      isCaptionStart(text) ||
      /^(?:Figure|Fig\.)\s?\d/u.test(text)
    )
      break;
    rows.push(tier);
    last = tier.baseline;
  }
  dropTail(rows);
  return rows.filter(({ chunks }) => chunks.length >= 2).length >= 2 || rows.length === 1 ? rows : [];
}
