import { type Command, InvalidArgumentError } from 'commander';
import type { Record } from '../../domain/index.js';
import { outlookOf, type TriageOutlook, triageRecord, WEIGHTS } from '../../score/index.js';
import { reviewState } from '../../store/reviewed.js';
import { updateRecords } from '../../store/update-records.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { readPolicy, readWeights } from '../configuration.js';
import { examples, withWorkspace } from '../options.js';
import { print } from '../terminal.js';

type Options = {
  readonly workspace: string;
  readonly target?: number;
  readonly weights?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/** Adds `triage`: decides anew what is accepted, reviewed and rejected. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .option('-t, --target <precision>', 'precision that accepted records are to have, 0.5 to 1', toPrecision)
    .option('--weights <file>', 'weights that `sigmine fit` wrote, instead of those that ship with sigmine')
    .option('--dry-run', 'only say what would change', false)
    .option('--json', 'print as JSON', false)
    .description(
      'Decides by the policy (sigmine.config.json in the workspace or here, part "triage") which records of the workspace are accepted, go to review, or are rejected. Records that people decided on stay as they are.',
    )
    .addHelpText('after', examples('sigmine triage --target 0.99 --dry-run', 'sigmine triage --target 0.95'))
    .action(triage);

function toPrecision(text: string): number {
  const value = Number(text);
  if (!(value >= 0.5 && value <= 1)) throw new InvalidArgumentError('It must be a number from 0.5 to 1.');
  return value;
}

async function triage(options: Options): Promise<void> {
  const policy = readPolicy(options.workspace, options.target);
  const weights = options.weights === undefined ? WEIGHTS : readWeights(options.weights);
  const workspace = openWorkspace(options.workspace, { create: false });
  try {
    const before = undecided(workspace);
    const after = before.map(triageRecord(policy, weights));
    const changed = after.filter((record, i) => record !== before[i]);
    if (!options.dryRun) updateRecords(workspace.database, changed);
    // Of a fact that stands in several files of a paper, one
    const outlook = outlookOf(
      after.filter(({ duplicate_of }) => duplicate_of === null),
      policy,
      weights,
    );
    const moves = movesOf(before, after);
    const said = { target: policy.target, weights: weights.version, applied: !options.dryRun, ...outlook, moves };
    await print(options.json ? `${JSON.stringify(said, null, 2)}\n` : toText(outlook, said));
  } finally {
    workspace.close();
  }
}

/** Records that nobody has decided on. */
function undecided({ store }: Workspace): Record[] {
  const { verdicts } = reviewState(store);
  return [...store.records()].filter(({ record_id, status }) => status !== 'verified' && !verdicts.has(record_id));
}

/** How many records change from one status to another: "review to accepted" → 3. */
function movesOf(before: readonly Record[], after: readonly Record[]): { readonly [move: string]: number } {
  const moves: { [move: string]: number } = {};
  for (const [i, { status }] of before.entries()) {
    const next = after[i]?.status ?? status;
    if (next !== status) moves[`${status} to ${next}`] = (moves[`${status} to ${next}`] ?? 0) + 1;
  }
  return moves;
}

type Said = {
  readonly target: number;
  readonly weights: string;
  readonly applied: boolean;
  readonly moves: { readonly [move: string]: number };
};

function toText(outlook: TriageOutlook, { target, weights, applied, moves }: Said): string {
  const { counts, records, at, measured, expected, audited, hours } = outlook;
  const percent = (share: number | null): string => (share === null ? 'unknown' : `${(100 * share).toFixed(1)} %`);
  const list = Object.entries(moves).map(([move, count]) => `  ${move}: ${count}`);
  const lines = [
    `Target ${target}, weights ${weights}: accepted from a probability of ${at} on.`,
    `${records} undecided records: ${counts.accepted} accepted, ${counts.review} for review, ${counts.rejected} rejected.`,
    `Expected precision of accepted: ${percent(expected)} (measured on annotated papers at this threshold: ${percent(measured)}).`,
    `Reviewer: ${hours.toFixed(1)} h for ${counts.review} in review and ${audited} accepted ones to audit.`,
    `${applied ? 'Changed' : 'Would change'}:`,
    ...(list.length === 0 ? ['  nothing'] : list),
  ];
  return `${lines.join('\n')}\n`;
}
