import type { Span } from '../../domain/index.js';
import { type Atom, atomOf } from './atom.js';

const NOUN =
  '(?:material|compound|sample|specimen|electrolyte|composition|phase|polymorph|modification|glass[- ]ceramic|glass|ceramic|composite|membrane|pellet|crystal|conductor|salt|polymer|film|system|powder|solid solution|member|counterpart|analogue|analog|homologue|end[- ]member|form|disc|disk|sheet|variant|version|batch|garnet|argyrodite|perovskite|halide|chloride|bromide|iodide|fluoride|sulfide|sulphide|selenide|oxide|nitride|phosphate|borohydride|hydroborate|thiophosphate|ceria|zirconia)';
const DETERMINER = '(?:[Tt]his|[Tt]hese|[Tt]hat|[Tt]he|[Bb]oth|[Ss]uch an?|[Oo]ur|[Aa]n?|[Ee]ach)';
const ADJECTIVE =
  '(?:[a-zα-ω][\\p{L}′″-]*|[A-Z][a-z]?[-–](?:co-?)?(?:doped|free|rich|poor|deficient|substituted|containing|based)|\\d+[-–: ]?(?:mol|wt|vol)[ .]?%)';
const VALUE = '(?:[xyzn]\\s?=\\s?\\d*[.,]?\\d+)';

/** What stands for a material named elsewhere; what it stands for is a question for the linker. */
export const REFERENCES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'the former, the latter',
    pattern:
      /(?<![\p{L}])[Tt]he (?:former|latter|parent|undoped|pristine|title)(?: (?:one|compound|material|sample|phase))?(?![\p{L}])/gu,
  },
  { name: 'x = 0.3 sample', pattern: new RegExp(`(?:[Tt]he )?${VALUE} ${NOUN}s?(?![\\p{L}])`, 'gu') },
  {
    name: 'sample with x = 0.3',
    pattern: new RegExp(`(?:${DETERMINER} )?${NOUN}s? (?:with |of |having )?\\(?${VALUE}\\)?`, 'gu'),
  },
  {
    name: 'this compound',
    pattern: new RegExp(`(?<![\\p{L}])${DETERMINER} (?:${ADJECTIVE} ){0,3}?${NOUN}s?(?![\\p{L}-])`, 'gu'),
  },
];

/** Words between determiner and noun that show another sense ("the grain boundary phase", "the liquid electrolyte"). */
const OTHER_SENSE =
  /\b(?:boundar|liquid|solid|air|gas|aqueous|equivalent|band|system of|same|other|first|initial|starting|glass transition|of|to|in|is|are|was|and|with|by|for|from|on|at|which|as|than)\b/u;

/** Gives words that stand for a material: "this compound", "the former", "the x = 0.3 sample". */
export function findReferences(text: string): Atom[] {
  return REFERENCES.flatMap(({ name, pattern }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: printed }): Atom | undefined => {
      if (name === 'this compound' && OTHER_SENSE.test(printed)) return undefined;
      const span: Span = { start: index, end: index + printed.length };
      return atomOf(span.start, span.end, { form: 'reference', rule: name });
    }).filter((atom): atom is Atom => atom !== undefined),
  );
}
