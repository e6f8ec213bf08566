import type { RecordView } from '../server/api.js';
import { fetchRecord } from './client.js';

/** Only what was fetched ahead is kept, and only once, so that nothing old is shown. Second opinions are kept apart. */
const ahead = new Map<string, Promise<RecordView>>();
const keyOf = (id: string, blind: boolean): string => `${blind ? 'blind' : 'open'} ${id}`;

/** Gives a record, from what was fetched ahead if it is there. */
export function cachedRecord(id: string, blind: boolean): Promise<RecordView> {
  const key = keyOf(id, blind);
  const view = ahead.get(key) ?? fetchRecord(id, blind);
  ahead.delete(key);
  return view;
}

/** Fetches records before they are needed, in their order; what was fetched for nothing is forgotten. */
export function prefetchRecords(ids: readonly string[], blind: boolean): readonly Promise<RecordView>[] {
  const wanted = new Map(ids.map((id) => [keyOf(id, blind), id]));
  for (const key of ahead.keys()) if (!wanted.has(key)) ahead.delete(key);
  return [...wanted].map(([key, id]) => {
    const view = ahead.get(key) ?? fetchRecord(id, blind);
    view.catch(() => ahead.delete(key));
    ahead.set(key, view);
    return view;
  });
}

export const forgetRecord = (id: string): void => {
  for (const blind of [true, false]) ahead.delete(keyOf(id, blind));
};
export const forgetRecords = (): void => ahead.clear();
