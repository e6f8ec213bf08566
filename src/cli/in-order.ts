/**
 * Runs `work` on items, at most `limit` at once, and gives results in the order of the items.
 * Items are taken only as results leave, so memory stays bounded however many there are.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = [];
  const running = new Set<Promise<R>>();
  for await (const item of items) {
    while (running.size >= limit) await Promise.race(running);
    const result = work(item).finally(() => running.delete(result));
    // A rejection is seen where the result is taken.
    result.catch(() => {});
    running.add(result);
    pending.push(result);
    while (pending.length > 4 * limit) yield await (pending.shift() as Promise<R>);
  }
  for (const result of pending) yield await result;
}
