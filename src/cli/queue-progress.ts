import type { Queue } from '../queue/queue.js';
import { countPapers } from './paper-counts.js';
import type { Progress } from './terminal.js';

/** Shows how far the queue as a whole is, also where other processes work on it; gives a function that ends the show. */
export function followQueue(queue: Queue, progress: Progress): () => void {
  const update = async (): Promise<void> => {
    const { done, open, failed } = countPapers(await queue.counts());
    progress.update(done, done + open, `${failed} failed`);
  };
  let over = false;
  let timer: NodeJS.Timeout;
  // Counting a long queue takes a while, so it is counted less often.
  const follow = async (): Promise<void> => {
    const start = performance.now();
    // Progress that cannot be read is not shown; the loop of the workers reports what is wrong with the queue.
    await update().catch(() => {});
    if (!over) timer = setTimeout(follow, Math.max(1000, 50 * (performance.now() - start)));
  };
  timer = setTimeout(follow, 1000);
  return () => {
    over = true;
    clearTimeout(timer);
    progress.stop();
  };
}
