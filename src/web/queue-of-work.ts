import type { Row } from '../server/api.js';

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
  const open = openAfter(queue, present, rows);
  return open.find((id) => !held.has(id)) ?? open[0];
}

function openAfter(queue: readonly string[], present: string, rows: readonly Row[]): string[] {
  const decided = new Set(rows.filter((row) => row.verdict !== null).map((row) => row.record_id));
  const at = queue.indexOf(present);
  const round = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  return round.filter((id) => !decided.has(id));
}

/** How many records are fetched before they are needed. */
const AHEAD = 2;

/** Gives the records that come next, as `nextOpen` would choose them, and the first of the paper after that. */
export function comingUp(
  queue: readonly string[],
  present: string,
  rows: readonly Row[],
  held: { readonly has: (id: string) => boolean },
): string[] {
  const open = openAfter(queue, present, rows);
  const free = open.filter((id) => !held.has(id));
  const next = (free.length > 0 ? free : open).slice(0, AHEAD);
  const paperOf = new Map(rows.map((row) => [row.record_id, row.source_sha256]));
  const other = free.find((id) => paperOf.get(id) !== paperOf.get(present));
  return [...new Set(other === undefined ? next : [...next, other])];
}

/** Gives the records that follow in a queue. */
export function followers(queue: readonly string[], present: string): string[] {
  const at = queue.indexOf(present);
  return at < 0 ? [] : queue.slice(at + 1, at + 1 + AHEAD);
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

/** A longer gap between two decisions is a break. */
const BREAK = 5 * 60_000;

/** Gives the seconds that a decision takes at the present pace, the median of the last gaps without breaks; undefined before the third decision. */
export function paceOf(times: readonly string[]): number | undefined {
  const at = times.map((time) => Date.parse(time));
  const gaps = at.slice(1).map((time, i) => time - (at[i] ?? time));
  const sorted = gaps.filter((gap) => gap >= 0 && gap < BREAK).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return sorted.length < 2 || middle === undefined ? undefined : middle / 1000;
}

/** Gives a duration in seconds as people say it. */
export function spoken(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 30) / 2;
  return `${hours} h`;
}
