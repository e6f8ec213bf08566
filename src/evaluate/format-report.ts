import type { Calibration, RiskPoint } from './calibration.js';
import { LEVELS, type Levels, type PrecisionRecall } from './precision-recall.js';
import type { FactReport, GroupRow, Miss } from './score-facts.js';
import type { PassageMiss, PassageReport } from './score-passages.js';

/** Gives rows as text columns; the first is left-aligned, the others right-aligned. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const pad = (text: string, i: number): string =>
    i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}`).join('\n');
}

const share = (value: number): string => value.toFixed(3);
const shareOf = (right: number, all: number): string => (all === 0 ? '–' : share(right / all));

const LEVEL_NAMES = { value: 'value', temperature: '+ temperature', material: '+ material', all: 'all three' } as const;

const levelRow = (name: string, { right, precision, recall, f1 }: PrecisionRecall): string[] => [
  name,
  String(right),
  share(precision),
  share(recall),
  share(f1),
];

const formatLevels = (levels: Levels): string =>
  alignColumns([
    ['', 'right', 'precision', 'recall', 'F1'],
    ...LEVELS.map((level) => levelRow(LEVEL_NAMES[level], levels[level])),
  ]);

const formatGroups = (title: string, rows: readonly GroupRow[]): string =>
  alignColumns([
    [title, 'gold', 'value', '+T', '+M', 'all'],
    ...rows.map((row) => [row.name, String(row.gold), ...LEVELS.map((level) => shareOf(row[level], row.gold))]),
  ]);

/** The scores of one format: pdf, xml, html, md, txt. */
export type FormatRow = { readonly format: string; readonly report: FactReport };

const formatFormats = (rows: readonly FormatRow[]): string =>
  alignColumns([
    ['format', 'papers', 'gold', 'F1 value', 'F1 all'],
    ...rows.map(({ format, report }) => [
      format,
      String(report.papers.length),
      String(report.gold),
      share(report.levels.value.f1),
      share(report.levels.all.f1),
    ]),
  ]);

const formatPapers = ({ papers }: FactReport): string =>
  alignColumns([
    ['paper', 'gold', 'records', 'repeated', 'false', 'value', '+T', '+M', 'all', 'F1 all'],
    ...papers.map((row) => [
      `${row.paper}${row.complete ? '' : ' (gold incomplete)'}`,
      ...[row.gold, row.records, row.duplicates, row.falsePositives].map(String),
      ...LEVELS.map((level) => String(row[level])),
      share(row.levels.all.f1),
    ]),
  ]);

const formatCalibration = (calibration: Calibration): string =>
  [
    `Confidence of a record against all three fields right: Brier ${share(calibration.brier)}, log loss ${share(calibration.logLoss)}, calibration error ${share(calibration.expectedError)}, mean risk ${share(calibration.meanRisk)}`,
    alignColumns([
      ['confidence', 'records', 'mean', 'right'],
      ...calibration.bins.map((bin) => [
        `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
        String(bin.trials),
        share(bin.confidence),
        share(bin.accuracy),
      ]),
    ]),
    alignColumns([
      ['keep', 'confidence from', 'wrong'],
      ...riskAt(calibration, [0.25, 0.5, 0.75, 0.9, 1]).map(({ coverage, confidence, risk }) => [
        `${(100 * coverage).toFixed(0)} %`,
        share(confidence),
        share(risk),
      ]),
    ]),
  ].join('\n\n');

/** Gives the first point of the curve at or above each coverage, each point once. */
const riskAt = ({ riskCoverage }: Calibration, coverages: readonly number[]): RiskPoint[] => [
  ...new Set(coverages.flatMap((coverage) => riskCoverage.find((point) => point.coverage >= coverage - 1e-9) ?? [])),
];

/** Gives the most telling misses first: wrong values given out, then wrong fields, then missed facts. */
const MISS_ORDER: readonly Miss['type'][] = ['out of scope', 'false positive', 'material', 'temperature', 'missed'];

export function worstMisses(misses: readonly Miss[], count: number): Miss[] {
  const rank = (miss: Miss): number => MISS_ORDER.indexOf(miss.type);
  return [...misses].sort((a, b) => rank(a) - rank(b)).slice(0, count);
}

const formatMiss = ({ type, paper, fact, wanted, got, quote }: Miss): string => {
  const said = [wanted === '' ? [] : `wanted ${wanted}`, got === '' ? [] : `got ${got}`].flat().join('; ');
  return `  ${type}: ${fact ?? paper}: ${said}\n      “${quote.replace(/\s+/gu, ' ').slice(0, 300)}”`;
};

const formatPassageMiss = ({ type, passage, wanted, got, reason }: PassageMiss): string =>
  `  ${[type, reason].filter((word) => word !== '').join(', ')}: ${passage}: ${[wanted === '' ? [] : `wanted ${wanted}`, got === '' ? [] : `got ${got}`].flat().join('; ')}`;

/** Gives a report on papers as text, with up to `errors` misses. */
export function formatFactReport(
  report: FactReport,
  more: { readonly formats: readonly FormatRow[]; readonly calibration: Calibration; readonly errors: number },
): string {
  const { kind, origin, outOfScope, notScored } = report;
  const parts = [
    `${report.papers.length} papers, ${report.gold} facts in scope; ${report.records} ionic records: ${report.judged} judged, ${report.duplicates} repeated, ${report.neutral} neutral, ${report.falsePositives} false`,
    formatLevels(report.levels),
    `Accepted without review: precision of all three ${share(report.accepted.all.precision)}, share of the gold ${share(report.accepted.all.recall)}`,
    `On found facts: kind right ${kind.right}/${kind.given}, origin right ${origin.right}/${origin.given}; bound and number mixed up ${report.boundOrPointMixedUp}; right name with a wrong formula ${report.nameRightFormulaWrong}`,
    `Out of scope but given out as ionic: ${outOfScope.hit}/${outOfScope.gold} (not so: ${[...outOfScope.byKind].map(([name, { right, given }]) => `${name} ${right}/${given}`).join(', ')}). Not scored: ${notScored.rejected} rejected, ${notScored.notIonic} labelled not ionic`,
    formatFormats(more.formats),
    formatPapers(report),
    formatGroups('hard tag (recall)', report.byHardTag),
    formatGroups('place (recall)', report.byPlace),
    formatGroups('kind (recall)', report.byKind),
    formatGroups('origin (recall)', report.byOrigin),
    formatCalibration(more.calibration),
    ...worstMisses(report.misses, more.errors).map(formatMiss),
  ];
  return parts.join('\n\n');
}

/** Gives a report on passages as text, with up to `errors` misses. */
export function formatPassageReport(report: PassageReport, errors: number): string {
  const reasons = [...report.falseByReason].map(([reason, count]) => `${reason} ${count}`).join(', ');
  return [
    `${report.gold} values in scope, ${report.predictions} predictions, ${report.ignored} ignored, ${report.absorbed} second ends of ranges, ${report.falseOnNegatives} false on passages without a value${reasons === '' ? '' : ` (false: ${reasons})`}`,
    formatLevels(report.levels),
    alignColumns([levelRow('formula', report.formula), levelRow('place', report.span)]),
    ...report.misses.slice(0, errors).map(formatPassageMiss),
  ].join('\n\n');
}
