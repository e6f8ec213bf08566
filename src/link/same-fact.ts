import type { Candidate, Claim, Field } from '../domain/index.js';
import { mantissaDigits } from './contradictions.js';
import { materialKey } from './places.js';

/**
 * Completes values that the paper states again elsewhere: where one place names no temperature (or no material) and every
 * other place with the same digits names the same one, it is the same fact. Bounds, and numbers of one digit, agree by chance.
 */
export function completeFromOtherPlaces(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (one.scope.value !== null || !isTelling(one)) continue;
    groups.set(valueKey(one), [...(groups.get(valueKey(one)) ?? []), one]);
  }
  return candidates.map((candidate) => {
    if (!isTelling(candidate)) return candidate;
    const group = groups.get(valueKey(candidate)) ?? [];
    const others = group.filter((other) => other !== candidate && mayBeOne(candidate, other));
    return { ...candidate, temperature: temperatureFrom(candidate, others), material: materialFrom(candidate, others) };
  });
}

const valueKey = ({ reading }: Candidate): string => (reading.sigma.value ?? 0).toPrecision(3);
const digitsOf = ({ reading }: Candidate): number => mantissaDigits(reading.sigma.value ?? 1);

const isTelling = (candidate: Candidate): boolean =>
  candidate.reading.sigma.value !== null && candidate.reading.sigma.qualifier === null && digitsOf(candidate) > 1;

const isNamed = ({ material }: Candidate): boolean => material.value.printed !== null;

/** Two digits need the same material; three may differ in that one is named by a word and the other by a formula, or not at all. */
function mayBeOne(a: Candidate, b: Candidate): boolean {
  if (a.kind.value !== b.kind.value && a.kind.value !== 'unspecified' && b.kind.value !== 'unspecified') return false;
  if (isNamed(a) && isNamed(b) && materialKey(a) === materialKey(b)) return true;
  const resolved = [a, b].filter(({ material }) => material.value.amounts !== null).length;
  return digitsOf(a) > 2 && resolved < 2;
}

function temperatureFrom(candidate: Candidate, others: readonly Candidate[]): Candidate['temperature'] {
  if (candidate.temperature.value.quantity !== null) return candidate.temperature;
  const stated = others.filter(({ temperature }) => temperature.value.quantity !== null);
  const [first, ...rest] = stated;
  const kelvin = first?.temperature.value.quantity?.value ?? null;
  const one = rest.every(({ temperature }) => Math.abs((temperature.value.quantity?.value ?? 0) - (kelvin ?? 0)) <= 2);
  if (first === undefined || kelvin === null || !one) return candidate.temperature;
  const claim = said(first, first.temperature, 'temperature');
  return { ...claim, value: { ...claim.value, source: 'document' } };
}

function materialFrom(candidate: Candidate, others: readonly Candidate[]): Candidate['material'] {
  if (isNamed(candidate)) return candidate.material;
  const named = others.filter((other) => isNamed(other) && sameTemperature(candidate, other));
  const [first] = named;
  if (first === undefined || new Set(named.map(materialKey)).size > 1) return candidate.material;
  return said(first, first.material, 'material');
}

const sameTemperature = (a: Candidate, b: Candidate): boolean => {
  const [x, y] = [a, b].map(({ temperature }) => temperature.value.quantity?.value ?? null);
  return x === null || y === null || x === undefined || y === undefined || Math.abs(x - y) <= 2;
};

/** A claim of another place, with the place as its evidence. */
function said<T>(place: Candidate, { value, evidence }: Claim<T>, field: Field): Claim<T> {
  const spans = [place.reading.mention.span, ...evidence];
  const says = `the same value stands at another place of the paper, which names the ${field}`;
  return { value, evidence: spans, reasons: [{ code: `${field}-same-fact`, says, field, evidence: spans }] };
}
