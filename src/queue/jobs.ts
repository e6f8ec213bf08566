import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { Particulars, Record, Source } from '../domain/index.js';
import type { NewJob } from './queue.js';

export const ReadPayload = z.object({ source: Source });
export const ExtractPayload = z.object({ source: Source, reader: z.string() });
const StorePayload = z.object({
  source: Source,
  reader: z.string(),
  rules: z.string(),
  /** Records as JSON, gzipped, in base64: a tenth of what they are plain. */
  records: z.string(),
  particulars: Particulars.exactOptional(),
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

/** What one extraction found in one paper. */
export type Found = Versions & {
  readonly source: Source;
  readonly records: readonly Record[];
  readonly particulars?: Particulars;
};

/** Gives the job that brings what an extraction (by its key) found to the store, for workers that do not reach it. */
export const storeJob = ({ records, ...rest }: Found, extraction: string): NewJob => ({
  name: 'store',
  key: `store-${extraction}`,
  payload: {
    ...rest,
    records: gzipSync(JSON.stringify(records), { level: 1 }).toString('base64'),
  } satisfies z.infer<typeof StorePayload>,
  priority: PRIORITY.store,
});

/** Gives what a `store` job brings. Throws for anything else. */
export function readFound(payload: unknown): Found {
  const { records, ...rest } = StorePayload.parse(payload);
  const json = gunzipSync(Buffer.from(records, 'base64')).toString('utf8');
  return { ...rest, records: z.array(Record).parse(JSON.parse(json)) };
}

/** Gives the source that a job of any kind is about. */
export const sourceOfJob = ({ payload }: { readonly payload: unknown }): Source => ReadPayload.parse(payload).source;
