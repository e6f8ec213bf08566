import type { Reason } from '../../domain/index.js';
import { reason } from './check.js';

/** Endings of codes that speak for another choice; a field that has none of them is plainly said. */
const DOUBTS: Readonly<Record<'material' | 'temperature' | 'scope', readonly string[]>> = {
  material:
    'context rival close-rival against-nearest variant changed cut bare-component in-composite row-in-composite oblique aside weak electrode none fragment no-proportions unresolved open-series same-list same-condition by-description as-additive named-changed'.split(
      ' ',
    ),
  temperature:
    'rival close-rival against-nearest passed-over process-words crowded range unusual none processing transition other same-condition same-list arrhenius-doubt arrhenius-outlier context-distance'.split(
      ' ',
    ),
  scope:
    'outside-words outside-before redox-metal bare-power bound no-ion no-material bare-component electrode class_level requirement'.split(
      ' ',
    ),
};

/** Gives one reason for each field for which nothing in reach offers anything else; doubts add up to less than their sum, this makes up for it. */
export function plainOf(reasons: readonly Reason[]): Reason[] {
  const codes = new Set(reasons.map(({ code }) => code));
  return (['material', 'temperature', 'scope'] as const)
    .filter((field) => DOUBTS[field].every((ending) => !codes.has(`${field}-${ending}`)))
    .map((field) => reason({ code: `${field}-plain`, says: `nothing else in reach could be the ${field}`, field }));
}
