import { allMatches } from '../grammar/index.js';
import { factorBetween } from './convert.js';

/** A unit of resistivity at [start, end) of folded text; `factor` takes numbers to Ω cm. */
export type PlacedResistivityUnit = {
  readonly start: number;
  readonly end: number;
  readonly factor: number;
  readonly printed: string;
};

const PATTERN =
  /(?=(?:[mµkMG] ?)?[ΩOo])(?<![\p{L}/(])(?:(?<prefix>[mµkMG]) ?)?(?:Ω|[Oo]hms?|[Oo]mega) ?[·.*×-]? ?(?<length>[cm]?m)(?![\p{L}]| ?[-^]| ?[·]? ?\^|\^?[23])/gu;

/** Gives every "Ω cm", "kΩ·cm", "ohm m" of a folded text; whether it is a resistivity the words around must say. */
export function scanResistivityUnits(folded: string): PlacedResistivityUnit[] {
  return Array.from(allMatches(folded, PATTERN), (match) => {
    const { prefix = '', length = 'cm' } = match.groups ?? {};
    const factor = factorBetween(`${prefix.replace('µ', 'u')}ohm*${length}`, 'ohm*cm');
    return { start: match.index, end: match.index + match[0].length, factor, printed: match[0] };
  });
}
