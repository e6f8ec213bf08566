import { allMatches, anyCase } from '../../grammar/index.js';

/** Words of phase, form and treatment: the same formula with other words is another sample. */
const PHASES = [
  'cubic',
  'tetragonal',
  'orthorhombic',
  'monoclinic',
  'triclinic',
  'hexagonal',
  'rhombohedral',
  'trigonal',
  'amorphous',
  'vitreous',
  'glass(?:y|[- ]ceramics?|es)?',
  'crystalline',
  'polycrystalline',
  'single[- ]crystal(?:s|line)?',
  'nanocrystalline',
  'thin[- ]films?',
  'films?',
  'pellets?',
  'membranes?',
  'sheets?',
  'tapes?(?![- ]?cast)',
  'fibres?',
  'fibers?',
  'nanofib(?:er|re)s?',
  'nanowires?',
  'nanoparticles?',
  'nanosheets?',
  'powders?',
  'plates?',
  'discs?',
  'as[- ](?:quenched|milled|prepared|synthesi[sz]ed|deposited|sintered|cast|pressed|received)',
  'cold[- ]pressed',
  'hot[- ]pressed',
  '(?:ball[- ]|mechanically[- ])?milled',
  'annealed',
  'quenched',
  'melt[- ]quenched',
  'slow(?:ly)?[- ]cooled',
  'sintered',
  'spark[- ]plasma[- ]sintered',
  'heat[- ]treated',
  'calcined',
  'bulk',
  'porous',
  'dense',
  'aged',
  'dried',
  'hydrated',
  'wet[- ]milled',
  'epitaxial',
  'undoped',
  'pristine',
  'superprotonic',
  'disordered',
  'ordered',
  '(?:high|low)[- ]temperature',
  'co-?doped',
  'commercial',
  'deuterated',
];
const WORD = anyCase(new RegExp(`(?<![\\p{L}])(?:${PHASES.join('|')})(?![\\p{L}])`, 'giu'));
/** Greek, or c- and t-, before a formula or name. */
const PREFIX = /(?:^|[\s(,/])([α-ω]['′″’]{0,2}|[Bb]eta″?|[Aa]lpha|[Gg]amma|[Dd]elta|[cto])[-–‐]$/u;
const CLAUSE_END = /[.;:](?=\s)|,\s(?:and|but|while|whereas|which)\s|[()]|\n/u;
const REACH = 48;

/** Gives the phase and form words in the same clause close before and behind a span, in order, in lower case. */
export function phaseWordsNear(
  text: string,
  start: number,
  end: number,
  limits: { readonly from: number; readonly to: number },
): string[] {
  const before = afterLast(text.slice(Math.max(limits.from, start - REACH), start));
  const after = text.slice(end, Math.min(limits.to, end + 32)).split(CLAUSE_END)[0] ?? '';
  const prefix = PREFIX.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  const words = [...allMatches(before, WORD), ...allMatches(after, WORD)].map(([word]) => word.toLowerCase());
  return [...new Set([...(prefix === undefined ? [] : [prefix]), ...words])];
}

/** Words further back than a comma belong to something else, unless they still lie in a list of adjectives. */
const afterLast = (text: string): string =>
  text.split(/[.;:](?=\s)|[()]|\n|,\s(?:the|an?|and|but|with|while)\s/u).at(-1) ?? '';
