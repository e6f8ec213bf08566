import { point } from '../domain/index.js';
import type { Row } from '../server/api.js';
import { writeQuantity } from './quantities.js';

/** Gives the temperature of a row as text, a dash when the paper does not state it. */
export const kelvinOf = ({ temperature_K }: Row): string =>
  temperature_K === null ? '–' : `${writeQuantity(point(temperature_K))} K`;
