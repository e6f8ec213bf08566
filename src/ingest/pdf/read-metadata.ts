import type { Metadata } from '../../domain/index.js';
import { findDoi } from '../../grammar/find-doi.js';
import type { PdfInfo } from './open-pdf.js';

/** Gives what a file says about its paper in its own tags, null where it does not; what the page prints is read from the document. */
export function readMetadata({ info, xmp }: PdfInfo): Metadata {
  const authors = readList(xmp, 'dc:creator');
  return {
    doi: readDoi(xmp, info),
    title: sane(info['Title']) ?? sane(readTag(xmp, 'dc:title')) ?? null,
    authors: authors.length > 1 ? authors : authorsOf(sane(info['Author'])),
    journal: readTag(xmp, 'prism:publicationName') ?? null,
    year: yearOf(xmp),
  };
}

/** Tags that hold a DOI are asked before all others, which may hold any. */
function readDoi(xmp: string, info: PdfInfo['info']): string | null {
  const tagged = ['prism:doi', 'pdfx:doi', 'crossmark:DOI', 'dc:identifier'].map((tag) => readTag(xmp, tag) ?? '');
  const said = Object.values(info).filter((value) => typeof value === 'string');
  return [...tagged, xmp, ...said].map(findDoi).find((doi) => doi !== null) ?? null;
}

/** Gives a title or name of the info dictionary unless it is a file name, a template's leftover or empty. */
function sane(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = unescapeHtml(value).replace(/\s+/gu, ' ').trim();
  const bad =
    /^(?:untitled|microsoft word|doi:|title|.*\.(?:docx?|pdf|tex|dvi|indd|qxd|xps))|^\S{0,30}$|[\u0000-\u001f\ufffd]|^\S+ \d+\.\.\d+$/iu;
  return text.length < 4 || bad.test(text) ? undefined : text;
}

const unescapeHtml = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});/giu, (all, hex) => codePoint(Number.parseInt(hex, 16)) ?? all)
    .replace(/&#(\d{1,7});/gu, (all, digits) => codePoint(Number(digits)) ?? all)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const codePoint = (code: number): string | undefined =>
  code > 31 && code < 0x110000 ? String.fromCodePoint(code) : undefined;

const authorsOf = (names: string | undefined): string[] =>
  (names ?? '')
    .split(/\s*(?:;|,|\band\b|&)\s*/u)
    .map((name) => name.replace(/[*∗†‡].*$/u, '').trim())
    .filter((name) => /\p{Lu}\p{L}*\.?\s+\S/u.test(name));

function readTag(xmp: string, tag: string): string | undefined {
  const text = unescapeHtml((cutTag(xmp, tag) ?? '').replace(/<[^>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** Gives what stands inside a tag, which may have attributes. */
function cutTag(xmp: string, tag: string): string | undefined {
  const open = new RegExp(`<${tag}(?:\\s[^>]{0,300})?>`, 'u').exec(xmp);
  const end = open === null ? -1 : xmp.indexOf(`</${tag}>`, open.index);
  return open === null || end < 0 ? undefined : xmp.slice(open.index + open[0].length, end);
}

/** Gives the entries of a list of a tag (`rdf:li`). */
function readList(xmp: string, tag: string): string[] {
  const list = cutTag(xmp, tag) ?? '';
  return [...list.matchAll(/<rdf:li[^>]{0,200}>(?<entry>[^<]{1,200})<\/rdf:li>/gu)]
    .map(({ groups }) => unescapeHtml(groups?.entry ?? '').trim())
    .filter((name) => /\p{L}{2}/u.test(name));
}

/** The year in which it appeared; never that of the file itself. */
function yearOf(xmp: string): number | null {
  const tagged = readTag(xmp, 'prism:coverDisplayDate') ?? readTag(xmp, 'prism:publicationDate') ?? '';
  const year = /(?:19|20)\d\d/u.exec(tagged)?.[0];
  return year === undefined ? null : Number(year);
}
