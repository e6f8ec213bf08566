import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export type Served = { readonly port: number; readonly close: () => Promise<void> };

/** Listens for an app and gives the port (0 asks the system for a free one). Rejects when the address is taken. */
export function serveApp(app: Hono, { host, port }: { readonly host: string; readonly port: number }): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: given }: AddressInfo) =>
      resolve({
        port: given,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
}
