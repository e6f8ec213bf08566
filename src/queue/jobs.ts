import { z } from 'zod';
import { Source } from '../domain/index.js';
import type { NewJob } from './queue.js';

export const ReadPayload = z.object({ source: Source });
export const ExtractPayload = z.object({ source: Source, reader: z.string() });

/** The versions that decide whether work has been done before. */
export type Versions = { readonly reader: string; readonly rules: string };

/** Papers are finished one by one: extraction goes before reading. */
const PRIORITY = { extract: 1, read: 2 } as const;

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
