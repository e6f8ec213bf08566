import type { Coverage } from '../../grammar/index.js';
import { readBarePowers, readDeclared, readWithoutUnit } from './bare.js';
import type { Found } from './found.js';
import { readLogarithms } from './logarithm.js';
import type { Page } from './page.js';
import { readResistivities } from './resistivity.js';
import { readScaled } from './scaled.js';
import { readTorn } from './torn.js';
import { readNumbersAfterUnits, readNumbersBeforeUnits } from './with-unit.js';

/** A way in which a paper states a conductivity; `read` knows what the rules before it have taken. */
export type ConductivityRule = {
  readonly name: string;
  readonly read: (page: Page, taken: Coverage) => readonly Found[];
};

/** From the surest to the least sure: what one rule took, the next ones leave alone. */
export const CONDUCTIVITY_RULES: readonly ConductivityRule[] = [
  { name: 'number before unit', read: readNumbersBeforeUnits },
  { name: 'logarithm', read: readLogarithms },
  { name: 'resistivity', read: readResistivities },
  { name: 'unit before number', read: readNumbersAfterUnits },
  { name: 'torn number', read: readTorn },
  { name: 'power with the unit of its neighbours', read: readBarePowers },
  { name: 'number in the unit of its sentence', read: readScaled },
  { name: 'number in the unit of its paragraph', read: readDeclared },
  { name: 'number without unit', read: readWithoutUnit },
];
