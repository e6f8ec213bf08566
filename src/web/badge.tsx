import type { Row } from '../server/api.js';

const VERDICTS = { accept: 'verified', correct: 'corrected', reject: 'rejected', unsure: 'unsure' } as const;

/** Gives a word of the vocabulary as a person reads it. */
export const shown = (value: string): string => (value === 'review' ? 'to review' : value.replaceAll('_', ' '));

/** What people, or else the machine, say of a record. */
export function Badge({ row }: { readonly row: Row }) {
  const text = row.verdict === null ? shown(row.status) : VERDICTS[row.verdict];
  return <em class={`badge ${row.status}`}>{row.added && row.verdict === 'correct' ? 'added' : text}</em>;
}
