import type { Context, Hono } from 'hono';
import type { Record } from '../domain/index.js';
import { exportFile } from '../export/export-file.js';
import { fullLines, isStreamed } from '../export/full-lines.js';
import { selectedRecords } from '../store/selected-records.js';
import type { Store } from '../store/store.js';
import { ExportQuery } from './export-api.js';

const MEDIA_TYPES: Readonly<{ [type: string]: string }> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/** Adds the exports: `GET /api/export` gives the file that `sigmine export` writes, `/api/export/losses` what it does not say. */
export function addExportRoutes(app: Hono, store: Store): void {
  app.get('/api/export', async (c) => {
    const query = ExportQuery.parse(c.req.query());
    const headers = {
      'Content-Type': MEDIA_TYPES[query.type] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${nameOf(query)}"`,
    };
    const records = selected(store, query);
    if (isStreamed(query.format, endingOf(query)))
      return c.body(streamOf(fullLines(endingOf(query), records)), 200, headers);
    const { bytes } = await fileOf(records, query);
    return c.body(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes), 200, headers);
  });

  app.get('/api/export/losses', async (c: Context) => {
    const query = ExportQuery.parse(c.req.query());
    const { report } = await fileOf(selected(store, query), query);
    return c.json(report);
  });
}

const endingOf = ({ type }: ExportQuery): string => `.${type}`;
const nameOf = ({ format, type }: ExportQuery): string => `sigmine-${format}.${type}`;

const fileOf = (records: Iterable<Record>, query: ExportQuery) =>
  exportFile([...records], {
    format: query.format,
    ending: endingOf(query),
    include: query.include,
    file: nameOf(query),
  });

function selected(
  store: Store,
  { include, ion, kind, origin, papers, since, tmin, tmax }: ExportQuery,
): Generator<Record> {
  const from = since === undefined ? undefined : new Date(since).toISOString();
  return selectedRecords(store, {
    statuses: include,
    ions: ion,
    kinds: kind,
    origins: origin,
    papers,
    since: from,
    tmin,
    tmax,
  });
}

/** What is gathered before it is sent, in UTF-16 units. */
const CHUNK = 1 << 16;

/** Sends lines as the other side takes them, so that an export of any size stays small in memory. */
function streamOf(lines: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: (controller) => {
      let text = '';
      for (let next = lines.next(); ; next = lines.next()) {
        if (next.done !== true) text += next.value;
        if (text !== '' && (next.done === true || text.length >= CHUNK)) controller.enqueue(encoder.encode(text));
        if (next.done === true) return controller.close();
        if (text.length >= CHUNK) return;
      }
    },
    cancel: () => void lines.return(undefined),
  });
}
