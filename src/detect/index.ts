import type { Detect, Mention, View } from '../domain/index.js';
import { detectAbbreviations } from './abbreviation/index.js';
import { detectActivationEnergies } from './activation-energy/index.js';
import { detectConductivity } from './conductivity/index.js';
import { detectKinds } from './kind/index.js';
import { detectLookalikes } from './lookalike/index.js';
import { detectMaterials } from './material/index.js';
import { detectMethods } from './method/index.js';
import { detectOrigins } from './origin/index.js';
import { preferTables } from './prefer-tables.js';
import { detectScopes } from './scope/index.js';
import { detectTables } from './table/index.js';
import { detectTemperature } from './temperature/index.js';
import { detectVariables } from './variable/index.js';

/** Every detector of running text: a new one is a folder with `rules.ts` and `examples.ts`, and one line here. */
const DETECTORS: readonly Detect[] = [
  detectConductivity,
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

/** Finds everything that detectors know, each mention at its place; in tables, headers say what numbers are. */
export const detect = (view: View): Mention[] =>
  preferTables(
    detectTables(view),
    DETECTORS.flatMap((detector) => detector(view)),
  );
