import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import type { CorrectionFile } from '../../export/corrections/correction-file.js';
import { CORRECTION_READERS } from '../../export/corrections/read-correction-file.js';
import { EDITABLE } from '../../export/editable.js';
import { type Imported, importDecisions } from '../../store/import-decisions.js';
import { openWorkspace } from '../../store/workspace.js';
import { EXIT, UsageError } from '../exit.js';
import { decisionsToText, problemLines, summaryOf } from '../import-report.js';
import { nameOfUser } from '../name-of-user.js';
import { examples, withWorkspace } from '../options.js';
import { reasonOf } from '../paths.js';
import { print, say } from '../terminal.js';
import { VERSIONS } from '../versions.js';

type Options = {
  readonly workspace: string;
  readonly curator: string;
  readonly note?: string;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly trust: boolean;
  readonly json: boolean;
};

/** Adds `import`: corrections that people made in an exported file. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .argument(
      '<file>',
      `edited file of \`sigmine export --format full\`: ${Object.keys(CORRECTION_READERS).join(', ')}`,
    )
    .option('--dry-run', 'only show what would be decided', false)
    .option('--curator <name>', 'who decided', nameOfUser())
    .option('--note <text>', 'a word on the decisions whose row has no note of its own')
    .option('--partial', 'take the rows without a problem when others have one', false)
    .option('--trust', 'take values that look like damage as meant: rounded, like a date, very cold', false)
    .option('--json', 'print decisions and problems as JSON', false)
    .description(
      'Reads an exported file that was edited and takes its changes as decisions of a curator. Rows belong to records by record_id; row_version tells what was decided since the export. Nothing is guessed: unknown ids, damaged cells and newer decisions are listed, and one of them holds everything back unless --partial is given. Importing the same file again changes nothing; undo in review takes the whole import back.',
    )
    .addHelpText('after', HOW_TO_EDIT)
    .addHelpText(
      'after',
      examples(
        'sigmine export --include accepted,review --to records.xlsx',
        'sigmine import records.xlsx --dry-run',
        'sigmine import records.xlsx --curator ada --note "checked against the SI"',
      ),
    )
    .action(importFile);

const HOW_TO_EDIT = `
How to edit:
  status     verified accepts, rejected rejects, review asks for another look; a corrected row becomes verified by itself
  fields     ${listIn(EDITABLE, 4)}
  note       add this column for a word on a row; error_type for what went wrong
XLSX is the safest: spreadsheets damage CSV (dates, decimal commas, ids taken for numbers). Damage is found and listed.`;

/** Gives names in lines of a few. */
function listIn(names: readonly string[], perLine: number): string {
  const lines = names.flatMap((_, i) => (i % perLine === 0 ? [names.slice(i, i + perLine).join(', ')] : []));
  return lines.join(',\n             ');
}

async function importFile(path: string, options: Options): Promise<void> {
  const file = await readCorrections(path);
  const workspace = openWorkspace(options.workspace, { create: false });
  try {
    // A decision that was acknowledged must outlive a power cut
    workspace.database.execute('PRAGMA synchronous = FULL');
    const { curator, note = null, dryRun, partial, trust } = options;
    const imported = asUsage(path, () =>
      importDecisions(workspace, file, { curator, note, rulesVersion: VERSIONS.rules, dryRun, partial, trust }),
    );
    await print(options.json ? toJson(imported) : decisionsToText(imported.plan));
    report(path, imported, options);
  } finally {
    workspace.close();
  }
}

async function readCorrections(path: string): Promise<CorrectionFile> {
  const reader = CORRECTION_READERS[extname(path).toLowerCase()];
  if (reader === undefined) {
    throw new UsageError(
      `Cannot import ${path}: its ending must be one of ${Object.keys(CORRECTION_READERS).join(', ')}`,
    );
  }
  try {
    return await reader(readFileSync(path));
  } catch (error) {
    throw new UsageError(`Cannot import ${path}: ${reasonOf(error)}`);
  }
}

/** What is no exported file is wrong usage. */
function asUsage<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`Cannot import ${path}: ${error.message}`);
    throw error;
  }
}

function toJson({ plan, applied }: Imported): string {
  const decisions = plan.decisions.map(({ record, ...decision }) => ({ record_id: record.record_id, ...decision }));
  return `${JSON.stringify({ applied, ...plan, decisions }, null, 2)}\n`;
}

function report(path: string, { plan, applied }: Imported, { dryRun, curator }: Options): void {
  for (const line of problemLines(plan)) say(line);
  const blocked = plan.problems.some(({ blocks }) => blocks);
  const verb = applied ? `Imported ${path} as ${curator}` : dryRun ? 'Dry run' : 'Nothing was imported';
  say(`${verb}: ${summaryOf(plan)}.`);
  if (!applied && blocked) say('Mend the file and import it again, or take the other rows with --partial.');
  if (!applied && !blocked && plan.decisions.length > 0) say('The same command without --dry-run applies this.');
  if (plan.problems.length > 0) process.exitCode = EXIT.someFailed;
}
