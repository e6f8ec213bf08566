import type { Row } from '../server/api.js';

/**
 * Gives how much a dataset gains from a decision on a row, from 0 to 1: what is probably right, complete, measured and in scope comes
 * first, and of these, compositions and papers of which nothing is settled yet.
 */
export function usefulnessOf(rows: readonly Row[]): (row: Row) => number {
  const settled = rows.filter(({ status }) => status === 'verified' || status === 'accepted');
  const materials = new Set(settled.map(keyOf));
  const papers = new Set(settled.map(({ source_sha256 }) => source_sha256));
  return (row) =>
    [
      row.verdict === null ? 1 : 0.1,
      row.in_scope ? 1 : 0.1,
      row.sigma_S_cm === null ? 0.5 : 1,
      row.temperature_K === null ? 0.4 : 1,
      row.formula === null ? 0.5 : 1,
      row.origin === 'measured' ? 1 : 0.6,
      row.kind === 'electronic' ? 0.2 : row.kind === 'unspecified' ? 0.8 : 1,
      materials.has(keyOf(row)) ? 0.6 : 1,
      papers.has(row.source_sha256) ? 0.9 : 1,
      row.confidence,
    ].reduce((product, factor) => product * factor, 1);
}

const keyOf = ({ material, source_sha256 }: Row): string => material ?? source_sha256;
