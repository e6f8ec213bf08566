import type { Document, Metadata } from '../../domain/index.js';
import { findAuthors, surnameOf } from './find-authors.js';
import { findJournal } from './find-journal.js';
import { findImprintDoi, findOwnDoi } from './find-own-doi.js';
import { findYear } from './find-year.js';
import { type FrontLine, frontLines, imprintLines } from './front-lines.js';
import { sameWords, shareOfWords } from './same-words.js';

/** "arXiv:2103.01234v2 [cond-mat.mtrl-sci] 2 Mar 2021", the stamp on the margin of a preprint. */
const ARXIV = /\barXiv:\s?(?<id>\d{4}\.\d{4,5})(?:v\d+)?\s+\[[\w.-]+\]\s+\d{1,2}\s+\p{L}+\s+(?<year>20\d\d)/u;

/**
 * Gives the metadata of a document: what its file says of itself (`document.metadata`), completed by what its first page prints. The
 * title is taken from its own block, where scripts are kept; what the page says of other papers is passed over; null when not sure.
 */
export function completeMetadata(document: Document): Metadata {
  const { metadata: tagged, source } = document;
  const lines = frontLines(document);
  const at = lines.findIndex(({ type }) => type === 'title');
  const title = titleOf(tagged.title, lines, at, source.mediaType === 'application/pdf');
  if (source.mediaType === 'application/xml') return { ...tagged, title };
  const stamp = lines.map(({ text }) => ARXIV.exec(text)?.groups).find((groups) => groups !== undefined);
  const imprint = imprintLines(document);
  const doi = tagged.doi ?? findOwnDoi(lines, title) ?? findImprintDoi(imprint);
  const appeared = findJournal(lines, { title, doi });
  return {
    doi: doi ?? (stamp?.id === undefined ? null : `10.48550/arxiv.${stamp.id}`),
    title,
    authors: authorsOf(lines, at < 0 ? lineOfTitle(lines, title) : at, tagged.authors),
    journal: tagged.journal ?? appeared?.journal ?? (doi === null && stamp !== undefined ? 'arXiv' : null),
    year: yearOf(source.mediaType, tagged.year, [
      appeared?.year ?? null,
      findYear(lines.map(({ text }) => text)),
      findYear(imprint),
      stamp?.year === undefined ? null : Number(stamp.year),
    ]),
  };
}

/** What a PDF says of itself may be the time of its making; what a page of HTML says is the paper's. */
function yearOf(type: string, tagged: number | null, printed: readonly (number | null)[]): number | null {
  const found = printed.find((year) => year !== null) ?? null;
  return type === 'application/pdf' ? (found ?? tagged) : (tagged ?? found);
}

/** The title as its block prints it, unless the file names another one that stands on the page as well. */
function titleOf(tagged: string | null, lines: readonly FrontLine[], at: number, pdf: boolean): string | null {
  const printed = lines[at]?.text ?? null;
  if (printed === null || tagged === null) return printed ?? tagged;
  if (sameWords(tagged, printed)) return printed;
  const elsewhere = shareOfWords(tagged, lines.map(({ text }) => text).join(' ')) > 0.8;
  return elsewhere || !pdf ? tagged : printed;
}

const lineOfTitle = (lines: readonly FrontLine[], title: string | null): number =>
  title === null ? -1 : lines.findIndex(({ text }) => sameWords(text, title));

/** Files often name the first author alone. */
function authorsOf(lines: readonly FrontLine[], title: number, tagged: readonly string[]): string[] {
  const printed = title < 0 ? [] : findAuthors(lines, title, tagged);
  const surnames = new Set(printed.map(surnameOf));
  const known = tagged.filter((name) => surnames.has(surnameOf(name))).length;
  return printed.length > tagged.length && known * 2 >= tagged.length ? printed : [...tagged];
}
