/**
 * Gives a number times a factor. Powers of ten move the decimal point of the number's shortest text, so that 6.7 × 1e-4 is
 * 6.7e-4 and not 0.0006700000000000001; other factors are rounded to twelve digits.
 */
export function shiftDecimal(value: number, factor: number): number {
  const power = Math.round(Math.log10(factor));
  if (Number(`1e${power}`) !== factor || !Number.isFinite(value)) return Number((value * factor).toPrecision(12));
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}
