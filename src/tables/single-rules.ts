import { type Candidate, itemsIn, tabularBelow } from './candidates.js';
import { areaOf, type Caption, isCaptionStart } from './captions.js';
import type { Area } from './columns.js';
import { isProseLine } from './prose.js';
import type { Rule } from './rules.js';
import type { Sheet } from './sheet.js';
import { rulesToStacks, type Stack } from './stacks.js';
import { itemsToTiers, type Tier, textOf } from './tiers.js';

/** A rule that opens a table stands at most so far below its caption; in points. */
const BELOW_CAPTION = 25;
/** The lines of a header stand at most so many sizes above the rule and each other. */
const PITCH = 2.4;
const MOST_HEADER = 4;

/**
 * Gives tables with one rule of their width: below the header, with rows beneath it, or below a caption. `taken` are areas of
 * tables found before.
 */
export function singleRuleCandidates(sheet: Sheet, captions: readonly Caption[], taken: readonly Area[]): Candidate[] {
  return rulesToStacks(sheet.rules).flatMap((stack) =>
    stack.rules
      .filter(({ y }) => !taken.some((area) => y >= area.top - 1 && y <= area.bottom + 1 && meets(area, stack)))
      .flatMap((rule) => ruleToCandidate(rule, stack, { sheet, captions })),
  );
}

const meets = (a: Pick<Area, 'x1' | 'x2'>, b: Pick<Area, 'x1' | 'x2'>): boolean => a.x1 < b.x2 && a.x2 > b.x1;

type Place = { readonly sheet: Sheet; readonly captions: readonly Caption[] };

function ruleToCandidate(rule: Rule, stack: Stack, { sheet, captions }: Place): Candidate[] {
  const above = headerAbove(rule, stack, sheet);
  const captioned = captions.some(
    ({ area }) => rule.y > area.bottom - 4 && rule.y - area.bottom < BELOW_CAPTION && meets(area, rule),
  );
  if (above.length === 0 && !captioned) return [];
  const below = tabularBelow(rule.y, stack, { sheet, above });
  if (below.length < 2 || isWider(below, stack, sheet)) return [];
  const items = [...above, ...below].flatMap((tier) => tier.items);
  const top = above.length === 0 ? rule.y : areaOf(above.flatMap((tier) => tier.items)).top;
  const bottom = (below.at(-1)?.baseline ?? rule.y) + 3;
  const rules = above.length === 0 ? [rule] : [{ ...rule, y: top - 1 }, rule];
  return [{ area: { x1: stack.x1, x2: stack.x2, top, bottom }, rules, items, open: true }];
}

/** The lines of cells right above a rule: the lowest has several, what is further up is close to what is below it. */
function headerAbove(rule: Rule, { x1, x2 }: Stack, sheet: Sheet): Tier[] {
  const tiers = itemsToTiers(itemsIn(sheet.items, { x1, x2, top: rule.y - 80, bottom: rule.y + 0.5 }));
  const header: Tier[] = [];
  let last = rule.y;
  for (const tier of tiers.reverse()) {
    const far = last - tier.baseline > PITCH * tier.size;
    if (far || header.length >= MOST_HEADER || isProseLine(tier) || isCaptionStart(textOf(tier.items))) break;
    if (header.length === 0 && tier.chunks.length < 2) break;
    header.unshift(tier);
    last = tier.baseline;
  }
  return header;
}

/** Whether rows go on closely beside the rule: then it underlines a part of a header. */
function isWider(rows: readonly Tier[], { x1, x2 }: Stack, sheet: Sheet): boolean {
  const wider = rows.filter((row) =>
    sheet.items.some(
      ({ x, right, baseline, size }) =>
        Math.abs(baseline - row.baseline) < 0.3 * size &&
        ((right < x1 && x1 - right < BESIDE * size) || (x > x2 && x - x2 < BESIDE * size)),
    ),
  );
  return wider.length > 0.5 * rows.length;
}
const BESIDE = 1.5;
