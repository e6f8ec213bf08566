import { z } from 'zod';
import type { Document } from './document.js';

/** What is to be known of a file beside its records: what it is known by, and what of it could not be read. */
export const Particulars = z.object({
  doi: z.string().nullable(),
  title: z.string().nullable(),
  unread: z.array(z.string()).describe('sentences: no text layer: pages 3-9'),
});
export type Particulars = Readonly<z.infer<typeof Particulars>>;

/** Reasons of a document that something in it was not read. */
const UNREAD: ReadonlySet<string> = new Set(['no-text-layer', 'page-unreadable', 'table-as-image']);

/** Gives what is to be known of a document beside its records. */
export const particularsOf = ({ metadata: { doi, title }, reasons }: Document): Particulars => ({
  doi,
  title,
  unread: reasons.filter(({ code }) => UNREAD.has(code)).map(({ says }) => says),
});
