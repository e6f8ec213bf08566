import { type Decision, overlaps, type Record } from '../domain/index.js';

/** Fields of a record that come from one mention of the paper, with the spans where it stands. */
const GROUPS = [
  { span: 'material', names: ['material', 'formula', 'composition'] },
  { span: 'temperature', names: ['temperature_K', 'temperature_low_K', 'temperature_high_K', 'room_temperature'] },
  { span: 'kind', names: ['kind'] },
] as const;

/** A record that a correction of another one may concern as well, with the part of it that does. */
export type Proposal = { readonly record: Record; readonly fields: Decision['fields'] };

/**
 * Gives the records that took the same wrong word from the paper as one that was just corrected: the same mention (a header, a
 * caption, a sentence), or for a material the same name, with the same reading. It is a proposal; a person looks at the list.
 */
export function sameMention(before: Record, fields: Decision['fields'], others: readonly Record[]): Proposal[] {
  return others.flatMap((record) => {
    if (record.record_id === before.record_id) return [];
    const groups = GROUPS.filter(({ span, names }) => {
      const corrected = names.some((name) => name in fields);
      const same = names.every((name) => isSame(record[name], before[name]));
      return corrected && same && isSameMention(before, record, span);
    });
    const wanted = groups.flatMap(({ names }) => names.filter((name) => name in fields));
    const changed = Object.fromEntries(wanted.map((name) => [name, fields[name]]));
    return wanted.length === 0 ? [] : [{ record, fields: changed }];
  });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function isSameMention(a: Record, b: Record, span: (typeof GROUPS)[number]['span']): boolean {
  if (span === 'material' && a.material !== null && a.material === b.material) return true;
  return (a.spans[span] ?? []).some((one) => (b.spans[span] ?? []).some((other) => overlaps(one, other)));
}
