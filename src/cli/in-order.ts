/**
 * Runs `work` on items, at most `limit` at once, and gives results in the order of the items, each as soon as its turn has
 * come. Items are taken only as results leave, so memory stays bounded however many there are.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const pending: { readonly result: Promise<R>; settled: boolean }[] = [];
  const running = new Set<Promise<R>>();
  for await (const item of items) {
    while (running.size >= limit) await Promise.race(running);
    const result = work(item).finally(() => {
      running.delete(result);
      one.settled = true;
    });
    const one = { result, settled: false };
    // A rejection is seen where the result is taken.
    result.catch(() => {});
    running.add(result);
    pending.push(one);
    while (pending[0]?.settled || pending.length > 4 * limit) yield await (pending.shift() as typeof one).result;
  }
  for (const { result } of pending) yield await result;
}
