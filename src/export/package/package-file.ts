import { createHash } from 'node:crypto';

/** A file of a package: its path with forward slashes, and its bytes. */
export type PackageFile = { readonly path: string; readonly bytes: Uint8Array };

/** Gives a file with text as UTF-8. */
export const textFile = (path: string, text: string): PackageFile => ({ path, bytes: new TextEncoder().encode(text) });

/** Gives a file with JSON, indented. */
export const jsonFile = (path: string, value: unknown): PackageFile =>
  textFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** Gives the SHA-256 of some bytes in lower-case hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const MEDIA_TYPES: Readonly<{ [ending: string]: string }> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json',
  bib: 'application/x-bibtex',
  svg: 'image/svg+xml',
  md: 'text/markdown',
  txt: 'text/plain',
};

/** Gives the ending of a path, and what it means as a media type. */
export function formatOf(path: string): { readonly format: string; readonly mediatype: string } {
  const format = /\.([a-z]+)$/u.exec(path)?.[1] ?? '';
  return { format, mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream' };
}
