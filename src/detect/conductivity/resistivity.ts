import { scanResistivityUnits } from '../../units/index.js';
import type { Found } from './found.js';
import { before, type Page, sentenceAt } from './page.js';
import { qualifierOf, quantityOfMember, readRun } from './run.js';

const SAID = /resistivit(?:y|ies)|\bρ\b/iu;
const NOT_OF_SAMPLE = /\b(?:water|deionized|de-ionized|ultrapure|milli-?q|wafer|silicon|ITO|substrate)\b/iu;

/** Reads resistivities that are said to be such; numbers stay as printed, in Ω cm by `factor`, and are inverted by `normalize`. */
export function readResistivities(page: Page): Found[] {
  return scanResistivityUnits(page.text).flatMap((unit) => {
    const sentence = sentenceAt(page, unit.start);
    const lead = page.text.slice(Math.max(sentence.start, unit.start - 160), unit.start);
    if (!SAID.test(lead) || NOT_OF_SAMPLE.test(before(page, unit.start, 90))) return [];
    const members = readRun(page, unit.start);
    return members.map((member, index) => ({
      rule: 'resistivity',
      start: member.start,
      end: index === members.length - 1 ? unit.end : member.end,
      quantity: quantityOfMember(member, qualifierOf(page, member)),
      factor: unit.factor,
      unitPrinted: unit.printed,
      unit: { start: unit.start, end: unit.end },
      doubts: [],
      via: 'resistivity' as const,
      ...(members.length > 1 ? { list: { start: members[0]?.start ?? 0, member: index } } : {}),
    }));
  });
}
