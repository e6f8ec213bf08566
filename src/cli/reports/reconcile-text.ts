import { type Finding, OUTCOMES, type Outcome } from '../../export/reconcile/reconcile.js';
import { drawTable, type TextColumn } from '../table.js';
import { claimName, kindWords, rangeWords, ratioWords, temperatureWords } from './claim-words.js';
import { namedCounts, type Reconciliation, toleranceWords } from './reconciliation.js';

const COLUMNS: readonly TextColumn<Finding>[] = [
  { title: 'material', cell: ({ there, here }) => (there ?? here)?.formula ?? '' },
  { title: 'row', cell: ({ there }) => (there === null ? '' : claimName(there)) },
  { title: 'σ there', cell: ({ there }) => (there === null ? '' : `${rangeWords(there.sigma)} ${kindWords(there)}`) },
  { title: 'T there', cell: ({ there }) => (there === null ? '' : temperatureWords(there)) },
  { title: 'σ here', cell: ({ here }) => (here === null ? '' : `${rangeWords(here.sigma)} ${kindWords(here)}`) },
  { title: 'T here', cell: ({ here }) => (here === null ? '' : temperatureWords(here)) },
  { title: 'there/here', cell: ({ ratio }) => ratioWords(ratio) },
  { title: 'record', cell: ({ here }) => (here === null ? '' : claimName(here)) },
  { title: 'says', cell: ({ says }) => says },
];

/** Gives a reconciliation for a terminal: counts, then a table for each outcome that is shown. */
export function reconciliationToText(result: Reconciliation, shown: readonly Outcome[], width: number): string {
  const tables = shown.flatMap((outcome) => {
    const findings = result.findings.filter((finding) => finding.outcome === outcome);
    return findings.length === 0
      ? []
      : ['', `${OUTCOMES[outcome]} (${findings.length})`, drawTable(COLUMNS, findings, width)];
  });
  return `${[...summaryLines(result), ...tables].join('\n')}\n`;
}

/** Gives what was read, what counts as the same, and how many of each outcome there are. */
export function summaryLines({ there, here, tolerance, counts, elsewhere, named }: Reconciliation): string[] {
  const { file, name, rows, entries, problems } = there;
  const doubtful = entries.filter(({ doubts }) => doubts.length > 0).length;
  return [
    `${file}: ${name}, ${rows} rows, ${entries.length} read, ${problems.length} not read, ${doubtful} with doubts; compared with ${here}.`,
    toleranceWords(tolerance),
    ...problems.map(({ number, id, says }) => `  row ${number} (${id}) is left out: ${says}`),
    ...Object.entries(OUTCOMES).map(
      ([outcome, words]) => `${String(counts[outcome as Outcome]).padStart(6)}  ${words}`,
    ),
    `${String(elsewhere.length).padStart(6)}  in the dataset, of papers that we do not have`,
    ...(named.length === 0 ? [] : [`${named.length} rows name a row of LiIon:`]),
    ...Object.entries(namedCounts(named)).map(([verdict, count]) => `${String(count).padStart(6)}  ${verdict}`),
  ];
}
