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

/** Above this, in K, conductivities of such conductors are hardly ever measured: 1 % of the Liverpool table is above 873 K. Ag and Cu melt or decompose. */
const HOTTEST: Readonly<Record<string, number>> = { Li: 930, Na: 930, K: 930, Ag: 900, Cu: 900, Mg: 1000, Zn: 1000 };
/** Ceramics of other ions are measured up to here; above, materials are made. */
const HOTTEST_ANY = 1350;

/** Gives a doubt about a temperature at which conductors of the ion are made rather than measured. */
export function temperaturePlausibilityOf({ temperature, material }: Candidate): Reason[] {
  const kelvin = temperature.value.quantity?.value ?? null;
  const { ion, amounts, printed } = material.value;
  const organic = (amounts?.C ?? 0) > 0 && (amounts?.H ?? 0) > 0;
  const hottest = organic ? 500 : ((ion === null ? undefined : HOTTEST[ion]) ?? HOTTEST_ANY);
  if (kelvin === null || printed === null || (kelvin <= hottest && kelvin >= 100)) return [];
  const says = `${kelvin.toFixed(0)} K is an unusual temperature to measure ${printed} at`;
  return [reason({ code: 'temperature-unusual', says, field: 'temperature', evidence: [...temperature.evidence] })];
}

const implausible = (says: string): Reason => reason({ code: 'implausible-magnitude', says, field: 'value' });

/** Without a temperature the hottest band is allowed. */
function isInside(log: number, kelvin: number | null, { low, high }: Window): boolean {
  const band = kelvin === null ? 2 : BANDS.filter((end) => kelvin >= end).length;
  return log >= low && log <= (high[band] ?? high[2]);
}
