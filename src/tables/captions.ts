import type { Area } from './columns.js';
import { isProseLine } from './prose.js';
import type { Item, Sheet } from './sheet.js';
import { itemsToTiers, medianSize, type Tier, textOf, toTier } from './tiers.js';

const NAME = 'Table|TABLE|Tab\\.|Tableau|Tabelle|Таблица';
/** "Table 1", "TABLE IV.", "Tab. 2", "Table S3" at the start of a line. */
const LABEL = new RegExp(`^(?:${NAME})\\s?(?:[A-Z]?\\.?\\d{1,3}|[IVX]{1,5})\\b`, 'u');
/** Its first word, with which many pages do without lines. */
const WORD = new RegExp(`^(?:${NAME})`, 'u');
/** What follows the number in a sentence about a table: "Table 1 shows", "Table 1 and", "Table 1 [27]". */
const SENTENCE =
  /^\S+\s?\S+?\s+(?:\[|\(see|shows?|lists?|presents?|summari[sz]es?|compares?|gives?|and|in|contains?|reports?|illustrates?|provides?|displays?|reveals?|indicates?|demonstrates?|collects?|is|are|was|were|has|also|that|it|for which|where|which|as can|we|to)\b|^\S+\s?\S+?[,;)]/u;
const CONTINUED = /\bcontinued\b|\bcont(?:['’]d|\.)|\bFortsetzung\b/iu;

export type Caption = {
  readonly items: readonly Item[];
  readonly area: Area;
  readonly label: string;
  readonly continued: boolean;
};

/** Gives whether a line's text opens a table caption. */
export const isCaptionStart = (text: string): boolean => LABEL.test(text) && !SENTENCE.test(text);

/** Gives the words of a sheet in lines of one text column: parted at wide gaps. */
export function captionLines(sheet: Sheet): Tier[] {
  return itemsToTiers(sheet.items).flatMap((tier) => {
    const lines: Item[][] = [];
    let widest = 0;
    for (const item of tier.items) {
      const line = lines.at(-1);
      const gap = item.x - (line?.at(-1)?.right ?? Number.NEGATIVE_INFINITY);
      if (line !== undefined && gap < widestSpace(line, widest, tier.size)) {
        line.push(item);
        widest = Math.max(widest, gap);
      } else {
        lines.push([item]);
        widest = 0;
      }
    }
    return lines.map(toTier);
  });
}

/** Lines that are set out to a width ("Table      1:      Results") go on over gaps like those before. */
function widestSpace(line: readonly Item[], widest: number, size: number): number {
  if (line.length === 1 && /^(?:Table|TABLE|Tab\.)$/u.test(line[0]?.text ?? '')) return 3 * size;
  return Math.max(1.3 * size, Math.min(2 * widest, 3 * size));
}

/** A caption has at most this many lines. */
const MOST_LINES = 14;

/** Gives the captions of a sheet: the labelled line and the lines close below it, down to a rule or a gap. */
export function findCaptions(sheet: Sheet): Caption[] {
  if (!sheet.items.some(({ text }) => WORD.test(text))) return [];
  const lines = captionLines(sheet);
  return lines.flatMap((line, i) => {
    const text = textOf(line.items);
    return isCaptionStart(text) ? [growCaption(line, i, { lines, sheet })] : [];
  });
}

type Place = { readonly lines: readonly Tier[]; readonly sheet: Sheet };

function growCaption(start: Tier, i: number, { lines: all, sheet }: Place): Caption {
  const lines = [start];
  let area = areaOf(start.items);
  for (const line of all.slice(i + 1)) {
    const last = lines.at(-1) ?? start;
    const gap = line.baseline - last.baseline;
    const own = areaOf(line.items);
    if (gap < 0.3 * start.size) continue;
    if (gap > 1.75 * start.size || lines.length >= MOST_LINES) break;
    if (own.x1 > area.x2 || own.x2 < area.x1) continue;
    const ruled = sheet.rules.some(
      ({ x1, x2, y }) =>
        y > last.baseline && y < line.baseline - 0.5 * line.size && x1 < own.x2 && x2 > own.x1 && x2 - x1 > 40,
    );
    if (ruled || Math.abs(line.size - start.size) > 0.6 || own.x1 < area.x1 - 40) break;
    if (isCaptionStart(textOf(line.items)) || isRow(line, lines, all)) break;
    lines.push(line);
    area = areaOf(lines.flatMap(({ items }) => items));
  }
  const items = lines.flatMap((line) => line.items);
  const text = textOf(items);
  return {
    items,
    area,
    label: LABEL.exec(textOf(start.items))?.[0] ?? '',
    continued: CONTINUED.test(text) && text.length < 400,
  };
}

/** A line with others beside it under the caption is a row of cells, and so is one whose first word would have had room above it. */
function isRow(line: Tier, caption: readonly Tier[], lines: readonly Tier[]): boolean {
  const { x1, x2 } = areaOf(caption.flatMap(({ items }) => items));
  const beside = lines.filter(
    (other) =>
      other !== line &&
      Math.abs(other.baseline - line.baseline) < 0.8 * line.size &&
      Math.abs(other.size - line.size) < 0.6 &&
      (other.items[0]?.x ?? 0) > x1 + line.size,
  );
  if (beside.some(({ items }) => (items[0]?.x ?? 0) < x2 - line.size)) return true;
  const [above, first] = [caption.at(-1), line.items[0]];
  if (above === undefined || first === undefined || (beside.length === 0 && line.chunks.length < 2)) return false;
  if (!/[.)]$/u.test(textOf(above.items))) return false;
  const column = lines.filter((other) => isProseLine(other) && Math.abs((other.items[0]?.x ?? 0) - x1) < 8);
  const right = Math.max(...column.map(({ items }) => items.at(-1)?.right ?? 0));
  return (above.items.at(-1)?.right ?? 0) + first.right - first.x + line.size < right;
}

/** Gives the area that words cover. */
export function areaOf(items: readonly Item[]): Area {
  const size = medianSize(items);
  let [x1, x2, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, right, baseline } of items) {
    [x1, x2] = [Math.min(x1, x), Math.max(x2, right)];
    [top, bottom] = [Math.min(top, baseline - 0.8 * size), Math.max(bottom, baseline + 0.25 * size)];
  }
  return { x1, x2, top, bottom };
}
