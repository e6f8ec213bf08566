import type { Metadata, RawPage, RawRun } from '../../domain/index.js';
import type { PdfInfo } from './open-pdf.js';

/** "10.3390/batteries4030033": a DOI (ISO 26324) as papers print it; trailing punctuation is not part of it. */
const DOI = /10\.\d{4,9}\/[^\s"<>{}|\\^`]*[^\s"<>{}|\\^`.,;:)\]'’]/u;

/** Gives what the file and its first pages say about the paper, null where they do not. */
export function readMetadata(pages: readonly RawPage[], { info, xmp }: PdfInfo): Metadata {
  const first = pages.slice(0, 2).map(plain).join('\n');
  const infoTitle = sane(info['Title']);
  return {
    doi:
      readDoi(xmp) ??
      readDoi(
        Object.values(info)
          .filter((v) => typeof v === 'string')
          .join(' '),
      ) ??
      readDoi(first) ??
      null,
    title: infoTitle ?? largestText(pages[0]) ?? null,
    authors: authorsOf(sane(info['Author'])),
    journal: readTag(xmp, 'prism:publicationName') ?? null,
    year: yearOf(first, xmp) ?? null,
  };
}

const readDoi = (text: string): string | undefined => DOI.exec(text)?.[0].replace(/\/(?:abstract|full|pdf)$/u, '');

/** Words of a page in the order of the content stream, enough to find a DOI. */
function plain(page: RawPage): string {
  let text = '';
  let last: RawRun | undefined;
  for (const run of page.runs) {
    const apart =
      last !== undefined &&
      (Math.abs(last.baseline - run.baseline) > run.size || run.x - last.x - last.width > run.size * 0.2);
    text += (apart ? ' ' : '') + run.text;
    last = run;
  }
  return text;
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
    .map((name) => name.trim())
    .filter((name) => /\p{Lu}\p{L}*\.?\s+\S/u.test(name));

function readTag(xmp: string, tag: string): string | undefined {
  const start = xmp.indexOf(`<${tag}>`);
  const end = start < 0 ? -1 : xmp.indexOf(`</${tag}>`, start);
  if (end < 0) return undefined;
  const text = xmp
    .slice(start + tag.length + 2, end)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** The year that the first page prints beside a copyright sign, a word of publication or a journal's name, else the one tagged; never the file's own. */
function yearOf(first: string, xmp: string): number | undefined {
  const printed = PUBLISHED.exec(first)?.[1] ?? CITED_AS.exec(first)?.[1];
  const tagged = readTag(xmp, 'prism:coverDisplayDate') ?? readTag(xmp, 'prism:publicationDate');
  const year = printed ?? /(?:19|20)\d\d/u.exec(tagged ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

const PUBLISHED = /(?:©|\(c\)|copyright|published(?:\s+online)?:?)\s*(?:[\p{L}\d]+\s+){0,3}?((?:19|20)\d\d)\b/iu;
/** "Adv. Sci. 2020, 7, 1903088", "Batteries 2018, 4, 33", "J. Power Sources 196 (2011) 7764" */
const CITED_AS = /\p{Lu}[\p{L}.]+(?: \d{1,4})? \(?((?:19|20)\d\d)\)?,? \d{1,7}\b/u;

/** The runs of the largest size in the upper half of the first page, at least six letters of it. */
function largestText(page: RawPage | undefined): string | undefined {
  const upper = (page?.runs ?? []).filter(
    ({ baseline, angle, text }) => angle === 0 && text !== '' && baseline < (page?.height ?? 0) * 0.6,
  );
  const sizes = [...new Set(upper.map(({ size }) => Math.round(size * 2) / 2))].sort((a, b) => b - a);
  for (const size of sizes) {
    const runs = upper.filter((run) => Math.abs(run.size - size) <= 0.3);
    const text = joinRuns(runs);
    if (/\p{L}{3}.*\s.*\p{L}{3}/u.test(text) && text.length > 15) return text;
  }
  return undefined;
}

function joinRuns(runs: readonly RawRun[]): string {
  let text = '';
  let last: RawRun | undefined;
  for (const run of runs) {
    const apart =
      last !== undefined &&
      (run.baseline - last.baseline > run.size * 0.5 || run.x - last.x - last.width > run.size * 0.12);
    text += (apart ? ' ' : '') + run.text;
    last = run;
  }
  return text.replace(/\s+/gu, ' ').trim();
}
