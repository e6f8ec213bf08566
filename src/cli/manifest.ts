import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Given } from '../domain/index.js';
import { parseCsv } from '../export/parse-csv.js';
import { UsageError } from './exit.js';
import type { FoundFile } from './found-files.js';
import { reasonOf } from './paths.js';
import { readLines } from './read-lines.js';

/** A line of CSV, which may go over several lines of its file, with the number of its first. */
type Line = { readonly text: string; readonly number: number; readonly unclosedUntil?: number };

/**
 * Reads a manifest: CSV with the columns `path` (from the manifest's folder) and any of `doi`, `title`, `authors` (separated
 * by ";"), `journal` and `year`; other columns are left alone. A row that cannot be used is a problem that names its line.
 * Throws UsageError for a file that is no manifest.
 */
export async function* readManifest(path: string): AsyncGenerator<FoundFile> {
  let header: Header | undefined;
  for await (const line of csvLines(path)) {
    if (header === undefined) header = readHeader(line.text, path);
    else if (line.text.trim() !== '') yield readRow(line, header);
  }
  if (header === undefined) throw new UsageError(`Cannot use manifest ${path}: it is empty`);
}

type Header = { readonly manifest: string; readonly delimiter: string; readonly columns: readonly string[] };

function readHeader(text: string, manifest: string): Header {
  const plain = text.replace(/^\uFEFF/u, '');
  const delimiter = [',', ';', '\t'].find((one) => columnsOf(plain, one).includes('path'));
  if (delimiter === undefined) throw new UsageError(`Cannot use manifest ${manifest}: line 1 names no column "path"`);
  return { manifest, delimiter, columns: columnsOf(plain, delimiter) };
}

const columnsOf = (text: string, delimiter: string): string[] =>
  cellsOf(text, delimiter).map((cell) => cell.trim().toLowerCase());

const cellsOf = (text: string, delimiter: string): string[] =>
  (parseCsv(text, { delimiter, ragged: true })[0] ?? []).map((cell) => cell.text);

function readRow({ text, number, unclosedUntil }: Line, { manifest, delimiter, columns }: Header): FoundFile {
  try {
    if (unclosedUntil !== undefined)
      throw new RangeError(`a quote is open; lines ${number} to ${unclosedUntil} are skipped`);
    const cells = cellsOf(text, delimiter);
    if (cells.length > columns.length) throw new RangeError(`${cells.length} cells, but ${columns.length} columns`);
    const cell = (name: string): string | undefined => cells[columns.indexOf(name)]?.trim() || undefined;
    const path = cell('path');
    if (path === undefined) throw new RangeError('its path is empty');
    return { type: 'file', path: placeOf(path, manifest), given: givenOf(cell) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { type: 'problem', path: `${manifest}:${number}`, reason: `${reason}` };
  }
}

const placeOf = (path: string, manifest: string): string => {
  const place = resolve(manifest === '-' ? '.' : dirname(manifest), path);
  if (!existsSync(place)) throw new RangeError(`${path}: no such file`);
  return place;
};

function givenOf(cell: (name: string) => string | undefined): Given {
  const [doi, title, authors, journal, year] = ['doi', 'title', 'authors', 'journal', 'year'].map(cell);
  return {
    ...(doi === undefined ? {} : { doi: readDoi(doi) }),
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors: authors.split(';').map((one) => one.trim()) }),
    ...(journal === undefined ? {} : { journal }),
    ...(year === undefined ? {} : { year: readYear(year) }),
  };
}

/** Takes "10.1000/x", "doi:10.1000/x" and "https://doi.org/10.1000/x". */
function readDoi(text: string): string {
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?)?(?<doi>10\.\d{4,9}\/\S{1,300})$/iu.exec(text)?.groups?.doi;
  if (doi === undefined) throw new RangeError(`"${text}" is no DOI`);
  return doi;
}

function readYear(text: string): number {
  if (!/^(?:1[89]|20)\d\d$/u.test(text)) throw new RangeError(`"${text}" is no year`);
  return Number(text);
}

/** More lines than this in one row come from a quote that nobody closed. */
const LONGEST = 200;

/** Joins the lines of a file while a quote is open. */
async function* csvLines(path: string): AsyncGenerator<Line> {
  let [number, open]: [number, Line | undefined] = [0, undefined];
  try {
    for await (const text of readLines(path)) {
      number++;
      const line: Line = open === undefined ? { text, number } : { ...open, text: `${open.text}\n${text}` };
      const isOpen = (line.text.match(/"/gu) ?? []).length % 2 === 1;
      open = isOpen && number - line.number < LONGEST ? line : undefined;
      if (open === undefined) yield isOpen ? { ...line, unclosedUntil: number } : line;
    }
  } catch (error) {
    throw new UsageError(`Cannot read manifest ${path}: ${reasonOf(error)}`);
  }
  if (open !== undefined) yield { ...open, unclosedUntil: number };
}
