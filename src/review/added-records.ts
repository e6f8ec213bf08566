import { type Decision, Record } from '../domain/index.js';
import { standingDecisions } from './standing-decisions.js';

/** Gives the records that people added and did not take back, as they were added; one that is no record now leaves an orphan. */
export function addedRecords(decisions: readonly Decision[]): Record[] {
  return [...standingDecisions(decisions).byRecord.values()].flatMap((log) => {
    const [first] = log;
    const read = first?.type === 'add' ? Record.safeParse(first.fields) : undefined;
    return read?.success ? [read.data] : [];
  });
}

const startOf = ({ spans }: Record): number => spans.value?.[0]?.start ?? 0;

/** By paper and position, as records leave the store. */
function isBefore(a: Record, b: Record): boolean {
  if (a.paper !== b.paper) return a.paper < b.paper;
  if (a.source_sha256 !== b.source_sha256) return a.source_sha256 < b.source_sha256;
  return startOf(a) < startOf(b);
}

/** Gives records by paper and position with the added ones in their places. */
export function* withAdded(records: Iterable<Record>, added: readonly Record[]): Generator<Record> {
  const waiting = [...added].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  let at = 0;
  for (const record of records) {
    for (let next = waiting[at]; next !== undefined && isBefore(next, record); next = waiting[++at]) yield next;
    yield record;
  }
  yield* waiting.slice(at);
}
