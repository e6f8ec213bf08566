import type { RecordView } from '../server/api.js';
import { sourceAddress } from './client.js';
import { openPdf } from './open-pdf.js';
import { pageScale } from './page-scale.js';
import { prefetchRecords } from './record-cache.js';

const isPdf = ({ mediaType }: RecordView): boolean => mediaType === 'application/pdf';
const paperOf = ({ record }: RecordView): string => record.source_sha256;

/** What a person is at: the record, how it is judged, and a signal for when they have moved on. */
export type Here = { readonly view: RecordView; readonly blind: boolean; readonly signal: AbortSignal };

/** Fetches the records that come next, then opens and draws the page of the first that stands in another PDF. */
export async function lookAhead(ids: readonly string[], { view: here, blind, signal }: Here): Promise<void> {
  const views = prefetchRecords(ids, blind);
  for (const coming of views) {
    const view = await coming;
    if (paperOf(view) === paperOf(here) || !isPdf(view)) continue;
    await idle();
    if (signal.aborted) return;
    // The PDF at hand is asked for, too, so that it is not the oldest
    if (isPdf(here)) void openPdf(sourceAddress(paperOf(here)));
    const pdf = await openPdf(sourceAddress(paperOf(view)));
    const boxes = view.highlights.find(({ role }) => role === 'value')?.boxes ?? view.record.boxes;
    const scale = pageScale(view.pages, document.querySelector('.page .scroller')?.clientWidth ?? 0);
    if (boxes[0] !== undefined && scale > 0 && !signal.aborted) pdf.drawAhead(boxes[0].page, scale);
    return;
  }
}

/** The page at hand is drawn first. */
const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
