import type { Command } from 'commander';
import { extractJob, type Versions } from '../../queue/jobs.js';
import type { NewJob } from '../../queue/queue.js';
import { documentKey } from '../../store/artefacts.js';
import type { Workspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { examples, withQueue, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { VERSIONS } from '../versions.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `extract-again`: after a change of rules, papers that were read before are extracted anew, without reading them again. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .option('--force', 'also papers that these rules have seen', false)
    .addHelpText('after', examples('sigmine extract-again', 'sigmine work --until-done'))
    .action(extractAgain);

type Options = QueueOptions & { readonly force: boolean };

/** How many jobs are added at once. */
const BATCH = 500;

const extractAgain = (options: Options): Promise<void> =>
  withQueueOf(options, async (queue, workspace) => {
    if (workspace === undefined) throw new UsageError('extract-again needs the workspace');
    const versions = VERSIONS;
    let [added, batch]: [number, NewJob[]] = [0, []];
    for await (const job of againJobs(workspace, versions, options.force)) {
      batch.push(job);
      if (batch.length < BATCH) continue;
      added += await queue.add(batch);
      batch = [];
    }
    added += await queue.add(batch);
    await print(
      `${added} papers wait for extraction${added > 0 ? '; sigmine work --until-done works on them' : ''}.\n`,
    );
  });

/** Forced jobs get keys of their own, as the others are done already. */
async function* againJobs({ store, artefacts }: Workspace, versions: Versions, force: boolean): AsyncGenerator<NewJob> {
  const run = force ? `-${Date.now().toString(36)}` : '';
  for (const sha256 of store.sourcesSince('')) {
    const source = store.source(sha256);
    if (source === undefined || !(await artefacts.has(documentKey(sha256, versions.reader)))) continue;
    const job = extractJob(source, versions);
    yield { ...job, key: `${job.key}${run}` };
  }
}
