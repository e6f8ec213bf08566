import type { Detect, Mention, View } from '../domain/index.js';
import { detectAbbreviations } from './abbreviation/index.js';
import { detectActivationEnergies } from './activation-energy/index.js';
import { detectConductivity } from './conductivity/index.js';
import { detectKinds } from './kind/index.js';
import { detectLookalikes } from './lookalike/index.js';
import { detectMaterials } from './material/index.js';
import { detectMethods } from './method/index.js';
import { detectOrigins } from './origin/index.js';
import { detectScopes } from './scope/index.js';
import { detectTables } from './table/index.js';
import { detectTemperature } from './temperature/index.js';
import { detectVariables } from './variable/index.js';

/** Every detector: a new one is a folder with `rules.ts` and `examples.ts`, and one line here. */
const DETECTORS: readonly Detect[] = [
  detectConductivity,
  detectTables,
  detectTemperature,
  detectMaterials,
  detectVariables,
  detectAbbreviations,
  detectKinds,
  detectOrigins,
  detectScopes,
  detectMethods,
  detectActivationEnergies,
  detectLookalikes,
];

/** Finds everything that detectors know, each mention at its place. */
export const detect = (view: View): Mention[] => DETECTORS.flatMap((detector) => detector(view));
