import type { Token } from './run-to-tokens.js';

/** Tokens on one baseline over the whole page, from left to right. */
export type Row = { readonly baseline: number; readonly size: number; readonly tokens: readonly Token[] };

/** Baselines that differ by less than this part of the size are one. */
const JITTER = 0.07;

/** Gives the rows of a page from top to bottom; tokens that are raised or lowered stand in rows of their own. */
export function tokensToRows(tokens: readonly Token[]): Row[] {
  const sorted = [...tokens].sort((a, b) => a.baseline - b.baseline || a.x - b.x);
  const rows: Row[] = [];
  let [from, start] = [0, sorted[0]];
  for (let i = 1; i < sorted.length; i++) {
    const token = sorted[i];
    if (token === undefined || start === undefined) continue;
    if (token.baseline - start.baseline > JITTER * Math.min(start.size, token.size)) {
      rows.push(toRow(sorted.slice(from, i)));
      from = i;
      start = token;
    }
  }
  if (start !== undefined) rows.push(toRow(sorted.slice(from)));
  return rows;
}

function toRow(tokens: Token[]): Row {
  tokens.sort((a, b) => a.x - b.x || a.order - b.order);
  return {
    baseline: tokens[0]?.baseline ?? 0,
    size: tokens.reduce((most, { size }) => Math.max(most, size), 0),
    tokens,
  };
}
