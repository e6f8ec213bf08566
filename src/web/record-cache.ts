import type { RecordView } from '../server/api.js';
import { fetchRecord } from './client.js';

/** Only what was fetched ahead is kept, and only once, so that nothing old is shown. */
const ahead = new Map<string, Promise<RecordView>>();

/** Gives a record, from what was fetched ahead if it is there. */
export function cachedRecord(id: string): Promise<RecordView> {
  const view = ahead.get(id) ?? fetchRecord(id);
  ahead.delete(id);
  return view;
}

/** Fetches a record before it is needed. */
export function prefetchRecord(id: string): void {
  ahead.clear();
  const view = fetchRecord(id);
  view.catch(() => ahead.delete(id));
  ahead.set(id, view);
}

export const forgetRecord = (id: string): boolean => ahead.delete(id);
export const forgetRecords = (): void => ahead.clear();
