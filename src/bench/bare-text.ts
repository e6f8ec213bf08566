import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Bare pdf.js in a thread of its own, as it comes: none of what this project puts in its way, which would change it for the
 * whole thread. `timed` gives how many ms of processor time the text of all pages takes; rejects where pdf.js cannot read.
 */
export type BareText = {
  readonly timed: (bytes: Uint8Array) => Promise<number>;
  readonly close: () => Promise<unknown>;
};

const SOURCE = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', async ({ pdfjs, bytes }) => {
    try {
      const { getDocument } = await import(pdfjs);
      const start = process.cpuUsage();
      const task = getDocument({ data: bytes, verbosity: 0 });
      const document = await task.promise;
      for (let number = 1; number <= document.numPages; number++)
        await (await document.getPage(number)).getTextContent();
      await task.destroy();
      const { user, system } = process.cpuUsage(start);
      parentPort.postMessage((user + system) / 1000);
    } catch (error) {
      parentPort.postMessage(String(error));
    }
  });
`;

/** Opens the thread. */
export function openBareText(): BareText {
  const pdfjs = import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = new Worker(SOURCE, { eval: true });
  const timed = async (bytes: Uint8Array): Promise<number> => {
    const answer = once(worker, 'message');
    worker.postMessage({ pdfjs, bytes: Uint8Array.from(bytes) });
    const [found]: unknown[] = await answer;
    if (typeof found !== 'number') throw new Error(`Cannot read PDF: ${String(found)}`);
    return found;
  };
  return { timed, close: () => worker.terminate() };
}
