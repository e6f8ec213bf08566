import { toSheet } from '../sheet.js';
import { sheetToCsv } from '../sheet-to-csv.js';
import { sheetToParquet } from '../sheet-to-parquet.js';
import { toBibtex, toCsl } from './bibliography.js';
import { dataCard, FIGURES } from './data-card.js';
import { drawArrhenius } from './figures/arrhenius.js';
import { drawBars } from './figures/bars.js';
import { drawHistogram } from './figures/histogram.js';
import { drawPeriodicTable } from './figures/periodic-table.js';
import { drawYears } from './figures/years.js';
import { jsonFile, type PackageFile, sha256, textFile } from './package-file.js';
import type { PackageAbout, PackageRow, PackageSource } from './package-row.js';
import { descriptionOf, type Summary, summarize } from './summarize.js';
import { TABLES, tablePath } from './tables.js';
import { toCroissant } from './to-croissant.js';
import { toFrictionless } from './to-frictionless.js';
import { toRowSchema } from './to-row-schema.js';

/** Builds all files of a package of rows and the papers that they come from; the same input gives the same bytes. */
export function buildPackage(
  about: PackageAbout,
  rows: readonly PackageRow[],
  sources: readonly PackageSource[],
): PackageFile[] {
  const summary = summarize(rows);
  const csl = toCsl(sources);
  const content = [
    ...TABLES.flatMap((table): PackageFile[] => {
      const sheet = toSheet(table.columns, rows);
      return [
        textFile(tablePath(table, 'csv'), sheetToCsv(sheet)),
        { path: tablePath(table, 'parquet'), bytes: sheetToParquet(sheet) },
      ];
    }),
    textFile('sources.bib', toBibtex(csl)),
    jsonFile('sources.json', csl),
    jsonFile('schema.json', toRowSchema(about)),
    ...drawFigures(rows, sources, summary),
    textFile('README.md', dataCard(about, summary)),
  ];
  const described = [
    ...content,
    jsonFile('croissant.json', toCroissant(about, content, descriptionOf(summary))),
    jsonFile('datapackage.json', toFrictionless(about, content, sources)),
  ];
  const sums = described.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).sort();
  return [...described, textFile('SHA256SUMS', sums.join(''))];
}

function drawFigures(rows: readonly PackageRow[], sources: readonly PackageSource[], summary: Summary): PackageFile[] {
  const families = { title: `Families of ${rows.length} rows`, axis: 'number of rows', bars: summary.family };
  const drawn = [
    drawHistogram(rows),
    drawArrhenius(rows),
    drawPeriodicTable(rows),
    drawBars(families),
    drawYears(sources),
  ];
  return FIGURES.map(({ path }, i) => textFile(path, drawn[i] ?? ''));
}
