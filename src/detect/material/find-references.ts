import { allMatches } from '../../grammar/index.js';
import { type Atom, atomOf } from './atom.js';

const THING =
  '(?:materials?|compounds?|samples?|specimens?|electrolytes?|compositions?|phases?|polymorphs?|glass[- ]ceramics?|glass(?:es)?|ceramics?|composites?|membranes?|pellets?|crystals?|conductors?|salts?|polymers?|films?|systems?|powders?|solid solutions?|members?|counterparts?|analog(?:ue)?s?|homologues?|end[- ]members?|forms?|dis[ck]s?|sheets?|variants?|batch(?:es)?|versions?)';
const KIND =
  '(?:garnets?|argyrodites?|perovskites?|halides?|chlorides?|bromides?|iodides?|fluorides?|sul(?:f|ph)ides?|selenides?|oxides?|nitrides?|phosphates?|borohydrides?|hydroborates?|thiophosphates?|ceria|zirconia|oxychlorides?|hydrates?)';
/** What "the" may stand before without an adjective: things that papers call their subject by. */
const PLAIN =
  '(?:materials?|compounds?|samples?|specimens?|composites?|glass(?:es)?|glass[- ]ceramics?|solid solutions?|end[- ]members?|halides?|chlorides?|bromides?|iodides?|fluorides?|sul(?:f|ph)ides?|selenides?|borohydrides?|membranes?|pellets?|ceramics?|garnets?|argyrodites?|thiophosphates?)';
const ELEMENT = '[A-Z][a-z]?';
const ADJECTIVE = `(?:[a-zα-ω][\\p{L}′″-]*|${ELEMENT}(?:[-–](?:co-?)?(?:doped|free|rich|poor|deficient|substituted|containing|based|stuffed))?|\\d+(?:\\.\\d+)?(?:[-–: ]?(?:mol|wt|vol)[ .]?%| ?[°º]C| h)|\\d+:\\d+)`;
const VALUE = '(?:[xyzn]\\s?=\\s?\\d{0,4}[.,]?\\d{1,5})';
/** What follows shows that a part or property is meant, not the material ("the electrolyte resistance", "the sample holder"). */
const NO_PART =
  '(?! (?:resistance|resistivity|thickness|layers?|surfaces?|side|interfaces?|supports?|decomposition|volume|density|particles?|grains?|holders?|chamber|boundar|transitions?|solution|design|space|preparation|synthesis|cells?|size|area|edge|number|name|code|structure|lattice)\\b)';

/** "At the former temperature", "the latter value": not a material. */
const NO_MATERIAL =
  '(?! (?:temperatures?|quantit|values?|numbers?|figures?|case|cases|methods?|process|techniques?|effects?|propert|contributions?|regions?|range|regime|steps?|two|three|electrodes?|approach|stud|works?|authors?|mechanism|conductivit))';

