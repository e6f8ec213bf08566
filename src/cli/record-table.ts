import Table from 'cli-table3';
import type { Record } from '../domain/index.js';
import { formatSigma, formatTemperature } from './format.js';

type Column = { readonly title: string; readonly cell: (record: Record) => string; readonly right?: boolean };

const COLUMNS: readonly Column[] = [
  { title: 'material', cell: (r) => r.formula ?? r.material ?? '–' },
  { title: 'σ (S/cm)', cell: (r) => formatSigma(r) },
  { title: 'T', cell: (r) => formatTemperature(r) },
  { title: 'kind', cell: (r) => (r.kind === 'unspecified' ? '' : r.kind.replace('_', ' ')) + originOf(r) },
  { title: 'page', cell: (r) => (r.page === null ? '' : String(r.page)), right: true },
  { title: 'sure', cell: (r) => r.confidence.toFixed(2), right: true },
  { title: 'status', cell: (r) => (r.in_scope ? r.status : `${r.status}, ${r.scope_reason ?? 'out of scope'}`) },
  { title: 'paper', cell: (r) => r.paper },
];

const originOf = (record: Record): string => (record.origin === 'measured' ? '' : ` ${record.origin}`).trimEnd();

/** Gives records as a table that fits into `width` columns; material and paper are cut where they must be. */
export function recordTable(records: readonly Record[], width: number): string {
  if (records.length === 0) return 'No records.';
  const rows = records.map((record) => COLUMNS.map(({ cell }) => cell(record).trim()));
  const natural = COLUMNS.map(
    ({ title }, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)) + 2,
  );
  const table = new Table({
    head: COLUMNS.map(({ title }) => title),
    colWidths: fitWidths(natural, width - COLUMNS.length - 1),
    colAligns: COLUMNS.map(({ right }) => (right ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return table.toString();
}

/** Takes from the widest column until all fit. */
function fitWidths(widths: readonly number[], room: number): number[] {
  const fitted = [...widths];
  for (let over = fitted.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if ((fitted[widest] ?? 0) <= 8) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}
