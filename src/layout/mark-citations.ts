import type { Piece } from '../domain/index.js';

const NUMBER = String.raw`\d{1,3}[a-z]{0,2}`;
const LIST = String.raw`${NUMBER}(?:\s?[,;–—−-]\s?${NUMBER})*`;
/** "31", "5,7–9", "[1c,2]", "a)". */
const RAISED = new RegExp(String.raw`^[\[(]?${LIST}[,.]?[\])]?$`, 'u');
/** Lists and ranges are no exponents. */
const SEVERAL = /^[[(]|[,;]|\d[–—-]\d/u;
/** "[31]", "[5–7, 12]". */
const BRACKETED = new RegExp(String.raw`^[\[]${LIST}[\]]$`, 'u');
/** A unit's exponent with a reference right behind it: "−1" + "31". */
const UNIT_THEN_NUMBER = new RegExp(String.raw`^([−–-]\s?[123])(${LIST})$`, 'u');
/** Units that take exponents. */
const UNIT_END =
  /(?:^|[\s·.(/\d⋅*])(?:[mµμkcMGnp]?(?:S|m|s|g|V|A|W|J|K|L|l|F|C|Hz|Pa|mol|Ω|Ω|eV|T|N|h|min|bar)|cm|Å|Ohm|ohm|atom|cycle|wt|h)$/u;
const ELEMENT_END = /(?:^|[^\p{L}])(?:[A-Z][a-z]?|\d)+$|[\p{N})\]]$/u;
const WORD_END = /\p{L}\p{Ll}{2}$|[.,;:!?”"’'%]$|\p{Ll}\)$/u;

/** Gives the pieces with raised reference numbers marked as citations, and split from the unit exponent that they stand behind. */
export function markCitations(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some(({ script }) => script === 'superscript')) return [...pieces];
  const out: Piece[] = [];
  let before = '';
  let raised: Piece[] = [];
  let lowered: Piece | undefined;
  const flush = (): void => {
    out.push(...markRaised(raised, { before, lowered: lowered?.script === 'subscript' }));
    for (const { text } of raised) before = (before + text).slice(-24);
    raised = [];
  };
  for (const [i, piece] of pieces.entries()) {
    // "7, 8" raised as a list, with a space of the main text in it.
    const inList =
      piece.text === ' ' && /[,;–-]$/u.test(raised.at(-1)?.text ?? '') && pieces[i + 1]?.script === 'superscript';
    if (piece.script === 'superscript' || inList) raised.push(piece);
    else {
      if (raised.length > 0) flush();
      out.push(piece);
      lowered = piece;
      before = (before + piece.text).slice(-24);
    }
  }
  flush();
  return out;
}

/** Marks one raised stretch of text, which several fonts may have cut into pieces. */
function markRaised(
  raised: readonly Piece[],
  { before, lowered }: { readonly before: string; readonly lowered: boolean },
): readonly Piece[] {
  const text = raised.map((piece) => piece.text).join('');
  const unit = UNIT_END.test(before);
  const behind = UNIT_THEN_NUMBER.exec(text);
  if (unit && behind?.[1] !== undefined) return splitAt(raised, behind[1].length);
  if (!RAISED.test(text)) return raised;
  const listed = SEVERAL.test(text) && !/\b10$|[−–-]$/u.test(before);
  const afterWord = WORD_END.test(before) && !unit && !ELEMENT_END.test(before);
  // No charge without a sign has two digits: "MgSc2Se4" with 34 above.
  const cited = listed || afterWord || (lowered && /^\d{2,3}$/u.test(text));
  return cited ? raised.map((piece) => ({ ...piece, citation: true })) : raised;
}

function splitAt(raised: readonly Piece[], length: number): Piece[] {
  let seen = 0;
  return raised.flatMap((piece) => {
    const cut = Math.min(Math.max(length - seen, 0), piece.text.length);
    seen += piece.text.length;
    const [head, tail] = [piece.text.slice(0, cut), piece.text.slice(cut)];
    return [
      ...(head === '' ? [] : [part(piece, { from: 0, to: cut })]),
      ...(tail === '' ? [] : [{ ...part(piece, { from: cut, to: piece.text.length }), citation: true }]),
    ];
  });
}

/** A part of a piece with its share of the box. */
function part(piece: Piece, { from, to }: { readonly from: number; readonly to: number }): Piece {
  const { box, text } = piece;
  const step = box === undefined ? 0 : box.width / text.length;
  const cut = box === undefined ? undefined : { ...box, x: box.x + from * step, width: (to - from) * step };
  return { ...piece, text: text.slice(from, to), ...(cut === undefined ? {} : { box: cut }) };
}

/** Gives the pieces with bracketed reference numbers up to `last` marked as citations: "[31]", "[5–7]". */
export function markBrackets(pieces: readonly Piece[], last: number): Piece[] {
  if (last === 0 || !pieces.some(({ text }) => text.includes('['))) return [...pieces];
  return pieces.flatMap((piece) => {
    if (piece.script !== undefined || !piece.text.includes('[')) return [piece];
    const cuts = piece.text.split(/(\[[^[\]]{1,60}\])/u);
    if (cuts.length < 3) return [piece];
    let at = 0;
    return cuts.flatMap((text) => {
      const [from, to] = [at, at + text.length];
      at = to;
      if (text === '') return [];
      const own = part(piece, { from, to });
      const numbers = text.match(/\d+/gu)?.map(Number) ?? [];
      const cited = BRACKETED.test(text) && numbers.every((n) => n > 0 && n <= last);
      return [cited ? { ...own, citation: true } : own];
    });
  });
}
