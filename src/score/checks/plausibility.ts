import { familyOf } from '../../chemistry/index.js';
import type { Candidate, Reason } from '../../domain/index.js';
import { reason } from './check.js';
import { ANY_WINDOW, BANDS, ION_WINDOWS, LITHIUM_WINDOWS, type Window } from './windows.js';

/** Gives reasons against a magnitude that no conductor of the ion or family is known to have; logarithmic, never linear. */
export function plausibilityOf({ reading, temperature, material }: Candidate): Reason[] {
  const sigma = reading.sigma.value ?? reading.sigma.high ?? reading.sigma.low;
  if (sigma === null || sigma <= 0) return [implausible('a conductivity must be positive')];
  const log = Math.log10(sigma);
  const { value } = temperature;
  const kelvin = value.quantity?.value ?? value.quantity?.high ?? null;
  const { ion, amounts } = material.value;
  const says = `log₁₀ σ = ${log.toFixed(1)}${kelvin === null ? '' : ` at ${kelvin.toFixed(0)} K`}`;
  const ofIon = (ion === null ? undefined : ION_WINDOWS[ion]) ?? ANY_WINDOW;
  if (!isInside(log, kelvin, ofIon)) return [implausible(`${says} is beyond every ${ion ?? 'ion'} conductor known`)];
  const family = amounts === null || ion !== 'Li' ? null : familyOf(amounts);
  const ofFamily = family === null ? undefined : LITHIUM_WINDOWS[family];
  if (ofFamily === undefined || isInside(log, kelvin, ofFamily)) return [];
  return [reason({ code: 'unusual-magnitude', says: `${says} is rare for a ${family}`, field: 'value' })];
}

const implausible = (says: string): Reason => reason({ code: 'implausible-magnitude', says, field: 'value' });

/** Without a temperature the hottest band is allowed. */
function isInside(log: number, kelvin: number | null, { low, high }: Window): boolean {
  const band = kelvin === null ? 2 : BANDS.filter((end) => kelvin >= end).length;
  return log >= low && log <= (high[band] ?? high[2]);
}
