import { isMainThread } from 'node:worker_threads';

/**
 * Sends what libraries print to standard error, which keeps standard output for records alone. In a worker thread nothing
 * at all may go to standard output; in the main thread only `console` is turned away.
 */
export function keepStdout(): void {
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
  if (!isMainThread) process.stdout.write = process.stderr.write.bind(process.stderr);
}
