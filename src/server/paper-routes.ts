import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import {
  type Document,
  locate,
  type Selection,
  type Source,
  type Span,
  textOf,
  type View,
  viewOf,
} from '../domain/index.js';
import { findConflicts } from '../export/conflicts/find-conflicts.js';
import { quoteAt, trimSpan } from '../review/quote-at.js';
import { addedRecord } from './added-record.js';
import { PaperConflicts, type PublishedDatasets, PublishedQuery } from './insight-api.js';
import type { Paper } from './papers.js';
import { type PublishedFile, publishedDatasets } from './published.js';
import { readSelection } from './read-selection.js';
import type { ReviewLog } from './review-log.js';
import {
  type EmptyPapers,
  type FieldSpan,
  NewRecord,
  type PageWords,
  type PaperView,
  SelectionQuery,
} from './selection-api.js';

type Routes = {
  readonly log: ReviewLog;
  readonly paperOf: (sha256: string) => Promise<Paper | undefined>;
  readonly sources: () => readonly Source[];
  /** Hashes of what could not be read. */
  readonly failed: () => readonly string[];
  /** Datasets behind the plots. */
  readonly published: readonly PublishedFile[];
  readonly curatorOf: (c: Context) => string;
};

/** Adds what the page needs for selecting on it: its words with their places, what a selection says, and records added by hand. */
export function addPaperRoutes(app: Hono, { log, paperOf, sources, failed, published, curatorOf }: Routes): void {
  app.get('/api/papers', (c) => {
    const found = new Set(log.rows().map(({ source_sha256 }) => source_sha256));
    const unread = new Set(failed());
    const papers = sources().filter(({ sha256 }) => !found.has(sha256) && !unread.has(sha256));
    const empty: EmptyPapers = { papers: papers.map(({ sha256, name }) => ({ sha256, name })) };
    return c.json(empty);
  });

  app.get('/api/papers/:sha256{[0-9a-f]{64}}', async (c) => {
    const paper = await paperOf(c.req.param('sha256'));
    if (paper === undefined) return c.json({ error: 'not found' }, 404);
    const { source, metadata, pages } = paper.document;
    const view: PaperView = {
      sha256: source.sha256,
      name: source.name,
      title: metadata.title,
      mediaType: source.mediaType,
      pages: pages.map(({ page, width, height }) => ({ page, width, height })),
      others: log
        .ofPaper(source.sha256)
        .map(({ record_id, boxes, spans }) => ({ record_id, boxes, spans: [...(spans.value ?? [])] })),
    };
    return c.json(view);
  });

  app.get('/api/papers/:sha256{[0-9a-f]{64}}/pages/:page{[0-9]{1,6}}/words', async (c) => {
    const paper = await paperOf(c.req.param('sha256'));
    if (paper === undefined) return c.json({ error: 'not found' }, 404);
    return c.json(wordsOf(paper.document, Number(c.req.param('page'))));
  });

  app.get('/api/papers/:sha256{[0-9a-f]{64}}/selection', async (c) => {
    const sha256 = c.req.param('sha256');
    const paper = await paperOf(sha256);
    if (paper === undefined) return c.json({ error: 'not found' }, 404);
    return c.json(await readSelection(paper, SelectionQuery.parse(c.req.query()), log.ofPaper(sha256)));
  });

  app.get('/api/published', (c) => {
    const { record } = PublishedQuery.parse(c.req.query());
    const composition = record === undefined ? null : (log.find(record)?.record.composition ?? null);
    const answer: PublishedDatasets = { datasets: publishedDatasets(published, composition) };
    return c.json(answer);
  });

  app.get('/api/conflicts', (c) => {
    return c.json(PaperConflicts.parse({ conflicts: findConflicts(log.records()) }));
  });

  app.post('/api/papers/:sha256{[0-9a-f]{64}}/records', async (c) => {
    const sha256 = c.req.param('sha256');
    const { span, fields, selections, note } = NewRecord.parse(await c.req.json());
    const paper = await paperOf(sha256);
    if (paper === undefined) return c.json({ error: 'not found' }, 404);
    const reading = await readSelection(paper, span, []);
    if (reading.printed === '') return c.json({ error: 'nothing is selected' }, 400);
    const evidence = evidenceOf(viewOf(paper.document), selections);
    const record = addedRecord(paper.document, { reading, evidence, fields });
    const named = { ...record, record_id: idOf(record) };
    const added = log.add({ record: named, quote: reading.quote, evidence, note }, curatorOf(c));
    return added === undefined ? c.json({ error: 'this record is there already' }, 409) : c.json(added, 201);
  });
}

/** What was added twice is one record, so that an undone addition can be made again. */
const idOf = (record: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(['added', record]))
    .digest('hex')
    .slice(0, 16);

/** Gives what was selected for fields, with the words that really stand there and their boxes. */
export const evidenceOf = (view: View, selections: readonly FieldSpan[]): Selection[] =>
  selections.map(({ field, start, end }) => {
    const span: Span = trimSpan(view.document, { start, end });
    return { field, quote: quoteAt(view, span), boxes: locate(view.document, span) };
  });

/** Words in the order of the text, so that a selection follows the columns. */
function wordsOf(document: Document, page: number): PageWords {
  const here = document.anchors.filter(({ box }) => box?.page === page);
  const words = here.flatMap(({ span, box }) => {
    if (box === undefined || span.end <= span.start) return [];
    const place = [box.x, box.y, box.width, box.height].map((n) => Number(n.toFixed(2)));
    return [{ start: span.start, text: textOf(document, span), box: place as [number, number, number, number] }];
  });
  return { words };
}
