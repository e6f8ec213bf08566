import {
  DECIMAL,
  MANTISSA,
  NUMBER_BEGINS,
  NUMBER_START,
  POWER,
  type Rule,
  SPREAD,
  TIMES,
} from '../../grammar/index.js';

/** A number in any spelling, without named groups. */
const bare = (source: string): string => source.replace(/\(\?<[a-z]+>/gu, '(?:');
const NUMBER = bare(
  `(?:(?:${MANTISSA})${SPREAD}?${TIMES}${POWER}|${POWER}|\\d{1,6}(?:\\.\\d{1,9})?[eE][-+]?\\d{1,2}|${DECIMAL}(?:${SPREAD})?)`,
);
const DOT = ' ?[·.*×]? ?';
const minus = (digit: number): string => String.raw`(?: ?\^ ?- ?${digit}| ?- ?${digit}|\^?\(- ?${digit}\))(?!\d)`;
const raised = (digit: number): string => String.raw`(?: ?\^ ?${digit}|${digit})(?!\d)`;
const PREFIX = '[mµunpkMG]?';
const OHM = '(?:Ω|[Oo]hms?|[Oo]mega)';
const SIEMENS_PER_CM = `(?:S(?:${DOT}cm${minus(1)}| ?\\/ ?cm)|${OHM}${minus(1)}${DOT}cm${minus(1)})`;

type Lookalike = Rule<string>;
/** A number with a unit that belongs to another quantity. */
const quantity = (name: string, unit: string): Lookalike => ({
  name,
  pattern: new RegExp(`${NUMBER_START}${NUMBER} ?(?:${unit})`, 'gu'),
  begins: NUMBER_BEGINS,
  read: () => name,
});
const phrase = (name: string, source: string): Lookalike => ({
  name,
  pattern: new RegExp(source, 'gu'),
  read: () => name,
});

/** Quantities with their units in folded text. */
export const LOOKALIKE_RULES: readonly Lookalike[] = [
  // "12 mS cm^-2", "3 S/cm2"
  quantity('conductance per area', String.raw`${PREFIX} ?S(?:${DOT}cm${minus(2)}| ?\/ ?cm ?\^?2(?!\d))`),
  // "5 Ω cm^2", "12 kΩ·cm2"
  quantity('area-specific resistance', `${PREFIX} ?${OHM}${DOT}[cm]?m${raised(2)}`),
  // "1.2 × 10^4 S K cm^-1", "S cm-1 K", "K S/cm"
  quantity(
    'conductivity times temperature',
    String.raw`${PREFIX} ?(?:(?:S${DOT}K|K${DOT}S)${DOT}\/? ?c?m(?:${minus(1)})?|${SIEMENS_PER_CM} ?[·*×]? ?K(?![\p{L}\d]|-\p{L})|${OHM}${minus(1)}${DOT}(?:cm${minus(1)}${DOT}K|K${DOT}cm${minus(1)})(?![\p{L}\d]))`,
  ),
  // "prefactor σ0 of 3 × 10^4 S cm-1"
  phrase(
    'prefactor',
    String.raw`(?:[σAκ]_?[0o]\b|\bpre-?exponential(?: \p{L}+)?|\bpre-?factors?)[^.;\n\t]{0,24}?${NUMBER} ?${PREFIX}${SIEMENS_PER_CM}`,
  ),
  // "10^-8 cm2 s^-1", "m2/s"
  quantity(
    'diffusion coefficient',
    String.raw`[cmµn]?m${raised(2)} ?(?:\/ ?s(?![\p{L}])|${DOT}s(?:${minus(1)}| ?1(?!\d)))`,
  ),
  // "2.1 W m^-1 K^-1", "W/(m K)"
  quantity(
    'thermal conductivity',
    String.raw`m?W(?:${DOT}[cm]?m(?:${minus(1)}| 1)${DOT}K(?:${minus(1)}| 1)|${DOT}K${minus(1)}${DOT}[cm]?m${minus(1)}| ?\/ ?\(? ?(?:[cm]?m ?[·.]? ?K|K ?[·.]? ?[cm]?m)\)?)`,
  ),
  // "20 µF cm^-2", "8 nF"
  quantity('capacitance', String.raw`(?:[mµunp]|(?<=[-^]\d{1,2} ?))F(?:${DOT}cm${minus(2)}| ?\/ ?cm\^?2|(?![\p{L}]))`),
  // "0.1 mA cm^-2", "A/cm2"
  quantity('current density', String.raw`[mµunk]?A(?:${DOT}[cm]?m${minus(2)}| ?\/ ?[cm]?m\^?2)`),
  // "3 cm2 V^-1 s^-1"
  quantity(
    'mobility',
    String.raw`[cm]?m${raised(2)} ?(?:${DOT}V${minus(1)}${DOT}s${minus(1)}|\/ ?\(? ?V ?[·.]? ?s\)?)`,
  ),
  // "147 mA h g^-1"
  quantity('specific capacity', String.raw`m?A ?h(?:${DOT}(?:k?g|cm)${minus(1)}| ?\/ ?(?:k?g))`),
  // "S cm2 mol^-1"
  quantity('molar conductivity', `m?S${DOT}[cm]?m${raised(2)}${DOT}mol${minus(1)}`),
  // "ΔS_m", "J mol^-1 K^-1"
  quantity('entropy', `k?J${DOT}(?:K${minus(1)}${DOT}mol${minus(1)}|mol${minus(1)}${DOT}K${minus(1)})`),
  // "1200 S cm^-1" of thermopower: "120 µV K^-1"
  quantity('Seebeck coefficient', String.raw`[mµ]?V(?:${DOT}K${minus(1)}| ?\/ ?K(?![\p{L}]))`),
  // "0.5 Ω per square"
  quantity('sheet resistance', `${PREFIX} ?${OHM} ?(?:\\/ ?(?:sq|□)|per square|□)`),
];
