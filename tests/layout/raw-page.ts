import type { DraftText, Line, Piece, RawPage, RawRun } from '../../src/domain/index.js';

/** Usual widths of letters do not matter in these tests: each letter is half as wide as its size. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.5;

type Style = Partial<Pick<RawRun, 'size' | 'font' | 'bold' | 'italic' | 'angle'>>;

/** Gives a run at a place. */
export const run = (text: string, x: number, baseline: number, style: Style = {}): RawRun => {
  const size = style.size ?? 10;
  return {
    text,
    x,
    baseline,
    width: widthOf(text, size),
    font: 'Serif',
    bold: false,
    italic: false,
    angle: 0,
    ...style,
    size,
  };
};

/** Gives the runs of a line of words; "^" raises and "_" lowers what stands behind it up to the next space or "|". */
export function lineOf(text: string, x: number, baseline: number, style: Style = {}): RawRun[] {
  const size = style.size ?? 10;
  const runs: RawRun[] = [];
  let at = x;
  for (const part of text.split(/(?=[\^_ |])/u)) {
    const raised = part.startsWith('^');
    const small = raised || part.startsWith('_');
    const body = part.replace(/^[\^_|]/u, '');
    const own = small ? { ...style, size: size * 0.7 } : style;
    const drawn = run(body, at, baseline - (raised ? 0.35 * size : small ? -0.15 * size : 0), own);
    if (body !== '') runs.push(...splitSpace(drawn));
    at += drawn.width;
  }
  return runs;
}

/** A printed space is a run of its own, as the reader gives it. */
function splitSpace(drawn: RawRun): RawRun[] {
  if (!drawn.text.startsWith(' ')) return [drawn];
  const step = drawn.width / drawn.text.length;
  const space = { ...drawn, text: ' ', width: step };
  const rest = { ...drawn, text: drawn.text.slice(1), x: drawn.x + step, width: drawn.width - step };
  return rest.text === '' ? [space] : [space, rest];
}

/** Gives a page of runs, A4 in points. */
export const pageOf = (runs: readonly RawRun[], page = 1): RawPage => ({
  page,
  width: 595,
  height: 842,
  runs,
  rulings: [],
  imaged: false,
});

/** Gives lines of text below each other, 12 points apart. */
export const column = (lines: readonly string[], x: number, top: number, style: Style = {}): RawRun[] =>
  lines.flatMap((line, i) => lineOf(line, x, top + 12 * i, style));

/** Gives pieces as text with "^{…}" for raised, "_{…}" for lowered and "[cite …]" for cited text. */
export const show = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, script, citation }) => {
      if (citation === true) return `[cite ${text}]`;
      return script === undefined ? text : script === 'superscript' ? `^{${text}}` : `_{${text}}`;
    })
    .join('');

/** Gives a line as text. */
export const showLine = (line: Line): string => line.words.map(({ pieces }) => show(pieces)).join(' ');

/** Gives the text blocks as "type: text". */
export const showBlocks = (blocks: readonly unknown[]): string[] =>
  blocks.flatMap((block) => (isText(block) ? [`${block.type}: ${show(block.pieces)}`] : ['table']));

const isText = (block: unknown): block is DraftText => typeof block === 'object' && block !== null && 'pieces' in block;
