import type { MediaType } from '../domain/index.js';

const ENDINGS: readonly (readonly [pattern: RegExp, type: MediaType])[] = [
  [/\.pdf$/iu, 'application/pdf'],
  [/\.(?:xml|nxml|jats|tei|norm-xml)$/iu, 'application/xml'],
  [/\.x?html?$/iu, 'text/html'],
  [/\.(?:md|markdown|mmd|mdx|qmd|tex|latex)$/iu, 'text/markdown'],
  [/\.(?:txt|text|asc)$/iu, 'text/plain'],
];

/** Starts of binary formats that people take for papers: ZIP (docx, epub), OLE (doc), PNG, JPEG, gzip, RTF, PostScript, DjVu. */
const BINARY =
  /^(?:PK\x03\x04|\xD0\xCF\x11\xE0|\x89PNG|\xFF\xD8\xFF|\x1F\x8B|GIF8|%!PS|AT&TFORM|\{\\rtf|7z\xBC\xAF|Rar!|BM....\0\0\0\0|II\*\0|MM\0\*)/u;
const XML_ROOT =
  /<(?:[\w-]+:)?(?:article|pmc-articleset|full-text-retrieval-response|doc|TEI|teiCorpus|converted-article|simple-article|OAI-PMH|response)[\s>]/u;
const HTML_ROOT = /<head[\s>]|<body[\s>]/iu;

/** Gives the media type of a file by what stands in it, then by its name; `application/octet-stream` when neither tells. */
export function sniffMediaType(name: string, bytes: Uint8Array): MediaType {
  const head = headOf(bytes);
  if (/%PDF-\d/u.test(head)) return 'application/pdf';
  if (BINARY.test(head)) return 'application/octet-stream';
  const text = head
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u, '')
    .replaceAll('\0', '')
    .trimStart();
  const named = ENDINGS.find(([pattern]) => pattern.test(name))?.[1];
  if (text.startsWith('<')) {
    if (/<!doctype\s+html|<html[\s>]/iu.test(text)) return 'text/html';
    const plain = named === 'text/plain' || named === 'text/markdown';
    if (text.startsWith('<?xml') || (XML_ROOT.test(text.slice(0, 300)) && !(plain && !text.startsWith('<article'))))
      return 'application/xml';
    if (HTML_ROOT.test(text)) return 'text/html';
    if (text.startsWith('<!DOCTYPE')) return 'application/xml';
  }
  if (named !== undefined && named !== 'application/pdf') return named;
  return named === undefined && looksLikeText(bytes) ? 'text/plain' : 'application/octet-stream';
}

/** The first kilobyte with each byte as one character. */
const headOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1024));

/** A file of unknown ending is text when its start holds words and hardly any control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  if (sample.length === 0) return false;
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls * 20 < sample.length && sample.some((byte) => byte > 64);
}
