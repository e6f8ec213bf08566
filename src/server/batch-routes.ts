import type { Context, Hono } from 'hono';
import { adjudication, secondPass, settle } from './adjudicate.js';
import { decideBatch } from './batch.js';
import { NewBatch, SecondPassQuery, Settlement } from './batch-api.js';
import type { ReviewLog } from './review-log.js';

/** Adds decisions on many records at once, second opinions, and their adjudication. */
export function addBatchRoutes(app: Hono, log: ReviewLog, curatorOf: (c: Context) => string): void {
  app.post('/api/batch', async (c) => c.json(decideBatch(log, NewBatch.parse(await c.req.json()), curatorOf(c)), 201));

  app.get('/api/second-pass', (c) => {
    const { size } = SecondPassQuery.parse(c.req.query());
    return c.json(secondPass(log, curatorOf(c), size));
  });

  app.get('/api/adjudication', (c) => c.json(adjudication(log)));

  app.post('/api/adjudication', async (c) => {
    const result = settle(log, Settlement.parse(await c.req.json()), curatorOf(c));
    if (result === undefined) return c.json({ error: 'not found' }, 404);
    return c.json(result, 'error' in result ? 409 : 201);
  });
}
