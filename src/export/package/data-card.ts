import type { PackageColumn } from './columns.js';
import type { PackageAbout } from './package-row.js';
import { descriptionOf, type Spread, type Summary, type Tally } from './summarize.js';
import { TABLES, tablePath } from './tables.js';
import { citationOf } from './to-croissant.js';

/** The figures of a package, with what they show. */
export const FIGURES = [
  { path: 'figures/conductivity.svg', says: 'Histogram of the conductivity, in half decades' },
  { path: 'figures/arrhenius.svg', says: 'Conductivity over inverse temperature, by mobile ion' },
  { path: 'figures/elements.svg', says: 'Periodic table of the elements in the materials' },
  { path: 'figures/families.svg', says: 'Families of materials' },
  { path: 'figures/years.svg', says: 'Papers by year of publication' },
] as const;

/** Gives the data card, `README.md`: what is in the package, how it was made, what it lacks, and how to cite it. */
export function dataCard(about: PackageAbout, summary: Summary): string {
  const { title, release, date, licence, versions } = about;
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    `Version ${release}, ${date}. Licence: [${licence.id}](${licence.url}). ${descriptionOf(summary)}`,
    '## Counts',
    table(['what', 'rows'], countsOf(summary)),
    ...TALLIES.map(({ words, of }) =>
      table(
        [words, 'rows'],
        of(summary).map(({ name, count }) => [name, String(count)]),
      ),
    ),
    table(
      ['', 'least', 'middle', 'greatest'],
      [spreadLine('conductivity (S/cm)', summary.sigma), spreadLine('temperature (K)', summary.temperature)],
    ),
    '## Figures',
    ...FIGURES.map(({ path, says }) => `![${says}](${path})`),
    '## Files',
    table(['file', 'what'], FILES),
    ...TABLES.flatMap((one) => [`### Columns of \`${tablePath(one, 'csv')}\``, columnTable(one.columns)]),
    '## How it was made',
    `sigmine ${versions.sigmine} (reader ${versions.reader}, rules ${versions.rules}) read the papers, found each conductivity with its temperature, material, kind and origin, and gave each field a confidence. Rows that are \`verified\` were decided on by a person who saw the page; \`accepted\` rows were not. ${curatorsOf(summary)}`,
    `Nothing is averaged: where papers or samples differ, each value is a row. ${agreementOf(summary)}`,
    '## What it does not hold',
    LIMITS.map((limit) => `- ${limit}`).join('\n'),
    '## How to cite',
    `${escapeMarkdown(citationOf(about))} Please cite the papers as well: they are in \`sources.bib\` and \`sources.json\`.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const LIMITS = [
  'Values that papers show only as curves in figures.',
  'Temperatures that papers do not state: `temperature_K` is then empty, and never silently 298.15.',
  'Bounds and ranges as numbers: they are in `low_S_cm` and `high_S_cm`, and `sigma_S_cm` is empty.',
  'Whole sentences of papers: a row quotes at most 25 words.',
  'CSV cells that a spreadsheet would run as a formula: an apostrophe stands before their first character.',
];

const FILES: readonly (readonly string[])[] = [
  ...TABLES.flatMap((one) => [
    [`\`${tablePath(one, 'csv')}\``, `${one.says} (CSV, RFC 4180, UTF-8)`],
    [`\`${tablePath(one, 'parquet')}\``, 'the same as Apache Parquet'],
  ]),
  ['`datapackage.json`', 'Frictionless Data Package 2.0: sizes, hashes and the schema of each table'],
  ['`croissant.json`', 'MLCommons Croissant 1.0 (JSON-LD)'],
  ['`schema.json`', 'JSON Schema of the rows'],
  ['`sources.bib`, `sources.json`', 'the papers as BibTeX and CSL-JSON'],
  ['`SHA256SUMS`', 'hashes of all files'],
];

const TALLIES: readonly { readonly words: string; readonly of: (summary: Summary) => Tally }[] = [
  { words: 'status', of: ({ status }) => status },
  { words: 'decision', of: ({ decision }) => decision },
  { words: 'kind', of: ({ kind }) => kind },
  { words: 'origin', of: ({ origin }) => origin },
  { words: 'mobile ion', of: ({ ion }) => ion },
  { words: 'family', of: ({ family }) => family },
];

const countsOf = ({ rows, papers, materials, numbers, bounds, withTemperature, roomWords }: Summary): string[][] =>
  [
    ['rows', rows],
    ['papers', papers],
    ['materials with a formula', materials],
    ['values that are numbers', numbers],
    ['bounds and ranges', bounds],
    ['rows with a temperature', withTemperature],
    ['… of them room temperature in words', roomWords],
  ].map(([name, count]) => [String(name), String(count)]);

const spreadLine = (name: string, spread: Spread | null): string[] =>
  spread === null ? [name, '–', '–', '–'] : [name, spread.least, spread.middle, spread.most].map(String);

const curatorsOf = ({ curators }: Summary): string =>
  curators.length === 0
    ? 'No row was decided on by a person.'
    : `Decisions: ${curators.map(({ name, count }) => `${escapeMarkdown(name)} ${count}`).join(', ')}.`;

const agreementOf = ({ agreement }: Summary): string => {
  const count = (verdict: string): number => agreement.find(({ name }) => name === verdict)?.count ?? 0;
  const [alike, close, apart] = ['duplicate', 'close', 'conflict'].map(count);
  return `Several papers give values of one material, temperature and kind in ${agreement.reduce((sum, one) => sum + one.count, 0)} cases: in ${alike} they agree, in ${close} they differ up to twofold, in ${apart} more.`;
};

const columnTable = (columns: readonly PackageColumn[]): string =>
  table(
    ['column', 'type', 'unit', 'what'],
    columns.map(({ name, type, unit, says, values }) => [
      `\`${name}\``,
      type,
      unit ?? '',
      values === undefined ? says : `${says}: ${values.join(', ')}`,
    ]),
  );

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(escapeCell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ');
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/gu, (character) => `\\${character}`);
