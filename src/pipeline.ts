import { createHash } from 'node:crypto';
import { detect } from './detect/index.js';
import {
  type ConductivityMention,
  type Document,
  type Draft,
  READER_VERSION,
  type Record,
  type Scored,
  type Source,
  viewOf,
} from './domain/index.js';
import { ingest } from './ingest/index.js';
import { ingestPdf } from './ingest/pdf.js';
import { doubtBeyondEdge, layout, pageLines, withoutLineNumbers } from './layout/index.js';
import { link } from './link/index.js';
import { normalize } from './normalize/index.js';
import { recordsOf } from './review/record-of.js';
import { scoreAll } from './score/index.js';
import { findTables } from './tables/index.js';
import { assemble } from './text/assemble.js';
import { repair } from './text/repair/index.js';

export { READER_VERSION, RULES_VERSION } from './domain/index.js';

/** Reads a paper: bytes to one text with layers. Throws UnreadableSource when the file is broken, encrypted, empty or of no known format. */
export async function read(source: Source, bytes: Uint8Array): Promise<Document> {
  const draft = source.mediaType === 'application/pdf' ? await draftOfPdf(bytes) : await ingest(source, bytes);
  return assemble(repair(draft), source, READER_VERSION);
}

async function draftOfPdf(bytes: Uint8Array): Promise<Draft> {
  const { pages: printed, metadata, reasons } = await ingestPdf(bytes);
  const pages = withoutLineNumbers(printed);
  const lines = pages.map(pageLines);
  const tables = findTables(pages.map((page, i) => ({ page, lines: lines[i] ?? [] })));
  return {
    blocks: doubtBeyondEdge(layout(pages, tables, lines), pages),
    metadata,
    pages: pages.map(({ page, width, height, imaged, runs }) => ({
      page,
      width,
      height,
      status: runs.length === 0 ? 'no-text' : imaged ? 'scan' : 'text',
    })),
    reasons,
  };
}

/** Extracts the records of a document: pure, deterministic, and fast enough to run again at every change of rules. */
export function extract(document: Document): Record[] {
  return recordsOf(document, candidates(document), { paper: paperName(document.source.name), hash: sha256 });
}

/**
 * Gives what stands behind the records: scored candidates with the alternatives that the linker considered. `missed` are values
 * that a person found and the detectors did not.
 */
export function candidates(document: Document, missed: readonly ConductivityMention[] = []): Scored[] {
  const view = viewOf(document);
  const mentions = [...detect(view), ...missed];
  const values = mentions.filter((m): m is ConductivityMention => m.kind === 'conductivity');
  const readings = values.map((mention) => normalize(mention, values, view));
  return scoreAll(link(view, mentions, readings), document);
}

/** The file name without its last ending. */
const paperName = (name: string): string => name.replace(/\.[^.]+$/u, '');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
