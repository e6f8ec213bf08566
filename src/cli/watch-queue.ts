import type { Queue } from '../queue/queue.js';
import { onInterrupt } from './interrupt.js';
import { countPapers, rateOf, type Sample, toProgressLine } from './paper-counts.js';
import { pause } from './pause.js';
import { say } from './terminal.js';

/** How often the queue is asked, and over how many answers the throughput is taken: the last minute. */
const EVERY_MS = 2000;
const SAMPLES = 31;

/** Tells how far a queue is, on one line of a terminal or one line each, until nothing is left or the user stops. */
export async function watchQueue(queue: Queue): Promise<void> {
  const signal = onInterrupt(() => {});
  const samples: Sample[] = [];
  while (!signal.aborted) {
    const papers = countPapers(await queue.counts());
    samples.push({ at: Date.now(), done: papers.done });
    if (samples.length > SAMPLES) samples.shift();
    show(toProgressLine(papers, rateOf(samples)));
    if (papers.open === 0) break;
    await pause(EVERY_MS, signal);
  }
  if (process.stderr.isTTY) say('');
}

const show = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else say(line);
};
