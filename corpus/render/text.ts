import { type CiteStyle, parseInline, plainText } from '../inline.js';
import { type Paper, type SampleBlock, SYNTHETIC } from '../parse-paper.js';

const WIDTH = 88;
const LINES_PER_PAGE = 52;

/** Gives a paper as `pdftotext -layout` would: scripts flattened, words divided at line ends, form feeds between pages. */
export function paperToText(paper: Paper): string {
  const flat = (text: string): string => flatten(text, paper.cite);
  const blocks = [
    [SYNTHETIC],
    wrap(flat(paper.title)),
    [flat(paper.authors)],
    [flat(paper.affiliation)],
    wrap(`Abstract. ${flat(paper.abstract)}`),
    ...paper.blocks.map((block) => blockToLines(block, flat)),
    ['References'],
    ...paper.references.map((reference, i) => wrap(`[${i + 1}] ${flat(reference)}`)),
  ];
  return paginate(
    blocks.flatMap((lines) => [...lines, '']),
    paper.running,
  );
}

const flatten = (text: string, cite: CiteStyle): string => plainText(parseInline(text, cite));

function blockToLines(block: SampleBlock, flat: (text: string) => string): string[] {
  if (block.type !== 'table') return wrap(flat(block.text));
  const rows = block.rows.map((row) => row.cells.map((cell) => flat(cell.text).padEnd(16 * cell.columns)).join(''));
  return [
    ...wrap(flat(block.caption)),
    ...rows.map((row) => row.trimEnd()),
    ...block.notes.flatMap((n) => wrap(flat(n))),
  ];
}

/** Breaks at spaces; a long word that does not fit is divided with a hyphen between two lower-case letters. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= WIDTH) {
      line = joined;
      continue;
    }
    const room = WIDTH - line.length - 2;
    const divisible = /^[a-z]{9,}[,.;]?$/u.test(word) && room >= 4;
    lines.push(divisible ? `${line} ${word.slice(0, room)}-` : line);
    line = divisible ? word.slice(room) : word;
  }
  return [...lines, line];
}

function paginate(lines: readonly string[], running: string): string {
  const pages: string[] = [];
  for (let i = 0; i < lines.length; i += LINES_PER_PAGE) {
    const page = pages.length + 1;
    const head = page === 1 ? [] : [running.padStart(WIDTH), ''];
    pages.push([...head, ...lines.slice(i, i + LINES_PER_PAGE), '', String(page).padStart(WIDTH / 2), ''].join('\n'));
  }
  return `${pages.join('\f')}\f`;
}
