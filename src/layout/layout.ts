import type { Box, Draft, Line, RawPage, TableRegion } from '../domain/index.js';
import { holdsMiddle } from '../geometry/box.js';
import { heaviest, median } from '../geometry/cluster.js';
import { turnBox, turnBoxBack, turnSize } from '../geometry/turn.js';
import { findBars } from './find-bars.js';
import { headingBars } from './heading-bars.js';
import { healLines } from './heal-lines.js';
import { isDrawing } from './is-drawing.js';
import { joinEquations } from './join-equations.js';
import { joinParagraphs } from './join-paragraphs.js';
import { inkOf, lineText } from './line-text.js';
import { linesToStacks } from './lines-to-stacks.js';
import { type Body, nameParagraphs } from './name-paragraphs.js';
import { nameReferences } from './name-references.js';
import { inReadingOrder } from './order-stacks.js';
import { pageLines, turnLine, turnLineBack } from './page-lines.js';
import { type Named, toParagraph } from './paragraph.js';
import { type PageOfLines, splitFurniture } from './split-furniture.js';
import { stackToParagraphs } from './stack-to-paragraphs.js';

type Blocks = Draft['blocks'];
/** The lines of a page that stand at one angle, on the page turned by it. */
type Frame = PageOfLines & { readonly angle: number; readonly raw: RawPage };

/**
 * Gives the blocks of a paper in reading order: titles, headings, paragraphs, captions, notes, references, and asides for
 * what is no running text (drawings, side notes, one of each running head). Lines in a table region stand only in its table.
 * `lines` are those of `pageLines`, page by page, for a caller that has them already.
 */
export function layout(
  pages: readonly RawPage[],
  tables: readonly TableRegion[],
  lines: readonly (readonly Line[])[] = pages.map(pageLines),
): Blocks {
  const frames = pages
    .flatMap((page, i) => toFrames(page, lines[i] ?? []))
    .map((frame) => withoutTables(frame, tables));
  const split = splitFurniture(frames);
  const bodies = split.map(({ body }, i) => ({ ...body, angle: frames[i]?.angle ?? 0, raw: frames[i]?.raw ?? EMPTY }));
  const body = usualText(bodies);
  const boxes = tables.flatMap(({ box, also }) => [box, ...(also ?? [])]);
  const named = bodies.flatMap((frame) => frameToNamed(frame, body, boxes));
  const heads = furnitureOnce(split, frames);
  return joinParagraphs(nameReferences([...heads, ...named]), tables);
}

const EMPTY: RawPage = { page: 1, width: 0, height: 0, runs: [], rulings: [], imaged: false };

/** The angle with most text first. */
function toFrames(raw: RawPage, lines: readonly Line[]): Frame[] {
  const weight = (angle: number): number => lines.reduce((n, line) => n + (line.angle === angle ? inkOf(line) : 0), 0);
  return [...new Set(lines.map(({ angle }) => angle))]
    .sort((a, b) => weight(b) - weight(a))
    .map((angle) => {
      const own = lines.filter((line) => line.angle === angle);
      const upright = angle === 0 ? own : own.map((line) => turnLine(line, angle, raw));
      return { page: raw.page, raw, angle, size: turnSize(raw, angle), lines: upright };
    });
}

function withoutTables(frame: Frame, tables: readonly TableRegion[]): Frame {
  const boxes = tables.flatMap(({ box, also }) => [box, ...(also ?? [])]).filter(({ page }) => page === frame.page);
  if (boxes.length === 0) return frame;
  const isFree = ({ box }: Line): boolean =>
    !boxes.some((table) => holdsMiddle(table, turnBoxBack(box, frame.angle, frame.raw)));
  return { ...frame, lines: frame.lines.filter(isFree) };
}

/** The size of most characters, and the usual width of full lines of that size. */
function usualText(frames: readonly Frame[]): Body {
  const lines = frames.flatMap((frame) => frame.lines);
  const size = heaviest(lines, (line) => Math.round(line.size * 10) / 10, inkOf) ?? 10;
  const widths = lines
    .filter((line) => Math.abs(line.size - size) < 0.3 && line.words.length > 4)
    .map(({ box }) => box.width);
  return { size, width: median(widths) ?? 240 };
}

function frameToNamed(frame: Frame, body: Body, tables: readonly Box[]): Named[] {
  const stacks = linesToStacks(healLines(joinEquations(frame.lines)));
  const drawn = new Set(stacks.filter((stack) => isDrawing(stack, body)));
  const tabled = tablesOn(frame, tables);
  const ordered = inReadingOrder(
    stacks.filter((stack) => !drawn.has(stack)),
    [...findBars(frame.lines), ...headingBars(stacks, tabled, body.size), ...tabled],
  );
  const paragraphs = ordered.flatMap((stack) =>
    stackToParagraphs(stack).map((lines) => toParagraph(lines, stack.box.width)),
  );
  const named = nameParagraphs({ page: frame.page, size: frame.size, paragraphs }, body);
  const asides = [...drawn].map((stack) => asideOf(stack.lines, frame.page));
  return [...named, ...asides].map((item) => turnBack(item, frame));
}

const tablesOn = ({ page, angle, raw }: Frame, tables: readonly Box[]): Box[] =>
  tables.filter((box) => box.page === page).map((box) => turnBox(box, angle, raw));

const asideOf = (lines: readonly Line[], page: number): Named => ({
  type: 'aside',
  paragraph: toParagraph(lines, 0),
  page,
});

function turnBack(named: Named, { angle, raw }: Frame): Named {
  if (angle === 0) return named;
  const lines = named.paragraph.lines.map((line) => turnLineBack(line, angle, raw));
  return { ...named, paragraph: { ...named.paragraph, lines } };
}

/** One of each running head or foot, as an aside. */
function furnitureOnce(split: ReturnType<typeof splitFurniture>, frames: readonly Frame[]): Named[] {
  const seen = new Set<string>();
  return split.flatMap(({ furniture }, i) =>
    furniture.flatMap((line) => {
      const key = lineText(line).replace(/\p{N}+/gu, '#');
      const frame = frames[i];
      if (frame === undefined || seen.has(key) || !/\p{L}{3}/u.test(key)) return [];
      seen.add(key);
      return [turnBack(asideOf([line], frame.page), frame)];
    }),
  );
}
