import type { Record } from '../domain/index.js';
import { formatSigma, formatTemperature } from './format.js';
import { drawTable, type TextColumn } from './table.js';

const COLUMNS: readonly TextColumn<Record>[] = [
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
  return drawTable(COLUMNS, records, width);
}
