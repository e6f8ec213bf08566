import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Record } from '../domain/index.js';
import { buildPackage } from '../export/package/build-package.js';
import type { PackageFile } from '../export/package/package-file.js';
import { LICENCES, type PackageAbout } from '../export/package/package-row.js';
import { descriptionOf, summarize } from '../export/package/summarize.js';
import type { Workspace } from '../store/workspace.js';
import { UsageError } from './exit.js';
import { toList } from './options.js';
import { type Gathered, gatherRows } from './package-rows.js';
import { packageVersion } from './package-version.js';
import { reasonOf } from './paths.js';
import { openProgress, say } from './terminal.js';
import { VERSIONS } from './versions.js';
import { writeWhole } from './write-whole.js';

/** What `--package` takes beside the choice of records. */
export type PackageOptions = {
  readonly title: string;
  readonly release: string;
  readonly licence: string;
  readonly date?: string;
  readonly creator?: readonly string[];
  readonly url?: string;
  readonly dryRun: boolean;
  readonly quiet: boolean;
};

/** Adds the options of a package to `export`. */
export const withPackage = (command: Command): Command =>
  command
    .optionsGroup('Options of a package:')
    .option('--package <dir>', 'folder to write a publishable package into, instead of --to')
    .option('--title <title>', 'its title', 'Ionic conductivities of solid electrolytes')
    .option('--release <version>', 'its version', toVersion, '1.0.0')
    .addOption(
      new Option('--licence <id>', 'licence of the data').choices(LICENCES.map(({ id }) => id)).default('CC-BY-4.0'),
    )
    .option('--date <day>', 'its date, 2026-01-31 (default: that of the newest decision)', toDay)
    .option('--creator <names>', 'who made it, separated by commas (default: the curators)', toList)
    .option('--url <url>', 'where it is published', toUrl)
    .option('--dry-run', 'only say what would be written', false)
    .option('-q, --quiet', 'no progress, only problems', false);

function toVersion(text: string): string {
  if (!/^\d+\.\d+\.\d+(?:[-+][\w.-]+)?$/u.test(text))
    throw new InvalidArgumentError('It must be a version such as 1.0.0.');
  return text;
}

function toDay(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime());
  if (!isDay || !date.toISOString().startsWith(text))
    throw new InvalidArgumentError('It must be a day such as 2026-01-31.');
  return text;
}

function toUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/u.test(text))
    throw new InvalidArgumentError('It must start with http:// or https://.');
  return text;
}

/** Writes a publishable package of some records into a folder; the same records and options give the same bytes. */
export async function exportPackage(
  workspace: Workspace,
  records: readonly Record[],
  folder: string,
  options: PackageOptions,
): Promise<void> {
  checkFolder(folder);
  const progress = openProgress(options.quiet);
  const gathered = await gatherRows(workspace, records, { reader: VERSIONS.reader, progress });
  const about = aboutOf(gathered, options);
  const files = buildPackage(about, gathered.rows, gathered.sources);
  if (!options.dryRun) await writeFiles(folder, files);
  say(descriptionOf(summarize(gathered.rows)));
  for (const { path, bytes } of files) say(`  ${String(bytes.length).padStart(9)} bytes  ${path}`);
  say(
    `${files.length} files ${options.dryRun ? 'would be written' : 'written'} to ${folder}, version ${about.release} of ${about.date}.`,
  );
  for (const line of hints(gathered, about)) say(line);
}

/** A folder that holds anything but a package is never written into. */
function checkFolder(folder: string): void {
  try {
    if (!existsSync(folder)) return;
    const names = readdirSync(folder);
    if (names.length === 0 || names.includes('datapackage.json')) return;
  } catch (error) {
    throw new UsageError(`Cannot write a package into ${folder}: ${reasonOf(error)}`);
  }
  throw new UsageError(`Cannot write a package into ${folder}: it holds other files; name a new or empty folder`);
}

function aboutOf({ rows }: Gathered, options: PackageOptions): PackageAbout {
  const decisions = rows.flatMap(({ decision }) => decision ?? []);
  const newest = decisions
    .map(({ at }) => new Date(at).toISOString().slice(0, 10))
    .sort()
    .at(-1);
  const date = options.date ?? newest;
  if (date === undefined)
    throw new UsageError('No row was decided on, so the package has no date: give it with --date 2026-01-31');
  const licence = LICENCES.find(({ id }) => id === options.licence);
  if (licence === undefined) throw new UsageError(`No licence is called ${options.licence}`);
  const name = options.title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return {
    title: options.title,
    name: name === '' ? 'conductivities' : name,
    release: options.release,
    date,
    licence,
    creators: options.creator ?? [...new Set(decisions.map(({ curator }) => curator))].sort(),
    url: options.url ?? null,
    versions: { sigmine: packageVersion(), ...VERSIONS },
  };
}

async function writeFiles(folder: string, files: readonly PackageFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    await writeWhole(to, () => [bytes]);
  }
}

/** What a publisher should know before publishing, with the next step. */
function hints({ rows, sources, outOfScope, repeated }: Gathered, { url, creators }: PackageAbout): string[] {
  const noDoi = sources.filter(({ metadata }) => metadata.doi === null).length;
  const machine = rows.filter(({ record }) => record.status !== 'verified').length;
  return [
    ...(outOfScope > 0 ? [`  left out ${outOfScope}: not an ionic conductivity of a solid or polymer`] : []),
    ...(repeated > 0 ? [`  left out ${repeated}: the same record of another file of its paper`] : []),
    ...(rows.length === 0
      ? ['No row: nothing is verified, or nothing fits; --include verified,accepted takes in more.']
      : []),
    ...(machine > 0 ? [`  ${machine} rows were not verified by a person; the column status tells them apart.`] : []),
    ...(noDoi > 0 ? [`  ${noDoi} of ${sources.length} papers have no DOI; give it in review.`] : []),
    ...(creators.length === 0 ? ['Before publishing: --creator says who made it.'] : []),
    ...(url === null ? ['Before publishing: --url says where it will be (Croissant asks for it).'] : []),
  ];
}
