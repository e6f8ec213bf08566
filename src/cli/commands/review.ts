import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { openWorkspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { openMonitored } from '../open-monitored.js';
import { examples, toPort, withQueue, withWorkspace } from '../options.js';
import { say } from '../terminal.js';

type Options = {
  readonly workspace: string;
  readonly queue?: string;
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly curator: string;
};

/** Adds `review`: the review app in a browser. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .option('-p, --port <n>', 'port to listen on, 0 for any free one', toPort, 8642)
    .option('--host <address>', 'address to listen on; other than loopback needs --token', '127.0.0.1')
    .option('--token <secret>', 'secret of at least 16 characters that the browser must show (or SIGMINE_TOKEN)')
    .option('--curator <name>', 'who decides', nameOfUser())
    .addHelpText(
      'after',
      examples(
        'sigmine review',
        'sigmine review --workspace garnets --port 9000 --curator ada',
        'sigmine review --queue redis://queue:6379     # with bull-board at /queue',
        'curl -H "Authorization: Bearer $SIGMINE_TOKEN" http://review:8642/metrics',
      ),
    )
    .action(review);

/** A user id without a name is no reason to fail. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'curator';
  }
}

async function review({ workspace: folder, queue, port, host, token: given, curator }: Options): Promise<void> {
  const { BOARD_PATH, LOOPBACK, reviewApp, listStaticFiles, serveApp } = await import('../../server/index.js');
  const token = given ?? process.env.SIGMINE_TOKEN ?? null;
  const local = LOOPBACK.includes(host);
  if (!local && token === null) throw new UsageError(`--host ${host} lets others in: it needs --token`);
  if (token !== null && token.length < 16) throw new UsageError('The token must have at least 16 characters');
  const workspace = openWorkspace(folder, { create: false });
  // A decision that was acknowledged must outlive a power cut
  workspace.database.execute('PRAGMA synchronous = FULL');
  const files = listStaticFiles();
  const { monitor, board: queues, close } = await openMonitored(queue, workspace);
  const board = queues && (await import('../../server/board.js')).boardApp(queues, BOARD_PATH);
  const app = reviewApp(workspace, { token, hosts: local ? LOOPBACK : null, curator, files, monitor, board });
  const served = await serveApp(app, { host, port }).catch(async (error: Error) => {
    await close();
    workspace.close();
    throw new UsageError(`Cannot listen on ${host}:${port}: ${error.message}`);
  });
  const name = host.includes(':') ? `[${host}]` : host;
  say(`Review of ${folder} as ${curator}: http://${name}:${served.port}/${token === null ? '' : '?token=…'}`);
  if (board !== undefined) say(`Its queue: ${BOARD_PATH} at the same address`);
  say('Ctrl-C stops; every decision is kept at once.');
  const signal = onInterrupt(() => say('Stopping.'));
  await new Promise((stopped) => signal.addEventListener('abort', stopped));
  await served.close();
  await close();
  workspace.close();
}
