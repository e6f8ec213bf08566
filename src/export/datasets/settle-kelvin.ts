import { sameComposition } from '../../chemistry/index.js';
import { groupBy } from '../group-by.js';
import type { Entry } from './dataset.js';

/** Says that a temperature in a column of °C may be in kelvin. */
export const maybeKelvin = (number: number): string => `${number} may be kelvin in a column of °C`;

/** Temperatures in K that are near enough to be the same, whatever a paper rounds. */
const NEAR = 10;
/** Two values of one material at one temperature that are further apart are of two temperatures. */
const APART = 2;
const ALIKE = 1.2;

/**
 * Settles which temperatures of a file are °C after all: conductivity rises with temperature, so other rows of the same source and
 * composition tell. What they do not tell stays a doubt, and what they contradict is said.
 */
export function settleKelvin(entries: readonly Entry[]): Entry[] {
  const groups = groupBy(entries, ({ source }) => source);
  return entries.map((entry) => {
    const other = entry.other_temperature_K;
    if (other === null) return entry;
    const siblings = (groups.get(entry.source) ?? []).filter(
      (one) => one.other_temperature_K === null && sameComposition(one.composition, entry.composition),
    );
    const said = new Set(siblings.flatMap((sibling) => verdictOf(entry, other, sibling) ?? []));
    if (said.size !== 1) return entry;
    const doubts = entry.doubts.filter((doubt) => doubt !== maybeKelvin(other));
    if (said.has('celsius')) return { ...entry, other_temperature_K: null, doubts };
    return { ...entry, doubts: [...doubts, `${other} is kelvin in a column of °C, by other rows of the source`] };
  });
}

function verdictOf(entry: Entry, other: number, sibling: Entry): 'celsius' | 'kelvin' | null {
  const [value, beside] = [entry.sigma_S_cm, sibling.sigma_S_cm];
  const [high, at] = [entry.temperature_K, sibling.temperature_K];
  if (value === null || beside === null || high === null || at === null) return null;
  const ratio = value / beside;
  if (Math.abs(at - other) <= NEAR) {
    if (ratio > APART) return 'celsius';
    return ratio < ALIKE && ratio > 1 / ALIKE ? 'kelvin' : null;
  }
  if (at < other || at > high - NEAR) return null;
  if (ratio > ALIKE) return 'celsius';
  return ratio < 1 / APART ? 'kelvin' : null;
}
