import type { Doubt } from '../../domain/index.js';
import {
  ENERGY_UNIT,
  factorToElectronvolt,
  factorToSiemensPerCm,
  scanConductivityUnits,
  scanGovernedUnits,
  scanResistivityUnits,
} from '../../units/index.js';

/** What a unit in a header measures, with its factor to S/cm or eV (1 for others). `text` is the unit as folded. */
export type HeaderUnit = {
  readonly measures: string;
  readonly factor: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly doubts: readonly Doubt[];
};

type Place = { readonly start: number; readonly end: number };

// Separators inside a unit: "S cm", "S·cm", "S.cm"
const DOT = String.raw` ?[·.*]? ?`;
// "^-1", "-1", "- 1"
const PER = String.raw` ?\^? ?- ?1`;
const OHM = '(?:Ω|[Oo]hms?)';
const SIEMENS = String.raw`(?<![A-Za-zσΔ])(?<prefix>[mµn]?) ?(?:S|${OHM}${PER})`;
const KELVIN = 'K(?![A-Za-z])';
const LENGTH = '(?<length>c?m)';

/** Units that are none of conductivity; the first that matches wins. */
const BEFORE: readonly (readonly [measures: string, pattern: RegExp])[] = [
  // "S K cm^-1", "K S cm^-1", "S cm^-1 K", "Ω^-1 cm^-1 K", "S K/cm"
  [
    'conductivity times temperature',
    new RegExp(
      `(?:K${DOT}${SIEMENS}|${SIEMENS.replaceAll('prefix', 'before')}${DOT}${KELVIN})${DOT}/? ?${LENGTH}(?:${PER})?`,
      'u',
    ),
  ],
  ['conductivity times temperature', new RegExp(`${SIEMENS}(?:${DOT}|/ ?)${LENGTH}(?:${PER})?${DOT}${KELVIN}`, 'u')],
  // "W m^-1 K^-1"
  ['thermal conductivity', new RegExp(String.raw`\bm?W${DOT}/? ?\(?(?:c?m|K)\b[^)\]]{0,20}`, 'u')],
  // "mS cm^-2", "S/cm2"
  ['conductance per area', new RegExp(String.raw`${SIEMENS}(?:${DOT}cm ?\^? ?- ?2| ?/ ?cm ?\^?2)`, 'u')],
];

const AFTER: readonly (readonly [measures: string, pattern: RegExp])[] = [
  ['area specific resistance', new RegExp(String.raw`[mkM]?${OHM}${DOT}cm ?\^?2`, 'u')],
  ['diffusion coefficient', new RegExp(String.raw`c?m ?\^?2 ?(?:/ ?s|${DOT}s${PER})`, 'u')],
  ['conductance', /(?<=[([/,] ?)[mµn]?S(?= ?[)\]]|$)/u],
  ['resistance', /(?<=[([/,] ?)[mkM]?Ω(?= ?[)\]]|$)/u],
  ['temperature in °C', /(?<!\d ?)°C|(?<=[([] ?)C(?= ?[)\]])/u],
  ['temperature in K', /(?<=(?:[([,]|(?:^|[^\w])T ?\/|temperature ?\/) ?)K(?= ?[)\],]| ?$)/u],
];

const ENERGY = new RegExp(`(?<![A-Za-z])${ENERGY_UNIT}`, 'u');
const GOVERNING = /conductivit|σ/iu;

/** Gives the unit of a folded header, or undefined. */
export function readHeaderUnit(folded: string): HeaderUnit | undefined {
  return (
    first(folded, BEFORE) ?? conductivityOf(folded) ?? first(folded, AFTER) ?? resistivityOf(folded) ?? energyOf(folded)
  );
}

function first(folded: string, units: typeof BEFORE): HeaderUnit | undefined {
  for (const [measures, pattern] of units) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const place = { start: match.index, end: match.index + match[0].length };
    const times = measures === 'conductivity times temperature';
    return toUnit(folded, place, { measures, factor: times ? factorOf(match.groups ?? {}) : 1 });
  }
  return undefined;
}

const factorOf = ({ prefix, before, length = 'cm' }: { readonly [name: string]: string | undefined }): number =>
  factorToSiemensPerCm(`${(prefix ?? before ?? '').replace('µ', 'u')}S/${length}`);

function conductivityOf(folded: string): HeaderUnit | undefined {
  const governed = GOVERNING.test(folded) ? scanGovernedUnits(folded)[0] : undefined;
  const unit = scanConductivityUnits(folded)[0] ?? governed;
  return unit === undefined ? undefined : toUnit(folded, unit, { measures: 'conductivity', ...unit });
}

function resistivityOf(folded: string): HeaderUnit | undefined {
  const unit = scanResistivityUnits(folded)[0];
  return unit === undefined ? undefined : toUnit(folded, unit, { measures: 'resistivity', factor: 1 });
}

function energyOf(folded: string): HeaderUnit | undefined {
  const match = ENERGY.exec(folded);
  if (match === null) return undefined;
  const place = { start: match.index, end: match.index + match[0].length };
  return toUnit(folded, place, { measures: 'activation energy', factor: factorToElectronvolt(match[0]) });
}

type Meant = { readonly measures: string; readonly factor: number; readonly doubts?: readonly Doubt[] };

const toUnit = (folded: string, { start, end }: Place, { measures, factor, doubts = [] }: Meant): HeaderUnit => ({
  measures,
  factor,
  doubts,
  text: folded.slice(start, end).trim(),
  start,
  end,
});
