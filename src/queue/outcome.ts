import { UnreadableSource } from '../domain/index.js';

/**
 * How work on one paper ended. `unreadable`: the paper is at fault; `broken`: the program is (both are final).
 * `exhausted`: it used up its time or memory, which a busy machine may explain once. `lost`: the surroundings are at fault
 * (disk, a thread that died), so it is worth other attempts. `stopped`: we ended it ourselves.
 */
export type Outcome<T> =
  | { readonly type: 'done'; readonly value: T }
  | { readonly type: 'unreadable' | 'broken' | 'exhausted' | 'lost' | 'stopped'; readonly reason: string };

/** Runs work and says how it ended; errors do not cross threads whole, so this is called inside the worker thread. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { type: 'done', value: await work() };
  } catch (error) {
    if (error instanceof UnreadableSource) return { type: 'unreadable', reason: oneLine(error.message) };
    if (!(error instanceof Error)) return { type: 'broken', reason: oneLine(String(error)) };
    if ('errno' in error) return { type: 'lost', reason: oneLine(error.message) };
    return { type: 'broken', reason: oneLine(`${error.name}: ${error.message}${placeOf(error)}`) };
  }
}

/** The first line of the stack that lies in our own files, without folders. */
function placeOf(error: Error): string {
  const place = /(?:dist|src)\/(?<file>[\w/.-]+\.[jt]s:\d+)/u.exec(error.stack ?? '')?.groups?.file;
  return place === undefined ? '' : ` (${place})`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
