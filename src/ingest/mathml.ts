import type { Piece } from '../domain/index.js';
import { elementsOf, hasClass, type MarkupElement, textPieces } from './markup.js';
import { grouped, raised, separator, withScript } from './scripts.js';

/** Elements of MathML that hold characters. */
const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms', 'cn', 'ci']);
/** Elements that say the same again in another notation, or nothing that is printed. */
const UNPRINTED = new Set(['annotation', 'annotation-xml', 'mphantom', 'maligngroup', 'malignmark', 'tex-math']);

/** Gives the pieces of a MathML element: exponents raised, indices lowered, fractions with a solidus. */
export function mathPieces(element: MarkupElement): Piece[] {
  const { name } = element;
  if (UNPRINTED.has(name)) return [];
  if (TOKENS.has(name)) return tokenPieces(element);
  const parts = elementsOf(element);
  const [first = [], second = [], third = []] = SCRIPTED.has(name) ? parts.map(mathPieces) : [];
  switch (name) {
    case 'msup':
    case 'mover':
      return name === 'mover' && isAccent(parts[1]) ? first : [...first, ...raised(second)];
    case 'msub':
    case 'munder':
      return [...first, ...withScript(second, 'subscript')];
    case 'msubsup':
    case 'munderover':
      return [...first, ...withScript(second, 'subscript'), ...raised(third)];
    case 'mfrac':
      return [...grouped(first), separator('/'), ...grouped(second)];
    case 'mroot':
      return [separator('√'), ...grouped(first)];
    case 'msqrt':
      return [separator('√('), ...parts.flatMap(mathPieces), separator(')')];
    case 'mmultiscripts':
      return multiscriptPieces(parts);
    case 'mfenced':
      return fencedPieces(element);
    case 'mspace':
      return isWide(element.attributes.width) ? [separator(' ')] : [];
    case 'mtr':
    case 'mlabeledtr':
      return [...parts.flatMap(mathPieces), separator(' ')];
    case 'mtd':
      return [...parts.flatMap(mathPieces), separator(' ')];
    case 'semantics':
      return parts[0] === undefined ? [] : mathPieces(parts[0]);
    default:
      return parts.flatMap(mathPieces);
  }
}

const SCRIPTED = new Set(['msup', 'mover', 'msub', 'munder', 'msubsup', 'munderover', 'mfrac', 'mroot']);

/** Characters of a token with the white space around them trimmed, as MathML asks; no-break spaces stay. */
function tokenPieces(element: MarkupElement): Piece[] {
  const pieces = element.children.flatMap((child) =>
    child.kind === 'text' ? textPieces(child) : child.name === 'mspace' ? [separator(' ')] : tokenPieces(child),
  );
  const trimmed = pieces
    .map((piece, i) => trim(piece, { start: i === 0, end: i === pieces.length - 1 }))
    .filter(({ text }) => text !== '');
  return trimmed.map((piece) =>
    /^[\u2061-\u2064]+$/u.test(piece.text) ? { ...piece, text: piece.text.startsWith('\u2061') ? ' ' : '' } : piece,
  );
}

function trim(piece: Piece, ends: { start: boolean; end: boolean }): Piece {
  const { text, from } = piece;
  const lead = ends.start ? (/^[ \t\r\n]*/u.exec(text)?.[0].length ?? 0) : 0;
  const tail = ends.end ? (/[ \t\r\n]*$/u.exec(text.slice(lead))?.[0].length ?? 0) : 0;
  if (from === undefined || from.end - from.start !== text.length) return piece;
  return {
    ...piece,
    text: text.slice(lead, text.length - tail),
    from: { start: from.start + lead, end: from.end - tail },
  };
}

const isAccent = (over: MarkupElement | undefined): boolean =>
  over === undefined ||
  /^\s*(?:[^\p{L}\d\s]|&[^;]+;)?\s*$/u.test(over.children.map((c) => (c.kind === 'text' ? c.raw : 'x')).join(''));

/** Base, then lower and upper in pairs, then (after `mprescripts`) those before the base. */
function multiscriptPieces([base, ...rest]: readonly MarkupElement[]): Piece[] {
  const turn = rest.findIndex(({ name }) => name === 'mprescripts');
  const pairs = (scripts: readonly MarkupElement[]): Piece[] =>
    scripts.flatMap((script, i) =>
      i % 2 === 0 ? withScript(mathPieces(script), 'subscript') : raised(mathPieces(script)),
    );
  const [after, before] = turn < 0 ? [rest, []] : [rest.slice(0, turn), rest.slice(turn + 1)];
  return [...pairs(before), ...(base === undefined ? [] : mathPieces(base)), ...pairs(after)];
}

function fencedPieces(element: MarkupElement): Piece[] {
  const { open = '(', close = ')', separators = ',' } = element.attributes;
  const parts = elementsOf(element).map(mathPieces);
  return [
    separator(open),
    ...parts.flatMap((part, i) => (i === 0 ? part : [separator(separators.trim().slice(0, 1)), ...part])),
    separator(close),
  ];
}

/** Spaces of more than a seventh of an em are seen. */
function isWide(width: string | undefined): boolean {
  const em = /^(?<em>\d*\.?\d+)\s*em$/u.exec(width ?? '')?.groups?.em;
  return em === undefined ? width !== undefined && !/^(?:0|-|veryverythin|negative)/u.test(width) : Number(em) > 0.14;
}

/** Gives whether an element is the MathML of a formula and not a second copy for other software. */
export const isMath = (element: MarkupElement): boolean => element.name === 'math' && !hasClass(element, /^hidden$/u);
