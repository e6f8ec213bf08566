import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';
import { paperText } from '../fixtures/papers.js';
import { startRedis } from '../fixtures/redis.js';
import { startReview } from '../fixtures/review-server.js';
import { sigmine, startSigmine } from '../fixtures/sigmine.js';

vi.setConfig({ testTimeout: 600_000 });

const REDIS = programFor('board of a queue in Redis', 'redis-server');
const TOKEN = 'a-secret-of-some-length';

async function ask(url: string, token?: string) {
  const headers: { [name: string]: string } = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('a worker serves metrics and health while it works', async () => {
  const workspace = join(temporaryFolder(), 'ws');
  await sigmine(['enqueue', temporaryFolder({ 'a.txt': paperText(1), 'bad.pdf': 'no' }), '-w', workspace]);
  const { child, ended } = startSigmine(['work', '-w', workspace, '-n', '1', '--metrics-port', '0']);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (part) => {
      said += String(part);
      const url = /http:\S+(?=\/metrics)/u.exec(said)?.[0];
      if (url !== undefined && said.includes('extract done')) resolve(url);
    });
    child.on('close', () => reject(new Error(said)));
  });
  const { status, headers, text } = await ask(`${address}/metrics`);
  expect([status, headers.get('Content-Type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  expect(text).toContain('sigmine_jobs{kind="read",state="failed"}');
  expect(text).toContain('sigmine_jobs_ended_total{kind="extract",state="done"} 1');
  expect(text).toContain('sigmine_worker_threads 1');
  expect((await ask(`${address}/healthz`)).text).toBe('ok\n');
  expect((await ask(`${address}/readyz`)).status).toBe(200);
  expect((await ask(`${address}/else`)).status).toBe(404);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(130);
});

test.skipIf(REDIS === undefined)(
  'review shows health to all, and metrics and the board of its queue to whom it lets in',
  async () => {
    const server = await startRedis(REDIS ?? '');
    try {
      const workspace = join(temporaryFolder(), 'ws');
      await sigmine(['enqueue', temporaryFolder({ 'a.txt': paperText(1) }), '-w', workspace, '--queue', server.url]);
      const { address } = await startReview(workspace, '--token', TOKEN, '--queue', server.url);
      expect((await ask(`${address}/healthz`)).text).toBe('ok\n');
      expect((await ask(`${address}/readyz`)).text).toBe('ready\n');
      for (const path of ['/metrics', '/queue', '/queue/api/queues', '/queue/static/js/main.js']) {
        expect([path, (await ask(`${address}${path}`)).status]).toEqual([path, 401]);
      }
      expect((await ask(`${address}/metrics`, TOKEN)).text).toContain('sigmine_jobs{kind="read",state="waiting"} 1');
      const page = await ask(`${address}/queue/`, TOKEN);
      expect(page.status).toBe(200);
      expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self';");
      const script = /static\/js\/main\.\w+\.js/u.exec(page.text)?.[0];
      expect((await ask(`${address}/queue/${script}`, TOKEN)).status).toBe(200);
      const { queues } = JSON.parse((await ask(`${address}/queue/api/queues`, TOKEN)).text);
      expect(queues.map((one: { name: string; readOnlyMode: boolean }) => [one.name, one.readOnlyMode])).toEqual([
        ['read', true],
        ['extract', true],
        ['store', true],
      ]);
    } finally {
      await server.stop();
    }
  },
);
