import { Hono } from 'hono';

/** What a server tells to those who watch it. `ready` rejects with the reason while it cannot do its work. */
export type Monitor = { readonly ready: () => Promise<void>; readonly metrics: () => Promise<string> };

/** How long an answer may take before it counts as none, in ms. */
const PATIENCE_MS = 2000;

/** Gives `/healthz` (the process answers) and `/readyz` (it can do its work): they tell nothing else, so anyone may ask. */
export function healthApp({ ready }: Pick<Monitor, 'ready'>): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    try {
      await inTime(ready());
      return c.text('ready\n');
    } catch {
      return c.text('not ready\n', 503);
    }
  });
  return app;
}

/** Gives `/metrics` in the text format of Prometheus. */
export function metricsApp({ metrics }: Pick<Monitor, 'metrics'>): Hono {
  const app = new Hono();
  app.get('/metrics', async (c) => {
    try {
      return c.body(await inTime(metrics()), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
    } catch (error) {
      return c.text(`${error instanceof Error ? error.message : String(error)}\n`, 503);
    }
  });
  return app;
}

/** All three, for a worker that serves nothing else. */
export const monitorApp = (monitor: Monitor): Hono =>
  new Hono().route('/', healthApp(monitor)).route('/', metricsApp(monitor));

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
