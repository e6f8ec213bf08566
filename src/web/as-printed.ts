type Printed = { readonly printed: string; readonly unit_printed: string };

/** A conductivity is never negative: what is printed with a minus is its logarithm. */
const LOGARITHM = /^\s*[-−–]\s?\d+(?:[.,]\d+)?\s*$/u;

/** Gives a value as printed with its unit, a logarithm as a power of ten; a unit that stands within the value is not said twice. */
export function asPrinted({ printed, unit_printed: unit }: Printed): string {
  if (LOGARITHM.test(printed)) return `10^${printed.trim()} ${unit === '' ? 'S/cm' : unit}`;
  return unit === '' || printed.includes(unit) ? printed : `${printed} ${unit}`;
}
