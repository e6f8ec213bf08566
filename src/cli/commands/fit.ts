import { writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import {
  calibrate,
  drawReliability,
  drawRisk,
  formatCalibration,
  formatRisk,
  riskCurve,
} from '../../evaluate/index.js';
import { acceptAt, type Policy, type Refit, type RefitRecord, refit, wilson } from '../../score/index.js';
import { reviewState } from '../../store/reviewed.js';
import { openWorkspace } from '../../store/workspace.js';
import { readPolicy } from '../configuration.js';
import { type GoldSet, readGoldSets } from '../gold-sets.js';
import { judgeSets } from '../judge-sets.js';
import { decidedRecords, namedTrials, sha256, toRefitRecords } from '../judged-trials.js';
import { examples, withQuiet } from '../options.js';
import { openProgress, print, say } from '../terminal.js';

type Options = {
  readonly gold: readonly string[];
  readonly papers?: string;
  readonly workspace?: string;
  readonly out?: string;
  readonly draw?: string;
  readonly date: string;
  readonly quiet: boolean;
};

const packageFolder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Adds `fit`: new weights of reasons from gold and from review decisions. */
export const define = (command: Command): Command =>
  withQuiet(command)
    .option('-g, --gold <dirs...>', 'more folders of gold beside the annotations that ship with sigmine', [])
    .option('-p, --papers <dir>', 'folder of the papers, when it is not beside the gold')
    .option('-w, --workspace <dir>', 'workspace whose review decisions count as gold too')
    .option('-o, --out <file>', 'where to write the weights (JSON); without it they are only measured')
    .option('--draw <start>', 'draw START-reliability.svg and START-risk.svg')
    .option('--date <day>', 'day of the fit to note, YYYY-MM-DD', toDay, new Date().toISOString().slice(0, 10))
    .description(
      'Reads annotated papers with the current rules, judges every field of every record, and fits the weight of each reason by logistic regression, held to weights set by hand where data are few. All figures are of papers that the weights had not seen (ten folds, parted by paper).',
    )
    .addHelpText(
      'after',
      examples(
        'sigmine fit',
        'sigmine fit --gold my-annotations --out weights.json --draw fit',
        'sigmine triage --weights weights.json --dry-run',
      ),
    )
    .action(fit);

function toDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) throw new InvalidArgumentError('It must be a day like 2025-01-31.');
  return text;
}

async function fit(options: Options): Promise<void> {
  const policy = readPolicy(options.workspace);
  const sets = goldSetsOf(options);
  const progress = openProgress(options.quiet);
  const judged = await judgeSets(sets, progress).finally(progress.stop);
  const decided = decisionsOf(options.workspace, policy);
  const records = [...toRefitRecords(judged, policy), ...decided];
  const names = [...sets.map(nameOf), ...(decided.length > 0 ? [`${decided.length} review decisions`] : [])];
  const result = refit(records, { policy, fitted: options.date, sets: names, hash: sha256 });
  await print(`${report(records, result, policy)}\n`);
  write(options, result, records);
}

function goldSetsOf({ gold, papers }: Options): GoldSet[] {
  const folders = [...(papers === undefined ? [] : [papers]), packageFolder('corpus/samples')];
  return [packageFolder('annotations'), ...gold].flatMap((root) => readGoldSets(root, folders));
}

/** The last two folders, without what is special to this machine. */
const nameOf = (set: GoldSet): string => `${basename(dirname(set.folder))}/${basename(set.folder)}`;

function decisionsOf(folder: string | undefined, policy: Policy): RefitRecord[] {
  if (folder === undefined) return [];
  const workspace = openWorkspace(folder, { create: false });
  try {
    return decidedRecords(workspace.store.records(), reviewState(workspace.store).verdicts, policy);
  } finally {
    workspace.close();
  }
}

function report(records: readonly RefitRecord[], result: Refit, policy: Policy): string {
  const { weights, trials, nested } = result;
  const { low, high } = wilson(nested.right, nested.accepted);
  const { at, precision, share } = acceptAt(weights.acceptance, policy.target);
  const codes = Object.values(weights.weights).reduce((n, field) => n + Object.keys(field).length, 0);
  return [
    `weights ${weights.version}: ${codes} reasons from ${weights.data?.records} records of ${weights.data?.papers} papers (data ${weights.data?.hash})`,
    '',
    formatCalibration(namedTrials(records, result)),
    '',
    formatRisk(trials, policy.seconds_per_record),
    '',
    `At target ${policy.target} a record is accepted from ${at} on: ${percent(precision)} of these are right, and they are ${percent(share)} of all right records.`,
    `With thresholds chosen on other papers: ${percent(nested.right / nested.accepted)} of ${nested.accepted} accepted are right (95 % interval ${percent(low)} – ${percent(high)}), ${percent(nested.share)} of all right records.`,
  ].join('\n');
}

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`);

function write({ out, draw }: Options, result: Refit, records: readonly RefitRecord[]): void {
  if (out !== undefined) {
    writeFileSync(out, `${JSON.stringify(result.weights, null, 2)}\n`);
    say(`Wrote ${out}`);
  }
  if (draw === undefined) return;
  const whole = namedTrials(records, result).at(-1)?.trials ?? [];
  writeFileSync(`${draw}-reliability.svg`, drawReliability(calibrate(whole).bins, 'Reliability of whole facts'));
  writeFileSync(`${draw}-risk.svg`, drawRisk(riskCurve(result.trials), [0.95, 0.98, 0.99]));
  say(`Wrote ${draw}-reliability.svg and ${draw}-risk.svg`);
}
