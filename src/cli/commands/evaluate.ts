import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import type { Record } from '../../domain/index.js';
import { formatFactReport, formatPassageReport } from '../../evaluate/format-report.js';
import {
  calibrate,
  claimsIonic,
  type FactReport,
  type PassagePrediction,
  type PassageReport,
  recordToPassagePrediction,
  recordToPrediction,
  scoreFacts,
  scorePassages,
} from '../../evaluate/index.js';
import { extract, read } from '../../pipeline.js';
import { sourceOf } from '../../store/source-of.js';
import { EXIT } from '../exit.js';
import { type FactPaper, formatOf, type GoldSet, type Passage, readGoldSets } from '../gold-sets.js';
import { examples, withQuiet } from '../options.js';
import { showRisk } from '../show-risk.js';
import { openProgress, type Progress, print } from '../terminal.js';

type Options = {
  readonly gold: string;
  readonly papers?: string;
  readonly errors: number;
  readonly json: boolean;
  readonly risk: boolean;
  readonly out?: string;
  readonly quiet: boolean;
};

const packageFolder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Adds `evaluate`: how much of a gold the current rules find, and what they get wrong. */
export const define = (command: Command): Command =>
  withQuiet(command)
    .option(
      '-g, --gold <dir>',
      'folder of gold (*.gold.jsonl, or gold.jsonl with passages.jsonl)',
      packageFolder('annotations'),
    )
    .option('-p, --papers <dir>', 'folder of the papers, when it is not beside the gold')
    .option('-e, --errors <n>', 'how many misses to show, the worst first', toNumber, 10)
    .option('--json', 'print the figures as JSON', false)
    .option('--risk', 'precision of what is accepted over how much is accepted, and the load of review', false)
    .option('--out <file>', 'with --risk: draw the curve as SVG')
    .description(
      'Reads the papers or passages of a gold, extracts them with the current rules, and prints precision, recall and F1 by field, by format and by hard case, and how far confidences can be believed.',
    )
    .addHelpText(
      'after',
      examples(
        'sigmine evaluate',
        'sigmine evaluate --gold my-annotations --papers my-papers --errors 40',
        'sigmine evaluate --json',
        'sigmine evaluate --risk --out risk.svg',
      ),
    )
    .action(evaluate);

function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('It must be a whole number from 0.');
  return number;
}

async function evaluate(options: Options): Promise<void> {
  const folders = [...(options.papers === undefined ? [] : [options.papers]), packageFolder('corpus/samples')];
  const sets = readGoldSets(options.gold, folders);
  const progress = openProgress(options.quiet);
  if (options.risk) return showRisk(sets, options, progress);
  const results: Result[] = [];
  try {
    for (const set of sets) results.push(await run(set, progress));
  } finally {
    progress.stop();
  }
  const text = options.json
    ? JSON.stringify(results.map(toJson))
    : results.map((result) => toText(result, options.errors)).join('\n\n');
  await print(`${text}\n`);
  if (results.some((result) => result.failed > 0)) process.exitCode = EXIT.someFailed;
}

type Result =
  | {
      readonly type: 'facts';
      readonly folder: string;
      readonly failed: number;
      readonly report: FactReport;
      readonly formats: readonly { readonly format: string; readonly report: FactReport }[];
    }
  | { readonly type: 'passages'; readonly folder: string; readonly failed: number; readonly report: PassageReport };

const run = (set: GoldSet, progress: Progress): Promise<Result> =>
  set.type === 'facts' ? runFacts(set, progress) : runPassages(set, progress);

type Mined = { readonly paper: FactPaper; readonly file: string; readonly records: readonly Record[] };

async function runFacts(set: Extract<GoldSet, { type: 'facts' }>, progress: Progress): Promise<Result> {
  const mined: Mined[] = [];
  let failed = 0;
  for (const paper of set.papers) {
    if (paper.files.length === 0) {
      failed++;
      progress.note(`${paper.gold.head.paper}: its file ${paper.gold.head.file} is not found (use --papers)`);
    }
    for (const file of paper.files) {
      const records = await mine(readFileSync(file), basename(file), progress);
      failed += Number(records === undefined);
      mined.push({ paper, file, records: records ?? [] });
    }
  }
  const firsts = mined.filter(({ paper, file }) => paper.files[0] === file);
  const formats = [...new Set(mined.map(({ file }) => formatOf(file)))].sort();
  return {
    type: 'facts',
    folder: set.folder,
    failed,
    report: scoreMined(firsts),
    formats: formats.map((format) => ({
      format,
      report: scoreMined(mined.filter(({ file }) => formatOf(file) === format)),
    })),
  };
}

const scoreMined = (mined: readonly Mined[]): FactReport =>
  scoreFacts(mined.map(({ paper, records }) => ({ gold: paper.gold, predictions: records.map(recordToPrediction) })));

async function runPassages(set: Extract<GoldSet, { type: 'passages' }>, progress: Progress): Promise<Result> {
  const predictions: PassagePrediction[] = [];
  let failed = 0;
  for (const passage of set.passages) {
    const records = await minePassage(passage, progress);
    failed += Number(records === undefined);
    predictions.push(
      ...(records ?? []).filter(isOutput).map((record) => recordToPassagePrediction(passage.gold.id, record)),
    );
  }
  const report = scorePassages(
    set.passages.map(({ gold }) => gold),
    predictions,
  );
  return { type: 'passages', folder: set.folder, failed, report };
}

const minePassage = ({ gold, text }: Passage, progress: Progress): Promise<Record[] | undefined> =>
  mine(Buffer.from(text, 'utf8'), `${gold.id}.txt`, progress);

/** Gives the records of a file, or undefined (and says why) when it cannot be read or a rule breaks on it: the others go on. */
async function mine(bytes: Uint8Array, name: string, progress: Progress): Promise<Record[] | undefined> {
  try {
    return extract(await read(sourceOf(name, bytes), new Uint8Array(bytes)));
  } catch (error) {
    progress.note(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const isOutput = (record: Record): boolean => record.status !== 'rejected' && claimsIonic(record);

const calibrationOf = (report: FactReport): ReturnType<typeof calibrate> =>
  calibrate(report.outcomes.map(({ confidence, all }) => ({ confidence, right: all })));

function toText(result: Result, errors: number): string {
  const title = `== ${result.type}: ${result.folder}`;
  if (result.type === 'passages') return `${title}\n\n${formatPassageReport(result.report, errors)}`;
  const more = { formats: result.formats, calibration: calibrationOf(result.report), errors };
  return `${title}\n\n${formatFactReport(result.report, more)}`;
}

/** Maps become objects; single outcomes are left out. */
function toJson(result: Result): object {
  if (result.type === 'passages') {
    const { falseByReason, ...report } = result.report;
    return { ...result, report: { ...report, falseByReason: Object.fromEntries(falseByReason) } };
  }
  const plain = ({ outcomes: _, outOfScope, ...report }: FactReport): object => ({
    ...report,
    outOfScope: { ...outOfScope, byKind: Object.fromEntries(outOfScope.byKind) },
  });
  const formats = result.formats.map(({ format, report: { levels, gold } }) => ({ format, gold, levels }));
  return { ...result, report: plain(result.report), formats, calibration: calibrationOf(result.report) };
}
