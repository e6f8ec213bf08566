import type { Candidate, Quantity } from '../domain/index.js';

/** Notes with each candidate where else the paper states the same fact: same value, same material, no contradicting temperature or kind. */
export function markPlaces(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = factKey(candidate);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return candidates.map((candidate) => {
    const others = (groups.get(factKey(candidate)) ?? []).filter((c) => c !== candidate && agrees(c, candidate));
    return { ...candidate, places: others.map((c) => c.reading.mention.span) };
  });
}

const factKey = (candidate: Candidate): string => `${valueKey(candidate.reading.sigma)} ${materialKey(candidate)}`;

/** Gives a key that is equal for candidates of one material: element fractions, else the printed name. */
export function materialKey({ material }: Candidate): string {
  const { amounts, printed } = material.value;
  if (amounts === null) return printed ?? '';
  const total = Object.values(amounts).reduce((a, b) => a + b, 0);
  const parts = Object.entries(amounts).map(([element, n]) => `${element}${(n / total).toFixed(3)}`);
  return parts.sort().join('');
}

const valueKey = ({ value, low, high }: Quantity): string =>
  [value, low, high].map((n) => (n === null ? '' : n.toPrecision(3))).join('|');

function agrees(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.temperature.value.quantity?.value ?? null, b.temperature.value.quantity?.value ?? null];
  const [k, l] = [a.kind.value, b.kind.value];
  return (x === null || y === null || Math.abs(x - y) <= 2) && (k === l || k === 'unspecified' || l === 'unspecified');
}
