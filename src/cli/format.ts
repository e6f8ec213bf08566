const RAISED = new Map(Array.from('0123456789-', (c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'[i] ?? c] as const));

/** Gives a number as people write it, with three digits: "6.7 × 10⁻⁴"; between 0.01 and 1000 plainly. */
export function formatNumber(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 0.01 && size < 1000) return String(Number(value.toPrecision(3)));
  const [digits = '', exponent = ''] = value.toExponential(2).split('e');
  const raised = Array.from(exponent.replace('+', ''), (c) => RAISED.get(c) ?? c).join('');
  return `${Number(digits)} × 10${raised}`;
}

type Sigma = {
  readonly sigma_S_cm: number | null;
  readonly low_S_cm: number | null;
  readonly high_S_cm: number | null;
  readonly qualifier: string | null;
};

/** Gives a conductivity in S/cm with its qualifier: "~ 1 × 10⁻³", "> 1 × 10⁻⁴", "1 × 10⁻⁴ – 3 × 10⁻⁴"; without the unit. */
export function formatSigma({ sigma_S_cm: value, low_S_cm: low, high_S_cm: high, qualifier }: Sigma): string {
  if (value !== null)
    return `${qualifier === '~' ? '~ ' : qualifier === null ? '' : `${qualifier} `}${formatNumber(value)}`;
  if (low !== null && high !== null) return `${formatNumber(low)} – ${formatNumber(high)}`;
  const end = low ?? high;
  if (end === null) return '–';
  return `${qualifier ?? (low === null ? '<' : '>')} ${formatNumber(end)}`;
}

type Temperature = {
  readonly temperature_K: number | null;
  readonly temperature_low_K: number | null;
  readonly temperature_high_K: number | null;
  readonly room_temperature: boolean;
};

/** Gives a temperature in K: "298.15 K (RT)", "300 – 400 K", "–" when the paper does not say. */
export function formatTemperature(t: Temperature): string {
  const room = t.room_temperature ? ' (RT)' : '';
  if (t.temperature_K !== null) return `${Number(t.temperature_K.toFixed(2))} K${room}`;
  const ends = [t.temperature_low_K, t.temperature_high_K].map((end) => (end === null ? '…' : Number(end.toFixed(2))));
  return ends.every((end) => end === '…') ? '–' : `${ends.join(' – ')} K${room}`;
}
