/** A single temperature printed in a header; 298.15 K for words. */
export type HeaderTemperature = { readonly kelvin: number; readonly words: boolean; readonly printed: string };

const NUMBER = String.raw`(?<![\d.])(?<number>-?\s?\d{1,4}(?:\.\d+)?)`;
const WITH_UNIT = new RegExp(`${NUMBER}\\s?(?:(?<celsius>°C|C\\b)|(?<kelvin>K\\b))`, 'u');
const RANGE = /\d\s?(?:°C|C\b|K\b)?\s?(?:-|~|to|and|,)\s?-?\d{1,4}\s?(?:°C|C\b|K\b)/u;
const WORDS =
  /\b(?:RT|R\.T\.?|room[ -]?temp(?:erature|\.)?|ambient(?: temperature)?)(?![A-Za-z])|(?<=σ\s?_?\(?)(?:RT|rt)\b/iu;
// "σ_25", "σ25", "σ_298"
const INDEX = /(?:σ|log σ)\s?_?\(?(?<index>\d{2,3})(?![\d.])/u;

const CELSIUS_ZERO = 273.15;

/** Gives the temperature of a folded header whose unit and scale are blanked, or undefined for none, a range or several. */
export function readHeaderTemperature(folded: string): HeaderTemperature | undefined {
  if (RANGE.test(folded)) return undefined;
  const match = WITH_UNIT.exec(folded);
  if (match !== null) {
    const number = Number((match.groups?.number ?? '').replace(' ', ''));
    const celsius = match.groups?.celsius !== undefined;
    return { kelvin: round(celsius ? number + CELSIUS_ZERO : number), words: false, printed: match[0].trim() };
  }
  const words = WORDS.exec(folded);
  if (words !== null) return { kelvin: 298.15, words: true, printed: words[0] };
  return readIndex(folded);
}

/** "σ_25" is in °C and "σ_298" in K; "σ_600" could be either and is left alone. */
function readIndex(folded: string): HeaderTemperature | undefined {
  const index = INDEX.exec(folded)?.groups?.index;
  if (index === undefined) return undefined;
  const number = Number(index);
  if (number >= 290 && number <= 310) return { kelvin: number, words: false, printed: index };
  if (number < 200) return { kelvin: round(number + CELSIUS_ZERO), words: false, printed: index };
  return undefined;
}

const round = (value: number): number => Math.round(value * 100) / 100;
