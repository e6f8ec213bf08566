import type { Row } from '../server/api.js';

/** What the worklist shows; empty strings are filters that are off. */
export type Filters = {
  readonly status: string;
  readonly paper: string;
  readonly kind: string;
  readonly where: string;
  readonly weakest: string;
  readonly order: 'doubt' | 'paper';
};

export const NO_FILTERS: Filters = { status: 'review', paper: '', kind: '', where: '', weakest: '', order: 'doubt' };

/** Gives the rows that the filters leave, the most doubtful first or by paper and position. */
export function filterRows(rows: readonly Row[], filters: Filters): Row[] {
  const fits = (wanted: string, value: string): boolean => wanted === '' || wanted === value;
  const left = rows.filter(
    (row) =>
      fits(filters.status, row.status) &&
      fits(filters.paper, row.paper) &&
      fits(filters.kind, row.kind) &&
      fits(filters.where, row.where) &&
      fits(filters.weakest, row.weakest_field),
  );
  return filters.order === 'paper' ? left : left.sort((a, b) => a.confidence - b.confidence);
}

/**
 * Gives the id of the next record of a queue that nobody decided on, after the present one and then from the start; one that
 * somebody else has open only when no other is left.
 */
export function nextOpen(
  queue: readonly string[],
  present: string,
  rows: readonly Row[],
  held: { readonly has: (id: string) => boolean },
): string | undefined {
  const decided = new Set(rows.filter((row) => row.verdict !== null).map((row) => row.record_id));
  const at = queue.indexOf(present);
  const round = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  const open = round.filter((id) => !decided.has(id));
  return open.find((id) => !held.has(id)) ?? open[0];
}

/** Gives the next record of a queue that is open and of another paper, going round. */
export function nextPaper(queue: readonly string[], present: string, rows: readonly Row[]): string | undefined {
  const byId = new Map(rows.map((row) => [row.record_id, row]));
  const here = byId.get(present)?.source_sha256;
  const at = queue.indexOf(present);
  const round = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  return round.find((id) => {
    const row = byId.get(id);
    return row !== undefined && row.verdict === null && row.source_sha256 !== here;
  });
}

/** Gives the records of the paper of a record, in the order of their places. */
export function siblingsOf(rows: readonly Row[], present: string): Row[] {
  const here = rows.find((row) => row.record_id === present)?.source_sha256;
  return rows.filter((row) => row.source_sha256 === here);
}

/** Gives the neighbour of a record in a queue, or undefined at its ends. */
export function neighbour(queue: readonly string[], present: string, step: 1 | -1): string | undefined {
  const at = queue.indexOf(present);
  return at < 0 ? undefined : queue[at + step];
}

/** Gives how far the work is: records that people decided on, of those that need or had a decision. */
export function progressOf(rows: readonly Row[]): { readonly done: number; readonly all: number } {
  const done = rows.filter((row) => row.verdict !== null && row.verdict !== 'unsure').length;
  const open = rows.filter((row) => row.status === 'review').length;
  return { done, all: done + open };
}
