import type { Candidate, Reason } from '../domain/index.js';
import { materialKey } from './places.js';

/**
 * Adds a reason to values that the paper states with the same digits but another power of ten for the same material,
 * temperature and kind: one of them is a misprint or a misreading, and a person must see both. Nothing is merged.
 */
export function markContradictions(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = conditionKey(candidate);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return candidates.map((candidate) => {
    const rivals = (groups.get(conditionKey(candidate) ?? '') ?? []).filter((other) =>
      differsByPowerOfTen(candidate, other),
    );
    if (rivals.length === 0) return candidate;
    const evidence = rivals.map((r) => r.reading.mention.span);
    const says = `the paper also states ${rivals[0]?.reading.mention.printed} for the same material and temperature`;
    const reason: Reason = { code: 'contradiction', says, field: 'value', evidence };
    return { ...candidate, reading: { ...candidate.reading, reasons: [...candidate.reading.reasons, reason] } };
  });
}

function conditionKey(candidate: Candidate): string | undefined {
  const kelvin = candidate.temperature.value.quantity?.value ?? null;
  if (kelvin === null || candidate.material.value.printed === null) return undefined;
  return [
    materialKey(candidate),
    candidate.material.value.words.join(' '),
    kelvin.toFixed(0),
    candidate.kind.value,
    candidate.origin.value,
  ].join(' ');
}

function differsByPowerOfTen(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.reading.sigma.value, b.reading.sigma.value];
  if (x === null || y === null || x <= 0 || y <= 0) return false;
  const decades = Math.log10(x / y);
  return Math.abs(decades) > 0.5 && Math.abs(decades - Math.round(decades)) < 0.002 && mantissaDigits(x) > 1;
}

/** Gives how many digits a value has without its power of ten: powers alone (10⁻³ and 10⁻⁴) agree by chance. */
export const mantissaDigits = (value: number): number =>
  Number(value.toExponential(4).split('e')[0]).toString().replace('.', '').length;
