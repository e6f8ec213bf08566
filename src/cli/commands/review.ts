import type { Command } from 'commander';
import { openPresence } from '../../store/presence.js';
import { openWorkspace } from '../../store/workspace.js';
import { readPolicy } from '../configuration.js';
import { considerInThreads } from '../consider-in-threads.js';
import { UsageError } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { nameOfUser } from '../name-of-user.js';
import { openMonitored } from '../open-monitored.js';
import { examples, toPort, withQueue, withWorkspace } from '../options.js';
import { reasonOf } from '../paths.js';
import { readDatasetFile } from '../read-dataset-file.js';
import type { ReadFile } from '../reports/reconciliation.js';
import { say } from '../terminal.js';

type Options = {
  readonly workspace: string;
  readonly queue?: string;
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly users?: string;
  readonly behind?: readonly string[];
  readonly curator: string;
};

/** Adds `review`: the review app in a browser. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .option('-p, --port <n>', 'port to listen on, 0 for any free one', toPort, 8642)
    .option('--host <address>', 'address to listen on; other than loopback needs --token or --users', '127.0.0.1')
    .option('--token <secret>', 'secret of at least 16 characters that the browser must show (or SIGMINE_TOKEN)')
    .option(
      '--users <file>',
      'people who may log in, as `sigmine users` writes them; each decides under their own name',
    )
    .option(
      '--behind <files...>',
      'datasets to show behind the plots: OBELiX, LiIon or Laskowski as published, CSV or XLSX',
    )
    .option('--curator <name>', 'who decides, where nobody logs in', nameOfUser())
    .addHelpText(
      'after',
      examples(
        'sigmine review',
        'sigmine review --workspace garnets --port 9000 --curator ada',
        'sigmine review --behind obelix.csv liion.csv',
        'sigmine review --queue redis://queue:6379     # with bull-board at /queue',
        'curl -H "Authorization: Bearer $SIGMINE_TOKEN" http://review:8642/metrics',
        'sigmine users add ada --users users.json && sigmine review --host 0.0.0.0 --users users.json',
      ),
    )
    .addHelpText(
      'after',
      '\nThe server speaks plain HTTP. For others than this machine put a proxy with TLS before it, which passes Host and sets X-Forwarded-Proto, or reach it through ssh -L.',
    )
    .action(review);

const behindWords = ({ file, entries, problems }: ReadFile): string =>
  `Behind the plots: ${file}, ${entries.length} rows${problems.length === 0 ? '' : `; ${problems.length} cannot be read (sigmine reconcile ${file} says why)`}`;

function checked<T>(work: () => T, path: string): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(`Cannot read users from ${path}: ${reasonOf(error)}`);
  }
}

async function review({
  workspace: folder,
  queue,
  port,
  host,
  token: given,
  users: file,
  behind = [],
  curator,
}: Options): Promise<void> {
  const { BOARD_PATH, LOOPBACK, reviewApp, listStaticFiles, serveApp, readUsers } = await import(
    '../../server/index.js'
  );
  const token = given ?? process.env.SIGMINE_TOKEN ?? null;
  const local = LOOPBACK.includes(host);
  if (!local && token === null && file === undefined)
    throw new UsageError(`--host ${host} lets others in: it needs --token or --users`);
  const users = file === undefined ? null : () => checked(() => readUsers(file), file);
  if (users?.().users.length === 0)
    throw new UsageError(`${file} holds no users: sigmine users add NAME --users ${file}`);
  if (token !== null && token.length < 16) throw new UsageError('The token must have at least 16 characters');
  const published = await Promise.all(behind.map(readDatasetFile));
  for (const line of published.map(behindWords)) say(line);
  const workspace = openWorkspace(folder, { create: false });
  // A decision that was acknowledged must outlive a power cut
  workspace.database.execute('PRAGMA synchronous = FULL');
  const files = listStaticFiles();
  const { monitor, board: queues, close } = await openMonitored(queue, workspace);
  const board = queues && (await import('../../server/board.js')).boardApp(queues, BOARD_PATH);
  const presence = openPresence(folder);
  const { consider, close: endThreads } = considerInThreads(workspace.artefacts);
  const access = { token, hosts: local ? LOOPBACK : null, curator, users };
  const options = {
    ...access,
    target: readPolicy(folder).target,
    files,
    presence,
    consider,
    published,
    monitor,
    board,
  };
  const app = reviewApp(workspace, options);
  const served = await serveApp(app, { host, port }).catch(async (error: Error) => {
    presence.close();
    await endThreads();
    await close();
    workspace.close();
    throw new UsageError(`Cannot listen on ${host}:${port}: ${error.message}`);
  });
  const name = host.includes(':') ? `[${host}]` : host;
  say(
    `Review of ${folder} ${users === null ? `as ${curator}` : 'for those who log in'}: http://${name}:${served.port}/${token === null ? '' : '?token=…'}`,
  );
  if (board !== undefined) say(`Its queue: ${BOARD_PATH} at the same address`);
  if (!local) say('Without TLS before it, passwords and cookies can be read on the network.');
  say('Ctrl-C stops; every decision is kept at once.');
  const signal = onInterrupt(() => say('Stopping.'));
  await new Promise((stopped) => signal.addEventListener('abort', stopped));
  await served.close();
  await endThreads();
  presence.close();
  await close();
  workspace.close();
}
