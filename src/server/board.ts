import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { BoardQueue } from '../queue/open-board.js';

/** Its page holds its settings and a first style in the HTML and names its own base; all else stays as strict as ours. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Gives bull-board over the queues of BullMQ, to be mounted at a path behind whatever guards the rest. It only shows: what
 * it would change has its own commands, which keep queue and workspace together.
 */
export function boardApp(queues: readonly BoardQueue[], path: string): Hono {
  const serverAdapter = new HonoAdapter(serveStatic).setBasePath(path);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'sigmine queue' } },
  });
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', POLICY);
  });
  return app.route('/', serverAdapter.registerPlugin());
}
