import type { Candidate, Reason } from '../../domain/index.js';

/**
 * Widest log₁₀ σ (S/cm) that is known of ion conductors: AgI-type melts of the lattice reach 3 S/cm (Li4Zn(SO4)3, α-AgI at
 * 400 to 600 °C; Hull, Rep. Prog. Phys. 67 (2004) 1233); below 10⁻¹⁴ S/cm blocks every method in use.
 */
const HARD = { low: -14, high: 1 } as const;
/** At room temperature nothing solid is above 0.5 S/cm (RbAg4I5 family, 0.2 to 0.34 S/cm). */
const ROOM_HIGH = -0.3;

/** Gives reasons against a magnitude that no ion conductor is known to have; logarithmic, never linear. */
export function plausibilityOf({ reading, temperature }: Candidate): Reason[] {
  const sigma = reading.sigma.value ?? reading.sigma.high ?? reading.sigma.low;
  if (sigma === null || sigma <= 0) return [doubt('implausible-magnitude', 'a conductivity must be positive')];
  const log = Math.log10(sigma);
  if (log < HARD.low || log > HARD.high)
    return [doubt('implausible-magnitude', `no ion conductor is known with log σ = ${log.toFixed(1)}`)];
  const kelvin = temperature.value.quantity?.value ?? null;
  if (kelvin !== null && kelvin < 330 && log > ROOM_HIGH)
    return [doubt('implausible-magnitude', `log σ = ${log.toFixed(1)} at room temperature is above every solid known`)];
  if (log > ROOM_HIGH + 0.5 || log < -12) return [doubt('unusual-magnitude', `log σ = ${log.toFixed(1)} is rare`)];
  return [];
}

const doubt = (code: string, says: string): Reason => ({ code, says, field: 'value' });
