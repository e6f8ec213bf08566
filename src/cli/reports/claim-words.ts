import type { ValueRange } from '../../export/conflicts/value-range.js';
import type { Claim } from '../../export/reconcile/claim.js';
import { formatNumber } from '../format.js';

/** Gives a conductivity in S/cm: "6.7 × 10⁻⁴", "< 1 × 10⁻¹⁰", "1 × 10⁻⁴ – 3 × 10⁻⁴". */
export function rangeWords({ low, high }: ValueRange): string {
  if (low === high) return formatNumber(low);
  if (low === 0) return `< ${formatNumber(high)}`;
  return Number.isFinite(high) ? `${formatNumber(low)} – ${formatNumber(high)}` : `> ${formatNumber(low)}`;
}

/** Gives a temperature: "298.15 K", "RT" where only room temperature is said, "–" where nothing is; "573.15 K or 300 K" where it may be either. */
export function temperatureWords({ temperature_K, other_temperature_K, room }: Claim): string {
  if (temperature_K === null) return room ? 'RT' : '–';
  const other = other_temperature_K === null ? '' : ` or ${other_temperature_K} K`;
  return `${Number(temperature_K.toFixed(2))} K${other}`;
}

/** Gives a kind, or nothing where none is said. */
export const kindWords = ({ kind }: Claim): string => (kind === 'unspecified' ? '' : kind.replace('_', ' '));

/** Gives what a claim is called: the row with its number, or the record id. */
export const claimName = ({ id, row }: Claim): string =>
  row === null || id === String(row) ? id : `${id} (row ${row})`;

/** Gives a ratio as people say it: "× 5.1" where the first is larger, "÷ 12" where it is smaller. */
export function ratioWords(ratio: number | null): string {
  if (ratio === null || ratio === 1) return '';
  return ratio > 1 ? `× ${formatNumber(ratio)}` : `÷ ${formatNumber(1 / ratio)}`;
}