/** What stands for a material named elsewhere; what it stands for is a question for the linker. */
export const REFERENCES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'the former, the latter',
    pattern: new RegExp(
      `(?<![\\p{L}])[Tt]he (?:former|latter|parent|undoped|unsubstituted|pristine|title)(?: (?:ones?|compounds?|materials?|samples?|phases?|glass|ceramics?|electrolytes?))?(?![\\p{L}])${NO_MATERIAL}`,
      'gu',
    ),
  },
  {
    name: 'the first member',
    pattern: new RegExp(
      `(?<![\\p{L}])[Tt]he (?:first|second|third|fourth)(?:[- ]named)?(?: (?:ones?|of (?:these|them)|members?|compounds?|compositions?|materials?|samples?|glass(?:es)?|electrolytes?)(?![\\p{L}-])|(?=[,;.)]|,? (?:and|while|whereas|having|has|had|is|was|reaches|shows)(?!\\p{L})))${NO_PART}`,
      'gu',
    ),
  },
  {
    name: 'undoped compound',
    pattern:
      /(?<![\p{L}-])(?:[Uu]ndoped|[Uu]nsubstituted|[Uu]nmodified|[Pp]arent) (?:compounds?|materials?|samples?|phases?|glass|ceramics?|electrolytes?|specimens?|pellets?|crystals?)(?![\p{L}])/gu,
  },
  { name: 'undoped alone', pattern: /(?<=[(;]\s?)(?:undoped|unsubstituted|unmodified)(?=\s?[:=])/gu },
  {
    name: 'corresponding form',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:[Tt]he|[Ii]ts) (?:corresponding |respective )?(?:${ELEMENT}[⁺+]?|ammonium|silver|sodium|potassium|lithium|copper|rubidium|thallium|proton) (?:forms?|analog(?:ue)?s?|counterparts?|salts?|homologues?|variants?)(?![\\p{L}])`,
      'gu',
    ),
  },
  {
    name: 'latter',
    pattern:
      /(?<=(?<![\p{L}])(?:of|in|for|than|from|by|while|whereas|and|;|,) )(?:former|latter)(?= (?:is|was|are|has|had|being|reached|showed|shows|one)(?!\p{L})|[.,;])/gu,
  },
  { name: 'x = 0.3 sample', pattern: new RegExp(`(?:[Tt]he )?${VALUE} (?:${THING}|${KIND})(?![\\p{L}])`, 'gu') },
  {
    name: 'sample with x = 0.3',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:(?:[Tt]he|[Tt]his|[Oo]ur) )?(?:${THING}|${KIND}) (?:with |of |having |for )?\\(?${VALUE}\\)?`,
      'gu',
    ),
  },
  {
    name: 'this compound',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:[Tt]his|[Ee]ach|[Ee]ither|[Tt]hese|[Bb]oth|[Oo]ur|[Ss]uch) (?:${ADJECTIVE} ){0,2}?(?:${THING}|${KIND})(?![\\p{L}-])${NO_PART}`,
      'gu',
    ),
  },
  {
    name: 'the doped sample',
    pattern: new RegExp(`(?<![\\p{L}])[Tt]he (?:${ADJECTIVE} ){1,3}?(?:${THING}|${KIND})(?![\\p{L}-])${NO_PART}`, 'gu'),
  },
  { name: 'the compound', pattern: new RegExp(`(?<![\\p{L}])[Tt]he ${PLAIN}(?![\\p{L}-])${NO_PART}`, 'gu') },
  {
    name: 'β form',
    pattern: /(?<![\p{L}])(?:[Tt]he )?[α-ω]['′″]?[-– ](?:form|phase|polymorph|modification)s?(?![\p{L}])/gu,
  },
  {
    name: 'composite electrolyte by class',
    pattern: /(?<![\p{L}\p{N}-])(?:[CSGHQ]PEs?|PCEs?|SCEs?|CSEs?|CSPEs?)(?![\p{L}\p{N}-])/gu,
  },
];

/** Words that show another sense ("the grain boundary phase", "the liquid electrolyte") or that the phrase is no noun phrase. */
const OTHER_SENSE =
  /(?<![\p{L}-])(?:boundar\p{L}*|liquid|air|gas|aqueous|equivalent|band|other|first|second|initial|starting|transition|of|to|in|is|are|was|were|and|with|by|for|from|on|at|which|as|than|that|has|have|had|be|can|cathode|anode|electrode|nickel|triple|major|minor|main|nominal|chemical|refined|electronic|parasitic|reference|separate|ideal|pure|mixed|supporting|overall|total|elemental|same|different|various|certain|solvent|metal|secondary|impurity|amorphous carbon|carbon|stable|single|typical|large|small|given|desired|target|good|better|best known|new|novel|powerful|crystal|ceramic|used|solid|testing|constant|component|metallic|conducting|active|test|global|catalytic|bilayered|thin|grown|buffer|seed|support|resulting|fresh|whole|entire|corresponding|following|aforementioned cell|real|average|present study|between|among|gave|storage|battery|energy|data|product|precursor|raw|or|best|fastest|highest|lowest|involved|published|green|existing|changing|surrounding|volume|weight|mole|organic|conventional|online|next-generation|promising|candidate|green)(?![\p{L}-])/u;
const LOOSE: ReadonlySet<string> = new Set(['the doped sample', 'this compound']);

/** Gives words that stand for a material: "this compound", "the former", "the x = 0.3 sample". */
export function findReferences(text: string): Atom[] {
  return REFERENCES.flatMap(({ name, pattern }) =>
    Array.from(allMatches(text, pattern), ({ index, 0: printed }): Atom | undefined => {
      const inner = printed.split(' ').slice(1, -1).join(' ');
      if (LOOSE.has(name) && OTHER_SENSE.test(inner)) return undefined;
      return atomOf(index, index + printed.length, { form: 'reference', rule: name });
    }).filter((atom): atom is Atom => atom !== undefined),
  );
}
