import type { Row } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { postStep } from './client.js';
import { forgetRecords } from './record-cache.js';

export type Step = {
  readonly text: string;
  readonly rows: readonly Row[];
  /** The step took back an addition. */
  readonly gone: boolean;
};

/** Takes a step back or forth and gives the rows that changed, with the sentence that says so. */
export async function stepOf(which: 'undo' | 'redo'): Promise<Step> {
  const done = await postStep(which);
  forgetRecords();
  if (done === undefined) return { text: `There is nothing to ${which}.`, rows: [], gone: false };
  const rows = [done.row, ...done.also];
  const word = which === 'undo' ? 'Undone' : 'Redone';
  const what = rows.length > 1 ? `${rows.length} records at once` : `${asPrinted(done.row)} (${done.row.paper})`;
  return { text: `${word}: ${what}.`, rows, gone: done.gone };
}
