import { factorBetween } from '../conflicts/value-range.js';
import { isRoom, ROOM_POINT } from '../room-temperature.js';
import type { Claim } from './claim.js';

/** What counts as the same: temperatures in K apart, and the factor between two values. */
export type Tolerance = { readonly kelvin: number; readonly factor: number };

/** 2 K hold 25 °C, 298 K and 300 K together; 5 % is what rounding to two digits can do. */
export const TOLERANCE: Tolerance = { kelvin: 2, factor: 1.05 };

/** How the temperature of a row stands to that of a paper, or of a row of another dataset. */
export type TemperatureMatch = 'same' | 'missing there' | 'missing here' | 'kelvin there' | 'kelvin here' | 'other';

type Temperature = Pick<Claim, 'temperature_K' | 'room'>;

/** Compares temperatures as they are said, and then as they would be if a number in °C were in K. */
export function compareTemperatures(there: Claim, here: Claim, kelvin: number): TemperatureMatch {
  const said = compareSaid(there, here, kelvin);
  if (said !== 'other') return said;
  if (compareSaid(inKelvin(there), here, kelvin) === 'same') return 'kelvin there';
  return compareSaid(there, inKelvin(here), kelvin) === 'same' ? 'kelvin here' : 'other';
}

const inKelvin = ({ temperature_K, other_temperature_K, room }: Claim): Temperature => ({
  temperature_K: other_temperature_K ?? temperature_K,
  room,
});

/** Room temperature alone agrees with 25 °C, and says less than another number from 15 to 35 °C. */
function compareSaid(there: Temperature, here: Temperature, kelvin: number): TemperatureMatch {
  const [a, b] = [pointOf(there), pointOf(here)];
  if (a === null) return b === null ? 'same' : 'missing there';
  if (b === null) return 'missing here';
  if (Math.abs(a - b) <= kelvin) return 'same';
  if (there.temperature_K === null && isRoom(b)) return 'missing there';
  return here.temperature_K === null && isRoom(a) ? 'missing here' : 'other';
}

const pointOf = ({ temperature_K, room }: Temperature): number | null => temperature_K ?? (room ? ROOM_POINT : null);

/** Gives whether two kinds may be the same; what is not said may be anything. */
export const kindsAgree = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind || a.kind === 'unspecified' || b.kind === 'unspecified';

export const valuesAgree = (a: Claim, b: Claim, factor: number): boolean => factorBetween(a.sigma, b.sigma) <= factor;

/** Gives value there over value here, of numbers or of the nearest ends. */
export function ratioOf(there: Claim, here: Claim): number {
  const [a, b] = [there.sigma, here.sigma];
  if (a.low > b.high) return a.low / b.high;
  return a.high < b.low ? a.high / b.low : 1;
}
