import type { Draft, Piece, Reason } from '../../domain/index.js';
import { streamsOf } from './stream.js';

/** "S cm 1", "Ω cm1": the unit's own minus is gone; "S cm" with nothing after it is cut, which is no damage of glyphs. */
const DAMAGED_UNIT =
  /(?<![\p{L}])(?:[mµμn]?S|Ω|[Oo]hms?)\s{0,3}[·.∙⋅]?\s{0,3}cm\s{0,3}[^\p{L}\s\d.,;:()[\]/−–-]?\s{0,3}1(?![\d.]|\s?[°%])/u;
/** The ten of an OCR'd scan: "lo-3", "IO-4"; and "cm-'" */
const SCANNED = /(?<![\p{L}\d])(?:l[oO0]|I[oO0]|1[oO])\s?[-–−p"]\s?[\d'~]|cm\s?[-–−]\s?['’~](?!\d)/gu;
const LOTS = 2;

/** Gives what is to be said of a whole document whose glyphs are damaged: what was repaired, units that stay damaged, scans. */
export function damageOf(draft: Draft): Reason[] {
  const streams = streamsOf(draft);
  const pieces = streams.flatMap((stream) => stream.pieces);
  const scanned =
    draft.pages.some(({ status }) => status === 'scan') ||
    streams.reduce((n, { text }) => n + [...text.matchAll(SCANNED)].length, 0) >= LOTS;
  return [
    ...glyphDamage(pieces),
    ...(streams.some(({ text }) => DAMAGED_UNIT.test(text)) ? [UNIT_DAMAGED] : []),
    ...(scanned ? [SCAN] : []),
  ];
}

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

function glyphDamage(pieces: readonly Piece[]): Reason[] {
  const counts = new Map<string, number>();
  for (const { repaired, text, doubtful } of pieces) {
    if (repaired === undefined && doubtful !== true) continue;
    const what = repaired === undefined ? 'characters left in doubt' : `${show(repaired.printed)} read as ${text}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const said = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  const says = `Characters of this document are damaged: ${said.map(([what, n]) => `${what} (${n})`).join(', ')}.`;
  return [{ code: 'glyph-damage', says, field: 'value' }];
}

/** Controls and private characters are told by their code points. */
const show = (printed: string): string =>
  printed
    .trim()
    .replace(
      /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff]/gu,
      (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
