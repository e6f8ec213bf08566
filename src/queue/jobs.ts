import { z } from 'zod';
import { Record, Source } from '../domain/index.js';
import type { NewJob } from './queue.js';

export const ReadPayload = z.object({ source: Source });
export const ExtractPayload = z.object({ source: Source, reader: z.string() });
export const StorePayload = z.object({
  source: Source,
  reader: z.string(),
  rules: z.string(),
  records: z.array(Record),
});

/** The versions that decide whether work has been done before. */
export type Versions = { readonly reader: string; readonly rules: string };

/** Papers are finished one by one: extraction goes before reading. */
const PRIORITY = { store: 1, extract: 1, read: 2 } as const;

/** Gives the job that reads a source with one version of the reader. */
export const readJob = (source: Source, reader: string): NewJob => ({
  name: 'read',
  key: `read-${source.sha256}-${reader}`,
  payload: { source } satisfies z.infer<typeof ReadPayload>,
  priority: PRIORITY.read,
});

/** Gives the job that extracts from the document of a source with one version of the rules. */
export const extractJob = (source: Source, { reader, rules }: Versions): NewJob => ({
  name: 'extract',
  key: `extract-${source.sha256}-${reader}-${rules}`,
  payload: { source, reader } satisfies z.infer<typeof ExtractPayload>,
  priority: PRIORITY.extract,
});

/** Gives the job that brings what an extraction found to the store, for workers that do not reach it. */
export const storeJob = (payload: z.infer<typeof StorePayload>, extraction: string): NewJob => ({
  name: 'store',
  key: `store-${extraction}`,
  payload,
  priority: PRIORITY.store,
});

/** Gives the source that a job of any kind is about. */
export const sourceOfJob = ({ payload }: { readonly payload: unknown }): Source => ReadPayload.parse(payload).source;
