import { DAMAGE_EXAMPLES } from './examples/damage.js';
import type { ConductivityExample } from './examples/example.js';
import { LIST_EXAMPLES } from './examples/lists.js';
import { NEGATIVE_EXAMPLES } from './examples/negatives.js';
import { NUMBER_EXAMPLES } from './examples/numbers.js';
import { UNIT_EXAMPLES } from './examples/units.js';

/** What the rules read and what they leave alone, by the sections of the pattern catalogue; also the tests and the manual. */
export const CONDUCTIVITY_EXAMPLES: readonly ConductivityExample[] = [
  ...NUMBER_EXAMPLES,
  ...DAMAGE_EXAMPLES,
  ...UNIT_EXAMPLES,
  ...LIST_EXAMPLES,
  ...NEGATIVE_EXAMPLES,
];

export type { ConductivityExample };
