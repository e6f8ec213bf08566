import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { Decision } from '../../domain/index.js';
import { type AgreementRow, agreementOf } from '../../review/agreement.js';
import { logToLines, parseLog } from '../../review/log-lines.js';
import { inOrderOfTime, type Merge, mergeLogs } from '../../review/merge-logs.js';
import { secondOpinions } from '../../review/second-opinions.js';
import { reviewState } from '../../store/reviewed.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { examples, withWorkspace } from '../options.js';
import { reasonOf } from '../paths.js';
import { print, say } from '../terminal.js';
import { writeWhole } from '../write-whole.js';

/** Where a group keeps its log beside its other annotations. */
const DEFAULT_FILE = 'annotations/decisions.jsonl';

/** Adds `decisions`: export, import and agreement of the log of review. */
export function define(command: Command): Command {
  const part = (name: string, does: string): Command => withWorkspace(command.command(name)).description(does);
  part('export', 'writes every decision as JSON Lines in order of time; - for standard output')
    .argument('[file]', 'file to write', DEFAULT_FILE)
    .action(exportLog);
  part('import', 'adds the decisions of another group; those that are known are left out')
    .argument('[file]', 'file to read', DEFAULT_FILE)
    .option('--dry-run', 'only say what would be added', false)
    .option('--json', 'print as JSON', false)
    .action(importLog);
  part('agreement', "says how often blind second opinions agree with the first, by field (Cohen's kappa)")
    .option('--json', 'print as JSON', false)
    .action(showAgreement);
  return command.addHelpText(
    'after',
    examples(
      'sigmine decisions export our-decisions.jsonl',
      'sigmine decisions import their-decisions.jsonl --dry-run',
      'sigmine decisions agreement',
    ),
  );
}

type Options = { readonly workspace: string; readonly dryRun: boolean; readonly json: boolean };

async function inWorkspace(folder: string, work: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = openWorkspace(folder, { create: false });
  try {
    await work(workspace);
  } finally {
    workspace.close();
  }
}

const exportLog = (file: string, { workspace: folder }: Options): Promise<void> =>
  inWorkspace(folder, async ({ store }) => {
    const decisions = store.decisions();
    if (file === '-') return await print(logToLines(decisions));
    mkdirSync(dirname(file), { recursive: true });
    await writeWhole(file, () => [logToLines(decisions)]);
    say(`${decisions.length} decisions written to ${file}.`);
  });

const importLog = (file: string, { workspace: folder, dryRun, json }: Options): Promise<void> =>
  inWorkspace(folder, async ({ store, database }) => {
    const theirs = readLog(file);
    // In one transaction, so that nobody decides between the comparison and the writing
    const { merge, orphans } = database.transaction(() => {
      const ours = store.decisions();
      const compared = mergeLogs(ours, theirs);
      checkMerge(file, compared);
      const before = new Set(reviewState(store, ours).orphans.map(({ decision_id }) => decision_id));
      const after = reviewState(store, inOrderOfTime([...ours, ...compared.fresh])).orphans;
      if (!dryRun) store.addDecisions(compared.fresh);
      return { merge: compared, orphans: after.filter(({ decision_id }) => !before.has(decision_id)) };
    });
    const report = { file, dry_run: dryRun, ...merge, fresh: merge.fresh.length, by: countBy(merge.fresh) };
    await print(json ? `${JSON.stringify({ ...report, orphans }, null, 2)}\n` : importText(merge, orphans, dryRun));
  });

function readLog(file: string): Decision[] {
  try {
    return parseLog(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot import ${file}: ${reasonOf(error)}`);
  }
}

/** A clock may be wrong by hours; a decision of next week would win over all that people decide until then. */
const TOLERANCE_MS = 24 * 3600 * 1000;

function checkMerge(file: string, { forged, fresh }: Merge): void {
  const [id] = forged;
  if (id !== undefined) {
    throw new UsageError(
      `Cannot import ${file}: decision ${id} is known and says something else; decisions are never edited`,
    );
  }
  const late = fresh.find(({ at }) => Date.parse(at) > Date.now() + TOLERANCE_MS);
  if (late === undefined) return;
  throw new UsageError(`Cannot import ${file}: decision ${late.decision_id} is of ${late.at}, which is still to come`);
}

const countBy = (decisions: readonly Decision[]): { readonly [curator: string]: number } => {
  const counts: { [curator: string]: number } = {};
  for (const { curator } of decisions) counts[curator] = (counts[curator] ?? 0) + 1;
  return counts;
};

function importText({ fresh, known, disputed }: Merge, orphans: readonly Decision[], dryRun: boolean): string {
  const by = Object.entries(countBy(fresh)).map(([curator, count]) => `${curator} ${count}`);
  const lines = [
    `${fresh.length} new decisions${by.length > 0 ? ` (${by.join(', ')})` : ''}, ${known} known already.`,
    ...(disputed.length > 0
      ? [`${disputed.length} records were decided otherwise here; the later decision counts:`]
      : []),
    ...disputed.map(({ record_id, ours, theirs }) => `  ${record_id}: ${ours.type} here, ${theirs.type} there`),
    ...(orphans.length > 0
      ? [`${orphans.length} decisions have no record here: mine their papers, and they find their places.`]
      : []),
    dryRun ? 'Dry run: nothing was written.' : 'Written.',
  ];
  return `${lines.join('\n')}\n`;
}

const showAgreement = ({ workspace: folder, json }: Options): Promise<void> =>
  inWorkspace(folder, async ({ store }) => {
    const pairs = secondOpinions(reviewState(store).decisions);
    const machine = new Map([...store.records()].map((record) => [record.record_id, record]));
    const rows = agreementOf(pairs, machine);
    if (pairs.length === 0 && !json)
      say('No second opinions yet: `sigmine review`, then "Second opinion" in the worklist.');
    await print(json ? `${JSON.stringify(rows, null, 2)}\n` : agreementText(rows));
  });

const agreementText = (rows: readonly AgreementRow[]): string => {
  const lines = rows.map(({ of, records, agreed, kappa }) =>
    [
      of.padEnd(12),
      ...[String(records), String(agreed), kappa?.toFixed(2) ?? '–'].map((cell) => cell.padStart(7)),
    ].join(' '),
  );
  return `${['field        records  agreed   kappa', ...lines].join('\n')}\n`;
};
