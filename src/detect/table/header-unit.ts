/** What a unit in a header measures, with its factor to S/cm, eV or nothing. `text` is the unit as folded. */
export type HeaderUnit = {
  readonly measures: string;
  readonly factor: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

// Separators inside a unit: "S cm", "S·cm", "S.cm", "S*cm"
const DOT = String.raw`\s?[·.*]?\s?`;
// "−1" raised or flattened: "^-1", "-1", "- 1", "^(-1)", "(-1)"
const PER = String.raw`\s?\^?(?:\(-\s?1\)|-\s?1)`;
const PREFIX = String.raw`(?<prefix>[mμnkMd])?\s?`;
// "S", "Ω^-1", "1/Ω"
const SIEMENS = String.raw`(?:(?<![A-Za-zσΔ])${PREFIX}(?:S|Ω${PER}|mho)|1\s?\/\s?(?=Ω))`;
const LENGTH = '(?<length>[cm]?m)';
const KELVIN = String.raw`K(?![A-Za-z])`;

const PREFIXES: Readonly<{ [prefix: string]: number }> = { m: 1e-3, μ: 1e-6, n: 1e-9, k: 1e3, M: 1e6, d: 0.1 };
const PER_LENGTH: Readonly<{ [length: string]: number }> = { cm: 1, m: 0.01, mm: 10 };

type UnitRule = { readonly measures: string; readonly pattern: RegExp; readonly factor?: number };
const unit = (measures: string, source: string, factor?: number): UnitRule => ({
  measures,
  pattern: new RegExp(source, 'u'),
  ...(factor === undefined ? {} : { factor }),
});

/** Units of table headers; the first that matches wins, so longer ones come first. */
const UNITS: readonly UnitRule[] = [
  // "S K cm^-1", "K S cm^-1", "S cm^-1 K", "Ω^-1 cm^-1 K"
  unit('conductivity times temperature', `${SIEMENS}${DOT}${KELVIN}${DOT}\\/?\\s?${LENGTH}(?:${PER})?`),
  unit('conductivity times temperature', `K${DOT}${SIEMENS}${DOT}\\/?\\s?${LENGTH}(?:${PER})?`),
  unit('conductivity times temperature', `${SIEMENS}(?:${DOT}${LENGTH}${PER}|\\s?\\/\\s?cm)${DOT}${KELVIN}`),
  // "W m^-1 K^-1"
  unit('thermal conductivity', String.raw`\bm?W${DOT}\/?\s?\(?(?:c?m|K)\b[^)\]]{0,20}`),
  // "mS cm^-2", "S/cm2"
  unit('conductance per area', `${SIEMENS}(?:${DOT}cm\\s?\\^?-\\s?2|\\s?\\/\\s?cm\\s?\\^?2)`),
  // "S cm^-1", "S·cm-1", "Ω^-1 cm^-1", "S/cm", "S/cm^-1" (typing error), "1/Ωcm"
  unit('conductivity', `${SIEMENS}${DOT}${LENGTH}${PER}`),
  unit('conductivity', `${SIEMENS}\\s?\\/\\s?${LENGTH}(?![A-Za-z])(?:${PER})?`),
  unit('conductivity', String.raw`1\s?\/\s?\(?Ω${DOT}${LENGTH}(?![A-Za-z])\)?`),
  // "(Ω cm)^-1"
  unit('conductivity', String.raw`\(\s?Ω${DOT}${LENGTH}\s?\)${PER}`),
  // "/Ωcm" after a power
  unit('conductivity', String.raw`(?<=\d\s?)\/\s?Ω${DOT}${LENGTH}`),
  // "siemens per centimetre"
  unit('conductivity', String.raw`(?<prefix>m|μ)?[Ss]iemens per (?<length>c?m)`),
  // "S cm 1", "S cm1": the sign is lost; still the unit of a conductivity
  unit('conductivity', `${SIEMENS}${DOT}${LENGTH}\\s?\\^?1\\b`),
  unit('area specific resistance', String.raw`[mkM]?Ω${DOT}cm\s?\^?2`),
  unit('resistivity', `[mkM]?Ω${DOT}c?m(?![A-Za-z])`),
  unit('diffusion coefficient', String.raw`c?m\s?\^?2\s?(?:\/\s?s|${DOT}s${PER})`),
  unit('activation energy', String.raw`\bmeV\b`, 1e-3),
  unit('activation energy', String.raw`\beV\b`, 1),
  // CODATA 2018: 1 eV = 96.48533 kJ/mol, 1 kcal = 4.184 kJ
  unit('activation energy', String.raw`\bkJ\s?(?:\/\s?mol|${DOT}mol${PER})`, 1 / 96.48533),
  unit('activation energy', String.raw`\bkcal\s?(?:\/\s?mol|${DOT}mol${PER})`, 4.184 / 96.48533),
  unit('conductance', String.raw`(?<=[(\[/,]\s?)[mμn]?S(?=\s?[)\]]|$)`),
  unit('resistance', String.raw`(?<=[(\[/,]\s?)[mkM]?Ω(?=\s?[)\]]|$)`),
  unit('temperature in °C', String.raw`(?<![\d]\s?)°C|(?<=[(\[]\s?)C(?=\s?[)\]])`),
  unit('temperature in K', String.raw`(?<=(?:[(\[,]|(?:^|[^\w])T\s?\/|temperature\s?\/)\s?)K(?=\s?[)\],]|\s?$)`),
];

/** Gives the first unit of a folded header, or undefined. */
export function readHeaderUnit(folded: string): HeaderUnit | undefined {
  for (const { measures, pattern, factor } of UNITS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const { prefix = '', length = 'cm' } = match.groups ?? {};
    return {
      measures,
      factor: factor ?? (PREFIXES[prefix] ?? 1) * (PER_LENGTH[length] ?? 1),
      text: match[0].trim(),
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return undefined;
}
