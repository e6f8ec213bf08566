import type { Queue } from '../queue/queue.js';
import { say } from './terminal.js';

/** Says so when papers of a queue were cancelled: to name them again does not take them up. */
export async function sayCancelled(queue: Queue): Promise<void> {
  const { read, extract, store } = await queue.counts();
  const cancelled = read.cancelled + extract.cancelled + store.cancelled;
  if (cancelled > 0)
    say(`${cancelled} papers of this queue are cancelled; sigmine retry --cancelled takes them up again`);
}
