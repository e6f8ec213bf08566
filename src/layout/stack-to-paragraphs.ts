import type { Line } from '../domain/index.js';
import { rightOf } from '../geometry/box.js';
import { median } from '../geometry/cluster.js';
import { CAPTION_START } from './caption-start.js';
import { lineText } from './line-text.js';
import type { Stack } from './lines-to-stacks.js';

/** A gap of so many usual pitches starts a paragraph. */
const GAP = 1.28;
/** Within a sentence only so many do: raised text may push lines apart. */
const GAP_IN_SENTENCE = 1.65;
/** An indent of a first line, in sizes. */
const INDENT = { least: 0.6, most: 5 };
/** "• First", "[12] A. Author", "12. Author": starts of list items and references. */
const ITEM_START = /^(?:[•▪●◦■–]\s|\[\d{1,3}\]|\(\d{1,3}\)\s|\d{1,3}[.)]\s*\p{Lu})/u;

/** Gives the paragraphs of a stack: it is cut at gaps, indents, changes of style and starts of captions and list items. */
export function stackToParagraphs({ lines }: Stack): Line[][] {
  const pitch =
    median(
      lines
        .slice(1)
        .map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
        .filter((dy) => dy > 0.4),
    ) ?? 0;
  const hanging = hangs(lines);
  const paragraphs: Line[][] = [];
  lines.forEach((line, i) => {
    const paragraph = paragraphs.at(-1);
    const previous = lines[i - 1];
    if (paragraph === undefined || previous === undefined) paragraphs.push([line]);
    else if (startsParagraph({ line, previous, next: lines[i + 1], pitch, hanging, paragraph, lines }))
      paragraphs.push([line]);
    else paragraph.push(line);
  });
  return paragraphs;
}

type Place = {
  readonly line: Line;
  readonly previous: Line;
  readonly next: Line | undefined;
  readonly pitch: number;
  readonly hanging: boolean;
  readonly paragraph: readonly Line[];
  readonly lines: readonly Line[];
};

function startsParagraph(place: Place): boolean {
  const { line, previous, pitch } = place;
  const dy = line.baseline - previous.baseline;
  if (dy < 0.4 * line.size) return false;
  const text = lineText(line);
  const gap = endsOpen(previous) && !previous.bold ? GAP_IN_SENTENCE : GAP;
  if (dy > gap * pitch && dy > 1.15 * line.size) return true;
  if (CAPTION_START.test(text) && !endsOpen(previous)) return true;
  if (place.hanging) return changesStyle(place) || isFlush(place);
  return (
    changesStyle(place) || isIndented(place) || isOutdented(place, text) || (endsShort(place) && !endsOpen(previous))
  );
}

/** In lists of references first lines stand out and go on in lines that stand in; in text a line before an indent is full. */
function hangs(lines: readonly Line[]): boolean {
  const left = Math.min(...lines.map(({ box }) => box.x));
  const stepsIn = lines.filter((line, i) => {
    const indent = line.box.x - (lines[i - 1]?.box.x ?? Number.POSITIVE_INFINITY);
    const flush = (lines[i - 1]?.box.x ?? 0) - left < 0.3 * line.size;
    return flush && indent > INDENT.least * line.size && indent < INDENT.most * line.size;
  });
  const open = stepsIn.filter((line) => endsOpen(lines[lines.indexOf(line) - 1] ?? line));
  const inset = lines.filter(({ box, size }) => box.x - left > INDENT.least * size).length;
  return open.length > 0.5 * stepsIn.length && inset >= 0.34 * lines.length;
}

const endsOpen = (line: Line): boolean => !/[.?!:;)\]"”’]$/u.test(lineText(line));

/** Whether a line keeps its font to its end; a heading that runs into its paragraph does not. */
const isEven = (line: Line): boolean =>
  line.words.at(-1)?.pieces.some(({ font, script }) => script === undefined && font === line.font) ?? true;

/** A bold line before plain ones is a heading; sizes tell captions from text. */
function changesStyle({ line, previous }: Place): boolean {
  if (Math.abs(line.size - previous.size) > 0.045 * previous.size) return true;
  return line.bold !== previous.bold && isEven(previous) && isEven(line) && line.words.length > 2;
}

/** The first line stands in, and the lines around it do not. */
function isIndented({ line, previous, next }: Place): boolean {
  const indent = line.box.x - previous.box.x;
  if (indent < INDENT.least * line.size || indent > INDENT.most * line.size) return false;
  return next === undefined || line.box.x - next.box.x > 0.5 * INDENT.least * line.size || endsFull(previous, line);
}

const endsFull = (previous: Line, line: Line): boolean =>
  !endsOpen(previous) && rightOf(previous.box) < rightOf(line.box) - 2 * line.size;

/** In a list with hanging indents every line at the left edge starts an item. */
const isFlush = ({ line, lines }: Place): boolean =>
  line.box.x - Math.min(...lines.map(({ box }) => box.x)) < 0.5 * INDENT.least * line.size;

/** In reference lists and lists the first line stands out. */
function isOutdented({ line, previous, paragraph }: Place, text: string): boolean {
  const out = previous.box.x - line.box.x;
  if (paragraph.length > 1 && out > INDENT.least * line.size && out < INDENT.most * line.size) return true;
  return ITEM_START.test(text) && ITEM_START.test(lineText(paragraph[0] ?? line));
}

/** The line before ends early although the first word of this one would have had room. */
function endsShort({ line, previous, lines }: Place): boolean {
  const right = Math.max(...lines.map(({ box }) => rightOf(box)));
  const first = line.words[0]?.box.width ?? 0;
  return (
    right - rightOf(previous.box) > first + 2.5 * line.size &&
    right - rightOf(previous.box) > 0.12 * (right - line.box.x)
  );
}
