import type { Piece } from '../domain/index.js';
import { pieceAt } from './markup.js';
import { withScript } from './scripts.js';

/** What the dotted names of patent texts print: "25.degree. C.", "1 .mu.m", "2.times.10.sup.-4". */
const NAMES: Readonly<Record<string, string>> = {
  degree: '°',
  deg: '°',
  times: '×',
  mu: 'μ',
  sigma: 'σ',
  omega: 'ω',
  OMEGA: 'Ω',
  DELTA: 'Δ',
  SIGMA: 'Σ',
  DEGREE: '°',
  ANG: 'Å',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  theta: 'θ',
  lambda: 'λ',
  about: '~',
  apprxeq: '≈',
  ltoreq: '≤',
  gtoreq: '≥',
  '+-': '±',
  multidot: '·',
  circle: '∘',
};

/** A number or a letter, and sums of them: "-4", "1+x", "0.5", "2+", "(1-x)". */
const TERM = '(?:\\d+(?:\\.\\d+)?[a-z]?|[a-z](?![a-z]))';
const SUM = `[-+−–]?${TERM}(?:[-+−–±]${TERM})*(?:[-+](?![\\w(]))?`;
const SCRIPT = `\\.(?<script>sup|sub|SUP|SUB)\\.(?<body>${SUM}|\\(${SUM}\\)|[-+−])`;
const NAME = `\\.(?<name>${Object.keys(NAMES)
  .map((name) => name.replace(/[+.]/gu, '\\$&'))
  .join('|')})\\.`;

/** The marks of patent texts, as a pattern to be joined with others (flag `u`). */
export const PATENT_MARK = `${SCRIPT}|${NAME}`;

/** Gives the pieces of one such mark that stands in the file at `start`. */
export function patentPieces(
  groups: Readonly<Record<string, string | undefined>>,
  whole: string,
  start: number,
): Piece[] {
  const { script, body = '', name } = groups;
  if (script !== undefined)
    return withScript(
      [pieceAt(body, start + whole.length - body.length)],
      script.toLowerCase() === 'sup' ? 'superscript' : 'subscript',
    );
  const text = NAMES[name ?? ''] ?? whole;
  return [{ text, from: { start, end: start + whole.length } }];
}
