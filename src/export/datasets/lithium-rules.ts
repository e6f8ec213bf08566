import type { Record } from '../../domain/index.js';
import type { LossRule } from '../losses.js';
import { atRoom } from '../room-temperature.js';

const hasLithium = ({ ion, composition }: Record): boolean =>
  ion === 'Li' || (ion === null && (composition?.Li ?? 0) > 0);

/** What no dataset of measured lithium conductivities holds, whatever its columns. */
export const LITHIUM_RULES: readonly LossRule[] = [
  { code: 'out-of-scope', says: 'not an ionic conductivity of a solid or polymer', touches: (r) => !r.in_scope },
  {
    code: 'no-material',
    says: 'the material has no formula that was resolved to amounts',
    touches: (r) => r.formula === null || r.composition === null,
  },
  { code: 'not-lithium', says: 'the mobile ion is not lithium', touches: (r) => !hasLithium(r) },
  {
    code: 'not-measured',
    says: 'cited, calculated or required, and not measured in the paper',
    touches: (r) => r.origin !== 'measured',
  },
  { code: 'electronic', says: 'electronic conductivity', touches: (r) => r.kind === 'electronic' },
  {
    code: 'grain-boundary',
    says: 'conductivity of grain boundaries alone',
    touches: (r) => r.kind === 'grain_boundary',
  },
];

/** For datasets of room temperature alone. */
export const ROOM_RULES: readonly LossRule[] = [
  {
    code: 'no-temperature',
    says: 'the paper does not say at which temperature',
    touches: (r) =>
      r.temperature_K === null && !r.room_temperature && r.temperature_low_K === null && r.temperature_high_K === null,
  },
  {
    code: 'other-temperature',
    says: 'not at room temperature (15 to 35 °C, one temperature)',
    touches: (r) => !atRoom(r),
  },
];

/** A bound as datasets write it ("<1e-10"); undefined for numbers, ranges and "up to". */
export function boundOf({ sigma_S_cm, low_S_cm, high_S_cm, qualifier }: Record): string | undefined {
  if (sigma_S_cm !== null) return undefined;
  if (high_S_cm !== null && low_S_cm === null && qualifier === '<') return `<${high_S_cm}`;
  return low_S_cm !== null && high_S_cm === null && qualifier === '>' ? `>${low_S_cm}` : undefined;
}

export const NOT_A_NUMBER: LossRule = {
  code: 'range',
  says: 'a range, "up to" or an order of magnitude: no number and no bound',
  touches: (r) => r.sigma_S_cm === null && boundOf(r) === undefined,
};

export const BOUND: LossRule = {
  code: 'bound',
  says: 'a bound, which the format would turn into a number',
  touches: (r) => boundOf(r) !== undefined,
};

/** What is lost of each record that becomes a row. */
export const REDUCTIONS: readonly LossRule[] = [
  {
    code: 'qualifier',
    says: 'the value is approximate ("~", "up to") and the column says it as exact',
    touches: (r) => r.sigma_S_cm !== null && r.qualifier !== null,
  },
  { code: 'uncertainty', says: 'the uncertainty of the value', touches: (r) => r.uncertainty_S_cm !== null },
  { code: 'material-words', says: 'words of phase and form', touches: (r) => r.material_words.length > 0 },
  { code: 'method', says: 'the method of measurement', touches: (r) => r.method !== null },
  { code: 'no-doi', says: 'the paper has no DOI, so the row cannot be traced', touches: (r) => r.doi === null },
  { code: 'evidence', says: 'quote, page and place of the value', touches: () => true },
  { code: 'confidence', says: 'confidence and reasons', touches: () => true },
];
