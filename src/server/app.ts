import { type Context, Hono } from 'hono';
import { ZodError } from 'zod';
import { viewOf } from '../domain/index.js';
import { RULES_VERSION } from '../pipeline.js';
import { sourceKey } from '../store/artefacts.js';
import type { Presence } from '../store/presence.js';
import type { Workspace } from '../store/workspace.js';
import { NewDecision, type PaperText, type Worklist, WorklistQuery } from './api.js';
import { addBatchRoutes } from './batch-routes.js';
import { addExportRoutes } from './export-routes.js';
import { healthApp, type Monitor, metricsApp } from './monitor.js';
import { openApi } from './openapi.js';
import { addPaperRoutes, evidenceOf } from './paper-routes.js';
import { type Consider, openPapers, textBlocks } from './papers.js';
import type { PublishedFile } from './published.js';
import { recordView } from './record-view.js';
import { openReviewLog } from './review-log.js';
import type { Reviewed } from './review-state.js';
import { type Access, headers, sameSite, tokenGate } from './security.js';
import { sendBytes } from './send-bytes.js';
import { addSessionRoutes, curatorOf, type People, userGate } from './session-routes.js';
import type { StaticFiles } from './static-files.js';
import { selectRows } from './to-row.js';

export type AppOptions = Access &
  People & {
    readonly files: StaticFiles;
    readonly presence: Presence;
    /** The precision that is promised for accepted records. */
    readonly target: number;
    /** Where the linker works; in this thread when not given. */
    readonly consider?: Consider;
    /** Datasets to show behind the plots. */
    readonly published?: readonly PublishedFile[];
    readonly monitor?: Monitor;
    /** The board of a queue in Redis, shown at `/queue`. */
    readonly board?: Hono | undefined;
  };

/** Where the board of the queue is. */
export const BOARD_PATH = '/queue';

/** Gives the HTTP side of review over a workspace: the API below `/api`, the app's files everywhere else. */
export function reviewApp(workspace: Workspace, options: AppOptions): Hono {
  const { store, artefacts } = workspace;
  const { files, presence } = options;
  const who = curatorOf(options);
  const log = openReviewLog(workspace);
  const paperOf = openPapers(workspace, options.consider);
  const app = new Hono();
  if (options.monitor !== undefined) app.route('/', healthApp(options.monitor));
  const gate = options.users === null ? tokenGate(options) : userGate(options, presence, files);
  app.use(headers, sameSite(options), gate);
  app.use('/api/*', async (c, next) => {
    await next();
    if (c.res.headers.get('Cache-Control') === null) c.header('Cache-Control', 'no-store');
  });

  app.get('/api/openapi.json', (c) => c.json(openApi(RULES_VERSION)));

  app.get('/api/worklist', (c) => {
    const query = WorklistQuery.parse(c.req.query());
    const list: Worklist = {
      rows: selectRows(log.rows(), query),
      orphans: [...log.orphans()],
      rules_version: RULES_VERSION,
      times: [...log.timesOf(who(c))],
      drift: log.drift(options.target),
    };
    return c.json(list);
  });

  app.get('/api/records/:id', async (c) => {
    const known = log.find(c.req.param('id'));
    // A second opinion sees what the machine said, and nothing of what people did
    const found = c.req.query('blind') === undefined ? known : known && blindfolded(known);
    const source = found && store.source(found.machine.source_sha256);
    if (found === undefined || source === undefined) return notFound(c);
    const siblings = log.ofPaper(source.sha256);
    const { counts } = log.state();
    const editions = log.editionsOf(found.machine).map((one) => ({
      record_id: one.record_id,
      paper: one.paper,
      name: store.source(one.source_sha256)?.name ?? one.paper,
      page: one.page,
      counts: counts(one),
    }));
    return c.json(recordView(found, source, { paper: await paperOf(source.sha256), siblings, editions }));
  });

  app.post('/api/records/:id/decisions', async (c) => {
    const wanted = NewDecision.parse(await c.req.json());
    const id = c.req.param('id');
    const sha256 = wanted.selections.length === 0 ? undefined : log.find(id)?.machine.source_sha256;
    const paper = sha256 === undefined ? undefined : await paperOf(sha256);
    const evidence = paper === undefined ? [] : evidenceOf(viewOf(paper.document), wanted.selections);
    const result = log.decide(id, wanted, who(c), evidence);
    if (result === undefined) return notFound(c);
    return c.json(result, 'error' in result ? 409 : 201);
  });

  for (const step of ['undo', 'redo'] as const) {
    app.post(`/api/${step}`, (c) => {
      const result = log[step](who(c));
      return result === undefined ? c.json({ error: `nothing to ${step}` }, 404) : c.json(result, 201);
    });
  }

  addPaperRoutes(app, {
    log,
    paperOf,
    sources: store.sources,
    failed: () => store.failures().map(({ sourceSha256 }) => sourceSha256),
    published: options.published ?? [],
    curatorOf: who,
  });
  addBatchRoutes(app, log, who);
  addExportRoutes(app, store);
  addSessionRoutes(app, options, presence, log.count);

  app.get('/api/papers/:sha256/text', async (c) => {
    const paper = await paperOf(hashOf(c));
    if (paper === undefined) return notFound(c);
    const text: PaperText = { blocks: textBlocks(paper.document) };
    return c.json(text);
  });

  app.get('/api/papers/:sha256/source', async (c) => {
    const source = store.source(hashOf(c));
    const bytes = source && (await artefacts.get(sourceKey(source.sha256)));
    if (source === undefined || bytes === undefined) return notFound(c);
    // Only a PDF is ever shown as it is; a page of HTML from a paper must not run under our name
    const type = source.mediaType === 'application/pdf' ? source.mediaType : 'application/octet-stream';
    const cache = { 'Cache-Control': 'private, max-age=31536000, immutable', 'Content-Disposition': 'attachment' };
    return sendBytes(bytes, type, c.req.header('Range'), cache);
  });

  if (options.monitor !== undefined) app.route('/', metricsApp(options.monitor));
  if (options.board !== undefined) {
    app.get(`${BOARD_PATH}/`, (c) => c.redirect(BOARD_PATH));
    app.route(BOARD_PATH, options.board);
  }

  app.get('*', (c) => {
    const file = files(c.req.path);
    return file === undefined ? notFound(c) : sendBytes(file.bytes, file.type, c.req.header('Range'));
  });

  app.notFound((c) => notFound(c));
  app.onError((error, c) => {
    if (error instanceof ZodError) return c.json({ error: 'invalid', issues: error.issues }, 400);
    if (error instanceof SyntaxError) return c.json({ error: 'invalid JSON' }, 400);
    console.error(error);
    return c.json({ error: 'internal error' }, 500);
  });
  return app;
}

const blindfolded = ({ machine }: Reviewed) => ({ machine, record: machine, verdict: null, decisions: [] });

const notFound = (c: Context): Response => c.json({ error: 'not found' }, 404);

/** Hashes name files in a folder, so nothing else is let through. */
const hashOf = (c: Context): string => (/^[0-9a-f]{64}$/u.exec(c.req.param('sha256') ?? '') ?? [''])[0];
