import { allMatches } from '../../grammar/index.js';
import { LETTER_RULES, type LetterRule, place } from './letter-rules.js';
import type { Edit } from './splice.js';
import { fontAt, type Stream } from './stream.js';

/** What is known of a document's damage before its letters are read. `minus` are the letters that stand for minus. */
export type Damage = { readonly damaged: boolean; readonly minus: readonly string[] };

type Hit = { readonly stream: Stream; readonly key: string; readonly edit: Edit };

/** Gives the edits that turn letters and digits into the signs that they must be, by stream. */
export function letterEdits(streams: readonly Stream[], damage: Damage): Map<Stream, Edit[]> {
  const found = new Map<Stream, Map<number, Edit>>();
  for (const rule of [...LETTER_RULES, ...(hasDashE(streams, damage) ? [E_BETWEEN_NUMBERS] : [])]) {
    if (rule.minus !== undefined && !damage.minus.includes(rule.minus)) continue;
    for (const { stream, edit } of acceptedHits(streams, rule, damage.damaged)) {
      const edits = found.get(stream) ?? new Map<number, Edit>();
      if (!edits.has(edit.start)) edits.set(edit.start, edit);
      found.set(stream, edits);
    }
  }
  return new Map([...found].map(([stream, edits]) => [stream, [...edits.values()]]));
}

function acceptedHits(streams: readonly Stream[], rule: LetterRule, damaged: boolean): Hit[] {
  if (!damaged && rule.least.alone === Number.POSITIVE_INFINITY) return [];
  const hits = streams.flatMap((stream) => hitsOf(stream, rule));
  if (hits.length === 0) return hits;
  const counts = new Map<string, number>();
  for (const { key } of hits) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sound = rule.intact === undefined ? false : streams.some(({ text }) => rule.intact?.test(text) === true);
  const least = damaged && !sound ? rule.least.damaged : sound ? Number.POSITIVE_INFINITY : rule.least.alone;
  const most = Math.max(...counts.values());
  return hits
    .filter(({ key }) => (counts.get(key) ?? 0) >= least && (counts.get(key) ?? 0) * 3 > most)
    .map((hit) =>
      counts.get(hit.key) === 1 ? { ...hit, edit: { ...hit.edit, sure: Number((rule.sure - 0.2).toFixed(2)) } } : hit,
    );
}

function hitsOf(stream: Stream, { pattern, text, sure }: LetterRule): Hit[] {
  return allMatches(stream.text, pattern).map(({ index, groups }) => {
    const letter = groups?.sign ?? '';
    const edit = { start: index, end: index + letter.length, text, sure };
    return { stream, key: `${fontAt(stream, index)}\n${letter}`, edit };
  });
}

/** "40e60", "2e5 µm" in a document that prints its dashes as e */
const E_BETWEEN_NUMBERS: LetterRule = {
  name: 'e for a dash',
  text: '–',
  pattern: place('(?<![\\p{L}\\d.])\\d{1,4}(?:\\.\\d{1,3})?', 'e', '\\d{1,4}(?:\\.\\d{1,3})?(?![\\p{L}\\d])'),
  least: { damaged: 1, alone: Number.POSITIVE_INFINITY },
  sure: 0.6,
};

const hasDashE = (streams: readonly Stream[], { damaged, minus }: Damage): boolean =>
  damaged &&
  (minus.includes('e') || streams.some(({ text }) => /\d[e–]\d{1,4}\.\d/u.test(text) && /\de\d/u.test(text)));
