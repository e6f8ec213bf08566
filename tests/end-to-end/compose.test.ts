import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Worklist } from '../../src/server/api.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';
import { paperText } from '../fixtures/papers.js';
import { freePort } from '../fixtures/redis.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const REDIS = programFor('the services of compose.yaml', 'redis-server');
const TOKEN = 'a-secret-of-some-length';

/** What the test knows of the file: no more is used of it. */
const Service = z.object({
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  entrypoint: z.array(z.string()).optional(),
  working_dir: z.string().optional(),
  volumes: z.array(z.string()).default([]),
});
type Service = z.infer<typeof Service>;
const Compose = z.object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.null()) });

/** A service as a plain process: its folders are below one of its own, its volumes are shared, and its environment is that of the file alone. */
type Container = {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly inside: (argument: string) => string;
};

function containerOf(service: Service, volumes: string, queue: string): Container {
  const root = temporaryFolder();
  const targets = service.volumes.map((volume) => volume.split(':') as [string, string]);
  const cwd = join(root, service.working_dir ?? '/');
  mkdirSync(cwd, { recursive: true });
  for (const [name, target] of targets) {
    mkdirSync(dirname(join(root, target)), { recursive: true });
    mkdirSync(join(volumes, name), { recursive: true });
    symlinkSync(join(volumes, name), join(root, target));
  }
  const inside = (argument: string): string =>
    targets.some(([, to]) => to === argument) ? join(root, argument) : argument;
  const given = Object.entries(service.environment).map(([name, value]) => [
    name,
    value.replace('redis://queue:6379', queue).replace(/\$\{SIGMINE_TOKEN:\?[^}]*\}/u, TOKEN),
  ]);
  return { cwd, env: Object.fromEntries(given), inside };
}

/** Every container has its ports to itself; processes of one machine take free ones. */
const onFreePorts = (command: readonly string[]): string[] => command.map((word) => (word === '9464' ? '0' : word));

type Running = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> };

function start({ cwd, env, inside }: Container, command: readonly string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...onFreePorts(command).map(inside)], { cwd, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, said: () => said, ended };
}

/** Gives what a process says that fits a pattern; undefined when it ends before. */
async function says({ child, said }: Running, pattern: RegExp): Promise<string | undefined> {
  const over = (): boolean => child.exitCode !== null || child.signalCode !== null;
  await vi.waitUntil(() => pattern.test(said()) || over(), { timeout: 240_000, interval: 50 });
  return pattern.exec(said())?.[0];
}

/** `restart: unless-stopped`: who comes before what it needs comes again. */
async function startUntil(container: Container, command: readonly string[], pattern: RegExp): Promise<string> {
  for (;;) {
    const found = await says(start(container, command), pattern);
    if (found !== undefined) return found;
  }
}

test.skipIf(REDIS === undefined)(
  'the services of compose.yaml do their work with nothing but what the file gives them',
  { timeout: 600_000 },
  async () => {
    const { services, volumes: named } = Compose.parse(
      parse(readFileSync(join(ROOT, 'compose.yaml'), 'utf8'), { merge: true }),
    );
    const { queue, writer, worker, review } = services;
    if (!queue || !writer || !worker || !review) throw new Error(`Other services: ${Object.keys(services)}`);
    for (const { entrypoint } of [writer, worker, review]) expect(entrypoint).toEqual(['sigmine']);
    for (const { volumes } of [queue, writer, worker, review])
      for (const volume of volumes) expect(Object.keys(named)).toContain(volume.split(':')[0]);

    const [program, ...options] = queue.command;
    expect(program).toBe('redis-server');
    const port = await freePort();
    const data = temporaryFolder();
    const redis = spawn(REDIS ?? '', [...options, '--port', String(port), '--bind', '127.0.0.1', '--dir', data]);
    const redisEnded = new Promise((resolve) => redis.on('close', resolve));
    onTestFinished(async () => {
      redis.kill('SIGKILL');
      await redisEnded;
    });
    let redisSays = '';
    redis.stdout.on('data', (part: Buffer) => (redisSays += part.toString()));
    await vi.waitUntil(() => redisSays.includes('Ready to accept connections'), { timeout: 60_000 });

    const volumes = temporaryFolder();
    const container = (service: Service): Container => containerOf(service, volumes, `redis://127.0.0.1:${port}`);
    const inWriter = container(writer);
    // Nobody waits for anybody but the queue, and the volume is empty
    const reviewed = startUntil(container(review), [...review.command, '--port', '0'], /http:\/\/[^\s/]+/u);
    const inWorkers = [container(worker), container(worker)];
    const workers = inWorkers.map((one) => start(one, worker.command));
    const writing = start(inWriter, writer.command);
    const metrics = (await says(writing, /http:\S+(?=\/metrics)/u)) ?? '';

    const papers = temporaryFolder({ 'a.txt': paperText(1), 'b.txt': paperText(2), 'bad.pdf': 'no' });
    const enqueued = start(inWriter, ['enqueue', papers]);
    expect([await enqueued.ended, enqueued.said()]).toEqual([0, expect.stringContaining('3 papers: 3 added')]);
    const status = start(inWriter, ['status', '--watch']);
    expect(await status.ended).toBe(0);
    expect(status.said()).toContain('read     2 done, 1 failed');

    const address = (await reviewed).replace('0.0.0.0', '127.0.0.1');
    expect((await fetch(`${address}/api/worklist`)).status).toBe(401);
    const asked = await fetch(`${address}/api/worklist`, { headers: { Authorization: `Bearer ${TOKEN}` } });
    expect(Worklist.parse(await asked.json()).rows).toHaveLength(4);
    expect((await fetch(`${metrics.replace('0.0.0.0', '127.0.0.1')}/readyz`)).status).toBe(200);
    expect(workers.map(({ said }) => said()).join('')).toContain('extract done');
    // Workers leave nothing in their own folder, and the writer reads no papers
    for (const { cwd } of inWorkers) expect(existsSync(join(cwd, 'sigmine-workspace'))).toBe(false);
    expect(writing.said()).not.toContain('read done');
  },
);
