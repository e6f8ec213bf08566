import type { Candidate } from '../../domain/index.js';

/** Gives a key that is equal for candidates of one material: element fractions, else the printed name, with the words of phase and form. */
export function materialKey({ material }: Candidate): string | null {
  const { amounts, printed, words } = material.value;
  if (printed === null) return null;
  const suffix = [...words].sort().join(' ');
  if (amounts === null) return `${printed} ${suffix}`;
  const total = Object.values(amounts).reduce((a, b) => a + b, 0);
  const parts = Object.entries(amounts).map(([element, n]) => `${element}${(n / total).toFixed(3)}`);
  return `${parts.sort().join('')} ${suffix}`;
}

/** Gives the temperature in K as a point, or null. */
export const kelvinOf = ({ temperature }: Candidate): number | null => temperature.value.quantity?.value ?? null;

/** Gives log₁₀ σ of a value that is a positive point, or null. */
export function logSigmaOf({ reading }: Candidate): number | null {
  const { value } = reading.sigma;
  return value === null || value <= 0 ? null : Math.log10(value);
}

/** Gives candidates with their place in the list, by key; those whose key is null are left out. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
