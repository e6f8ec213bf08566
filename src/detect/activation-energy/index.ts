import type { ActivationEnergyMention, Quantity, View } from '../../domain/index.js';
import { allMatches, applyRules, bounded, decimalOf, plainDecimal, unfold } from '../../grammar/index.js';
import { factorToElectronvolt } from '../../units/index.js';
import { foldedOf } from '../folded.js';
import { ENERGY_RULES, OTHER, SAID } from './rules.js';

/** Earlier numbers of a list that ends in one with a unit: "0.30, 0.34 and 0.41 eV". */
const EARLIER =
  /(?<![\d.,\p{L}])(?<!(?<!E_?[aA] ?)= ?)(?<number>\d{1,3}(?:\.\d{1,4})?)(?:\(\d{1,2}\))?(?: ?\([^()]{0,40}\))?(?: ?, ?(?:and |or )?| (?:and|or|to) )$/u;

/** Finds activation energies, in eV: energies in a sentence that speaks of activation, migration or barriers. */
export function detectActivationEnergies(view: View): ActivationEnergyMention[] {
  const folded = foldedOf(view);
  const { text } = folded;
  return applyRules(text, ENERGY_RULES, undefined).flatMap(({ span, rule, value, printed }) => {
    const lead = clauseBefore(text, span.start);
    const behind = text.slice(span.end, span.end + 60);
    if (!SAID.test(lead) && !SAID.test(behind.split(/[.;\n\t]/u)[0] ?? '')) return [];
    if (OTHER.test(lead.slice(-60))) return [];
    const unit = /(?:m?eV|k?J|kcal|cal)/u.exec(printed)?.[0] ?? 'eV';
    return [...earlierOf(text, span.start, unit), { start: span.start, end: span.end, quantity: value }].map((one) => {
      const own = unfold(folded, one.start, one.end);
      return {
        kind: 'activation-energy',
        span: own,
        printed: view.text.slice(own.start, own.end),
        rule,
        quantity: one.quantity,
      };
    });
  });
}

/** The text before an offset within its sentence and line, at most 220 characters. */
function clauseBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - 220), at);
  const stops = allMatches(window, /[\n\t]|\.\s(?=\p{Lu})/gu);
  return window.slice((stops.at(-1)?.index ?? -1) + 1);
}

type Part = { readonly start: number; readonly end: number; readonly quantity: Quantity };

function earlierOf(text: string, before: number, unit: string): Part[] {
  const parts: Part[] = [];
  let at = before;
  for (let i = 0; i < 12; i++) {
    const window = text.slice(Math.max(0, at - 70), at);
    const match = EARLIER.exec(window);
    const printed = match?.groups?.number;
    if (match === null || printed === undefined || (unit === 'eV' && !printed.includes('.'))) break;
    const start = at - (window.length - match.index);
    const value = decimalOf(plainDecimal(printed, false), 0) * factorToElectronvolt(unit);
    parts.unshift({ start, end: start + printed.length, quantity: bounded(Number(value.toPrecision(6)), null) });
    at = start;
  }
  return parts;
}
