import type { Reason, Record } from '../../domain/index.js';
import type { Edition } from './group-editions.js';
import { type Match, matchRecords } from './match-records.js';
import { differences } from './same-fields.js';

/** Codes of what other files of a paper say of a record. */
const CODES: ReadonlySet<string> = new Set([
  'value-agrees-edition',
  'temperature-agrees-edition',
  'material-agrees-edition',
  'edition-disagrees',
  'edition-silent',
]);

/** From this share of records on that two files have in common, what one of them lacks is worth telling. */
const SAME_PAPER = 0.6;

/** Gives a record as its own file alone leaves it. */
export const withoutEditions = (record: Record): Record => ({
  ...record,
  duplicate_of: null,
  reasons: record.reasons.filter(({ code }) => !CODES.has(code)),
});

/**
 * Gives the records of the files of one paper, the best file first, with what the files say of each other: a fact that stands in two of
 * them counts once, as that of the better file, and is surer where they agree; where they differ a person decides. Files are compared
 * with the best one; confidence and status are left to whoever scores.
 */
export function markEditions(files: readonly Edition[]): Record[] {
  const [best, ...others] = files.map((file) => ({ ...file, records: file.records.map(withoutEditions) }));
  if (best === undefined) return [];
  const said = new Map<Record, Reason[]>();
  const homes = new Map<Record, string>();
  const say = (record: Record, reasons: readonly Reason[]): void =>
    void said.set(record, [...(said.get(record) ?? []), ...reasons]);
  for (const other of others) {
    const matches = matchRecords(best.records, other.records);
    for (const match of matches) {
      homes.set(match.other, match.best.record_id);
      const same = { match, independent: best.source.mediaType !== other.source.mediaType };
      say(match.best, reasonsOf(same, other, match.other));
      say(match.other, reasonsOf(same, best, match.best));
    }
    if (matches.length < SAME_PAPER * Math.max(best.records.length, other.records.length)) continue;
    const there = new Set(matches.flatMap((match) => [match.best, match.other]));
    for (const record of best.records) if (!there.has(record)) say(record, [silent(other)]);
    for (const record of other.records) if (!there.has(record)) say(record, [silent(best)]);
  }
  return [best, ...others].flatMap(({ records }) =>
    records.map((record) => ({
      ...record,
      duplicate_of: homes.get(record) ?? null,
      reasons: [...record.reasons, ...distinct(said.get(record) ?? [])],
    })),
  );
}

type Compared = { readonly match: Match; readonly independent: boolean };

/** What a file says of a record of another one; two files of one format are read in one way, so that they cannot confirm each other. */
function reasonsOf(
  { match: { best, other }, independent }: Compared,
  { source: { name } }: Edition,
  there: Record,
): Reason[] {
  const different = differences(best, other);
  if (different.length > 0)
    return different.map((field) => ({
      code: 'edition-disagrees',
      says: `${name} gives another ${field} of this fact: ${shown(there, field)}`,
      field,
    }));
  if (!independent) return [];
  const fields = (['value', 'temperature', 'material'] as const).filter((field) => isStated(best, field));
  return fields.map((field) => ({ code: `${field}-agrees-edition`, says: `${name} gives the same ${field}`, field }));
}

const silent = ({ source: { name } }: Edition): Reason => ({
  code: 'edition-silent',
  says: `${name}, another file of this paper, does not give this value`,
  field: 'value',
});

const isStated = (record: Record, field: 'value' | 'temperature' | 'material'): boolean =>
  field === 'value' || record[field === 'temperature' ? 'temperature_printed' : 'material'] !== null;

function shown(record: Record, field: 'value' | 'temperature' | 'material'): string {
  const { printed, unit_printed } = record;
  if (field === 'value') return printed.endsWith(unit_printed) ? printed : `${printed} ${unit_printed}`;
  return (field === 'temperature' ? record.temperature_printed : (record.formula ?? record.material)) ?? 'none';
}

/** Three files that agree say it once for each field. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ code, field }) => {
    const key = `${code} ${field}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
