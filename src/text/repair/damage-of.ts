import type { Draft, Piece, Reason } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { LOST_UNIT } from './lost-signs.js';
import { holdsAny, type Stream, streamsOf } from './stream.js';

/** "S cm 1", "S cm§1": the unit's own minus is gone, or something else stands for it. */
const DAMAGED_UNIT = new RegExp(
  `${LOST_UNIT}|(?<![\\p{L}])[mµμn]?S\\s?[·.∙⋅]?\\s?cm[^\\p{L}\\s\\d.,;:()[\\]{}/^*+−\\p{Pd}⁻]1(?!\\d)`,
  'u',
);
/** The ten of an OCR'd scan: "lo-3", "IO-4"; and "cm-'" */
const SCANNED =
  /(?=l[oO0]|I[oO0]|1[oO]|cm)(?:(?<![\p{L}\d])(?:l[oO0]|I[oO0]|1[oO])\s?[-–−p"]\s?[\d'~]|cm\s?[-–−]\s?['’~](?!\d))/gu;
const LOTS = 2;

/** Gives what is to be said of a whole document whose glyphs are damaged: what was repaired, units that stay damaged, scans. */
export function damageOf(draft: Draft): Reason[] {
  const streams = streamsOf(draft);
  return damageIn(streams, { printed: streams, pages: draft.pages });
}

type Original = { readonly printed: readonly Stream[]; readonly pages: Draft['pages'] };

/** As `damageOf`, for streams after repair; scans are recognised by what the document printed before it. */
export function damageIn(streams: readonly Stream[], { printed, pages }: Original): Reason[] {
  const damagedUnit = streams.some(({ text }) => holdsAny(text, ['cm']) && DAMAGED_UNIT.test(text));
  return [...glyphDamage(streams), ...(damagedUnit ? [UNIT_DAMAGED] : []), ...(isScan(printed, pages) ? [SCAN] : [])];
}

/** Gives whether a document, or part of it, comes from character recognition. */
export const isScan = (printed: readonly Stream[], pages: Draft['pages']): boolean =>
  pages.some(({ status }) => status === 'scan') ||
  printed.reduce((n, { text }) => n + countOf(SCANNED, text), 0) >= LOTS;

const countOf = (pattern: RegExp, text: string): number => allMatches(text, pattern).length;

const UNIT_DAMAGED: Reason = {
  code: 'unit-exponent-damaged',
  says: 'The exponent of the unit has lost its minus in this document, so that other signs may be lost as well.',
  field: 'value',
};
const SCAN: Reason = {
  code: 'scan',
  says: 'The text, or part of it, comes from optical character recognition.',
  field: 'value',
};

/** A ligature or a Greek letter put right is no reason to doubt the numbers of a paper. */
const SIGNS = /[−×·⋅°~∼±=≤≥≈<>–ΩμµσS()+.]|10/u;

function glyphDamage(streams: readonly Stream[]): Reason[] {
  const counts = new Map<string, number>();
  for (const { pieces } of streams)
    pieces.forEach((piece, i) => {
      if (piece.repaired === undefined && piece.doubtful !== true) return;
      const what = said(piece, `${pieces[i - 1]?.text ?? ''}\n${pieces[i + 1]?.text ?? ''}`);
      if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1);
    });
  if (counts.size === 0) return [];
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  const says = `Characters of this document are damaged: ${most.map(([what, n]) => `${what} (${n})`).join(', ')}.`;
  return [{ code: 'glyph-damage', says, field: 'value' }];
}

function said({ text, repaired, doubtful }: Piece, beside: string): string | undefined {
  if (repaired !== undefined) return SIGNS.test(text) ? `${show(repaired.printed)} read as ${text}` : undefined;
  return doubtful === true && /\d/u.test(text + beside) ? 'characters left in doubt' : undefined;
}

/** Controls and private characters are told by their code points. */
const show = (printed: string): string =>
  printed
    .trim()
    .replace(
      /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff]/gu,
      (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
