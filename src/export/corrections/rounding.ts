/** Digits from which a rounding changes nothing that a conductivity can say. */
const HARMLESS_DIGITS = 6;

/** Gives how a number as written comes from another by rounding: harmlessly, with loss, or not at all. */
export function roundingOf(written: string, value: number): 'harmless' | 'lossy' | undefined {
  const parts = /^[+-]?(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u.exec(written.trim());
  if (parts === null) return undefined;
  const [, whole = '', decimals = '', exponent = '0'] = parts;
  const unit = 10 ** (Number(exponent) - decimals.length);
  const off = Math.abs(Number(written) - value);
  if (off > 0.5 * unit * (1 + 1e-6)) return undefined;
  const digits = `${whole}${decimals}`.replace(/^0+/u, '').length;
  return digits >= HARMLESS_DIGITS ? 'harmless' : 'lossy';
}
