import type { Piece } from '../domain/index.js';

type Script = NonNullable<Piece['script']>;

/** Gives the pieces raised or lowered; what is raised or lowered inside them stays as it is. */
export const withScript = (pieces: readonly Piece[], script: Script): Piece[] =>
  pieces.map((piece) => (piece.script === undefined ? { ...piece, script } : piece));

/** Gives the pieces as a reference mark. */
export const asCitation = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => ({ ...piece, citation: true }));

/** A raised ring, o or zero before C is the sign of degree, not an exponent. */
const RING = /^\s*[∘°º○◦]\s*$/u;

/** Gives the pieces of something raised: a ring becomes a degree sign on the line. */
export function raised(pieces: readonly Piece[]): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  return RING.test(text)
    ? pieces.map((piece) => ({ ...piece, text: piece.text.replace(/[∘º○◦]/u, '°') }))
    : withScript(pieces, 'superscript');
}

/** A piece that stands for nothing in the file. */
export const separator = (text: string): Piece => ({ text });

/** A numerator or denominator of several parts stands in brackets on one line. */
export const grouped = (pieces: readonly Piece[]): Piece[] => {
  const simple =
    pieces.slice(1).every(({ script }) => script !== undefined) ||
    /^[\d.]*$/u.test(pieces.map(({ text }) => text).join(''));
  return simple ? [...pieces] : [separator('('), ...pieces, separator(')')];
};
