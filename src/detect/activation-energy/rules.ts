import type { Quantity } from '../../domain/index.js';
import { bounded, DECIMAL, decimalOf, NUMBER_START, plainDecimal, type Rule, rangeOf } from '../../grammar/index.js';
import { ENERGY_UNIT, factorToElectronvolt } from '../../units/index.js';

/** Words by which an energy is one of activation; without them it is a gap, a bond or a transition. */
export const SAID =
  /\bE ?_?[aA]\b|\bE-?A\b|[Aa]ctivation (?:energ|enthalp|barrier)|(?:[Mm]igration|[Hh]opping|[Dd]iffusion|[Ee]nergy|[Cc]onduction) (?:energ|barrier|enthalp)|\bbarriers?\b|[∆Δ]E_?a|\bΔ?H_?[am]\b|\bwith only\b|\bArrhenius\b/u;
/** Energies of other things. */
export const OTHER =
  /\b(?:band ?gap|gap|binding|bonding|formation|above (?:the )?hull|hull|adsorption|ionization|photon|X-?ray|beam|cohesive|lattice energ|decomposition|kinetic|reaction energ|Fermi|cut-?off|work function|dissociation)\b/iu;

/** "0.45(5) eV", "0.30 ± 0.02 eV", "0.3–0.4 eV", "33 kJ mol−1", "260 meV" in folded text, in eV. */
export const ENERGY_RULES: readonly Rule<Quantity>[] = [
  {
    name: 'energy',
    pattern: new RegExp(
      String.raw`(?<symbol>[~≈<>≤≥] ?)?${NUMBER_START}(?<first>${DECIMAL})(?:\((?<digits>\d{1,2})\))?(?: ?± ?(?<spread>\d{1,3}(?:\.\d{1,4})?))?(?: ?(?:-|to|~) ?(?<second>\d{1,4}(?:\.\d{1,4})?)(?:\(\d{1,2}\))?)? ?${ENERGY_UNIT}`,
      'gu',
    ),
    read: ({ groups = {} }) => readEnergy(groups),
  },
];

function readEnergy({
  symbol,
  first = '',
  digits,
  spread,
  second,
  energy = '',
}: Readonly<Record<string, string | undefined>>): Quantity {
  const factor = factorToElectronvolt(energy);
  const plain = plainDecimal(first, false);
  const toEv = (value: number): number => Number((value * factor).toPrecision(energy === 'eV' ? 12 : 6));
  if (second !== undefined) return rangeOf(toEv(Number(plain)), toEv(Number(second)));
  const places = plain.split('.')[1]?.length ?? 0;
  const half = spread !== undefined ? Number(spread) : digits === undefined ? null : decimalOf(digits, -places);
  const mark = symbol?.trim();
  const qualifier =
    mark === undefined ? null : mark === '<' || mark === '≤' ? '<' : mark === '>' || mark === '≥' ? '>' : '~';
  return bounded(toEv(Number(plain)), qualifier, half === null ? null : toEv(half));
}
