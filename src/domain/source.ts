import { z } from 'zod';

export const MediaType = z.enum([
  'application/pdf',
  'application/xml',
  'text/html',
  'text/markdown',
  'text/plain',
  'application/octet-stream',
]);
export type MediaType = z.infer<typeof MediaType>;

/** A file as received; `sha256` is the lower-case hexadecimal digest of its bytes, `name` its file name without folders. */
export const Source = z.object({ sha256: z.string(), name: z.string(), mediaType: MediaType, bytes: z.int() });
export type Source = Readonly<z.infer<typeof Source>>;

/** What a paper says about itself; null where it does not. */
export const Metadata = z.object({
  doi: z.string().nullable(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  journal: z.string().nullable(),
  year: z.int().nullable(),
});
export type Metadata = Readonly<z.infer<typeof Metadata>>;

/** What somebody who knows a paper says about it (a manifest); it wins over what the paper says. */
export const Given = z.object({
  doi: Metadata.shape.doi.exactOptional(),
  title: Metadata.shape.title.exactOptional(),
  authors: Metadata.shape.authors.exactOptional(),
  journal: Metadata.shape.journal.exactOptional(),
  year: Metadata.shape.year.exactOptional(),
});
export type Given = Readonly<z.infer<typeof Given>>;

/** A file that cannot be read as a paper, with the one line that a person needs; it fails alone. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}
