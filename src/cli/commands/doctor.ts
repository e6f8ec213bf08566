import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Command } from 'commander';
import { embeddedQueue } from '../../queue/embedded-queue.js';
import { redisVersion } from '../../queue/redis.js';
import { openWorkspace } from '../../store/workspace.js';
import { EXIT } from '../exit.js';
import { examples, withWorkspace } from '../options.js';
import { print } from '../terminal.js';

/** A finding: `missing` parts are optional, `bad` ones keep sigmine from working. */
type Finding = { readonly part: string; readonly state: 'ok' | 'missing' | 'bad'; readonly says: string };

type Options = { readonly workspace: string; readonly redis: string; readonly json?: boolean };

/** Adds `doctor`: what is there and what is missing. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .option('--redis <url>', 'Redis server to look for', process.env.SIGMINE_QUEUE ?? 'redis://127.0.0.1:6379')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('sigmine doctor', 'sigmine doctor --redis redis://queue:6379 --json'))
    .action(examine);

async function examine(options: Options): Promise<void> {
  const findings = [
    nodeFinding(),
    chromiumFinding(),
    await redisFinding(options.redis),
    ...(await workspaceFindings(options.workspace)),
  ];
  const text = findings.map(({ part, state, says }) => `${state.padEnd(8)} ${part.padEnd(10)} ${says}`).join('\n');
  await print(`${options.json ? JSON.stringify(findings, null, 2) : text}\n`);
  process.exitCode = findings.some(({ state }) => state === 'bad') ? EXIT.unusable : EXIT.ok;
}

/** Node 20.19, 22.12 and 24 are the first that load ES modules from `require`. */
function nodeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  return {
    part: 'node',
    state: fits ? 'ok' : 'bad',
    says: `${process.versions.node}${fits ? '' : ', needs 20.19, 22.12 or 24'}`,
  };
}

/** Only tests and printing need a browser. */
function chromiumFinding(): Finding {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find(isExecutable);
  return {
    part: 'chromium',
    state: found === undefined ? 'missing' : 'ok',
    says: found ?? 'optional, for the tests of the review page',
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function redisFinding(url: string): Promise<Finding> {
  const shown = url.replace(/\/\/[^@/]*@/u, '//***@');
  try {
    return { part: 'redis', state: 'ok', says: `${await redisVersion(url)} at ${shown}` };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { part: 'redis', state: 'missing', says: `optional, for work on several machines; ${shown}: ${why}` };
  }
}

async function workspaceFindings(folder: string): Promise<Finding[]> {
  if (!existsSync(folder))
    return [{ part: 'workspace', state: 'missing', says: `${folder} does not exist yet; sigmine mine makes it` }];
  try {
    const workspace = openWorkspace(folder, { create: false });
    try {
      const damage = workspace.database.prepare('PRAGMA quick_check').all();
      const sound = JSON.stringify(damage).includes('"ok"');
      const { read, extract } = await embeddedQueue(workspace.database).counts();
      const failed = read.failed + extract.failed;
      const says = `${folder}: ${workspace.store.countSources()} papers, ${failed} failed`;
      return [
        { part: 'workspace', state: sound ? 'ok' : 'bad', says: sound ? says : `${folder}: its database is damaged` },
      ];
    } finally {
      workspace.close();
    }
  } catch (error) {
    return [{ part: 'workspace', state: 'bad', says: error instanceof Error ? error.message : String(error) }];
  }
}
