import type { Decision, Record } from '../../domain/index.js';

/** Gives the record that stands for each record of a file that is read worse, where the files agree on every field. */
export function homesOf(records: readonly Record[]): ReadonlyMap<string, string> {
  const there = new Set(records.map(({ record_id }) => record_id));
  return new Map(
    records.flatMap(({ record_id, duplicate_of, reasons }) =>
      duplicate_of === null || !there.has(duplicate_of) || reasons.some(({ code }) => code === 'edition-disagrees')
        ? []
        : [[record_id, duplicate_of] as const],
    ),
  );
}

/** Gives the best file of each file that has a better one, as the records of both tell. */
export function bestFiles(records: readonly Record[]): ReadonlyMap<string, string> {
  const sources = new Map(records.map(({ record_id, source_sha256 }) => [record_id, source_sha256]));
  return new Map(
    records.flatMap(({ source_sha256, duplicate_of }) => {
      const best = duplicate_of === null ? undefined : sources.get(duplicate_of);
      return best === undefined ? [] : [[source_sha256, best] as const];
    }),
  );
}

/** Carries decisions on a fact of one file over to the same fact of the better file, where they say where they came from; the two have one log from then on. */
export function carryOver(decisions: readonly Decision[], records: readonly Record[]): readonly Decision[] {
  const homes = homesOf(records);
  if (homes.size === 0) return decisions;
  return decisions.map((decision) => {
    const record_id = homes.get(decision.record_id);
    return record_id === undefined ? decision : { ...decision, record_id, carried_from: decision.record_id };
  });
}

/**
 * Tells which records count where a fact stands in several files: that of the best file, unless people decided on another one alone
 * and the two differ.
 */
export function countingRecords(
  records: Iterable<Record>,
  verdicts: { readonly has: (recordId: string) => boolean },
): (record: Record) => boolean {
  const [kept, hidden] = [new Set<string>(), new Set<string>()];
  for (const { record_id, duplicate_of } of records) {
    if (duplicate_of === null || !verdicts.has(record_id) || verdicts.has(duplicate_of)) continue;
    kept.add(record_id);
    hidden.add(duplicate_of);
  }
  return ({ record_id, duplicate_of }) => (duplicate_of === null ? !hidden.has(record_id) : kept.has(record_id));
}
