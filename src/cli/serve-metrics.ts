import type { Monitor } from '../server/monitor.js';
import { UsageError } from './exit.js';
import { say } from './terminal.js';

export type MetricsAddress = { readonly host: string; readonly port: number };

/** Serves `/metrics`, `/healthz` and `/readyz`; gives a function that ends it. Throws UsageError when the address is taken. */
export async function serveMetrics({ host, port }: MetricsAddress, monitor: Monitor): Promise<() => Promise<void>> {
  const [{ monitorApp }, { serveApp }] = await Promise.all([
    import('../server/monitor.js'),
    import('../server/serve.js'),
  ]);
  const served = await serveApp(monitorApp(monitor), { host, port }).catch((error: Error) => {
    throw new UsageError(`Cannot listen on ${host}:${port}: ${error.message}`);
  });
  say(`Metrics: http://${host.includes(':') ? `[${host}]` : host}:${served.port}/metrics (and /healthz, /readyz)`);
  return served.close;
}
