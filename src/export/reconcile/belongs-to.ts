import { LITHIUM_RULES, ROOM_RULES } from '../datasets/lithium-rules.js';
import type { Published } from '../datasets/read-dataset.js';
import { isRoom } from '../room-temperature.js';
import type { Claim } from './claim.js';

/** Gives whether a claim could be a row of a dataset: measured, of a lithium conductor, and at room temperature unless it is LiIon. */
export function belongsTo(name: Published['name'], { record, temperature_K, room }: Claim): boolean {
  if (record !== null && LITHIUM_RULES.some(({ touches }) => touches(record))) return false;
  if (name === 'liion') return temperature_K !== null;
  if (record !== null) return !ROOM_RULES.some(({ touches }) => touches(record));
  return room || (temperature_K !== null && isRoom(temperature_K));
}
