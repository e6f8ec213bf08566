import type { RecordView } from '../server/api.js';
import { fetchRecord } from './client.js';

/** Only what was fetched ahead is kept, and only once, so that nothing old is shown. */
const ahead = new Map<string, Promise<RecordView>>();

/** Gives a record, from what was fetched ahead if it is there. */
export function cachedRecord(id: string, blind: boolean): Promise<RecordView> {
  const view = ahead.get(id) ?? fetchRecord(id, blind);
  ahead.delete(id);
  return view;
}

/** Fetches a record before it is needed. */
export function prefetchRecord(id: string, blind: boolean): void {
  ahead.clear();
  const view = fetchRecord(id, blind);
  view.catch(() => ahead.delete(id));
  ahead.set(id, view);
}

export const forgetRecord = (id: string): boolean => ahead.delete(id);
export const forgetRecords = (): void => ahead.clear();
