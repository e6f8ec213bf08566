import type { Command } from 'commander';
import { embeddedQueue } from '../../queue/embedded-queue.js';
import { ReadPayload } from '../../queue/jobs.js';
import { openWorkspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { examples, withWorkspace } from '../options.js';
import { print } from '../terminal.js';

/** Adds `retry`: failed papers wait again, with fresh attempts. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .argument('[papers...]', 'file names of failed papers; all when none is named')
    .addHelpText('after', examples('sigmine retry', 'sigmine retry scan.pdf', 'sigmine work --until-done'))
    .action(retry);

async function retry(papers: string[], options: { readonly workspace: string }): Promise<void> {
  const workspace = openWorkspace(options.workspace, { create: false });
  try {
    const queue = embeddedQueue(workspace.database);
    const failed = (await queue.failed()).map(({ key, payload }) => ({ key, ...ReadPayload.parse(payload) }));
    const unknown = papers.filter((paper) => !failed.some(({ source }) => source.name === paper));
    if (unknown.length > 0) throw new UsageError(`No failed paper is called ${unknown.join(', ')}`);
    const wanted = failed.filter(({ source }) => papers.length === 0 || papers.includes(source.name));
    workspace.store.clearFailures(wanted.map(({ source }) => source.sha256));
    const count = await queue.retry(wanted.map(({ key }) => key));
    await print(`${count} papers wait again${count > 0 ? '; sigmine work --until-done works on them' : ''}.\n`);
  } finally {
    workspace.close();
  }
}
