import type { Amounts } from '../../domain/index.js';

const SYNTHESIS =
  /\b(?:[Ss]toichiometric|[Mm]ixtures? of|made from|forms? from|formed from|starting materials?|starting reagents?|raw materials?|precursors?|reagents?|reactants?|weighed|ground together|(?:were|was) (?:mixed|dissolved|ball[- ]?milled|milled|ground|used as received)|Aldrich|Alfa Aesar|Merck|purity|\d\d(?:\.\d+)? ?%[,)]|obtained from (?:the )?(?:mixture|reaction)|prepared from|made from|synthesi[sz]ed from|as (?:the )?sources?|solid[- ]state reaction of|(?:obtained|prepared|made|synthesi[sz]ed) (?:either )?by (?:ball[- ])?(?:milling|grinding|heating|melting|reacting|fusing|mixing|co-?melting) (?=[A-Z]\S* (?:with|and) ))/u;
const IMPURITY_BEFORE =
  /(?:impurit(?:y|ies)|secondary|second|foreign|traces? of|unreacted|residual|decompos\w+ (?:in)?to|by-?products?|formation of|precipitat\w+ of|small amounts? of|segregat\w+ of)[^.;]{0,28}$/iu;
const IMPURITY_AFTER =
  /^\s(?:(?:impurit(?:y|ies)|secondary phases?|second phase)\b|(?:[a-z]+ ){0,3}as (?:an? )?(?:minor |small )?(?:impurit(?:y|ies)|by-?products?|second(?:ary)? phases?|side phases?)\b|was the only impurity)/u;
const ELECTRODE_AFTER =
  /^\W{0,2}(?:[a-z-]+ ){0,2}(?:cathodes?|anodes?|electrodes?|positive electrodes?|negative electrodes?|active material)\b/u;
const ELECTRODE_BEFORE =
  /\b(?:cathodes?|anodes?|electrodes?) (?:of|made of|material|was|were|is|are|\()\s?(?:an? |the |carbon-coated )?$/u;
const DOPED_AFTER =
  /^[-–‐ ](?:co-?)?(?:doped|substituted|stabili[sz]ed|added|modified|containing|doping|free|bearing|assisted)\b(?! (?:with|by)\b)/u;
const DOPED_BEFORE =
  /\b(?:(?:(?:co-?)?dop(?:ed|ing)|substitut(?:ed|ion)|stabili[sz]ed) (?:with|by)\s|(?:additions?|adding|additives?|sintering aid) (?:with|by|of|,)?\s?)(?:\d[\d.]* ?(?:mol|wt|at|vol)\.? ?% (?:of )?)?$/u;
const COATED_AFTER = /^[-–‐ ](?:coated|coatings?)\b/u;
/** A short list of formulas may stand between the word and this one. */
const LISTED = '\\s(?:the\\s|dry\\s|saturated\\s)?(?:[A-Z(]\\S{1,24},?\\s(?:and\\s|or\\s)?){0,3}$';
const TAKEN_BEFORE = new RegExp(
  `\\b(?:reaction of|reacting|melting|excess(?: of)?|amounts? of|addition of|adding|ratio of|ratio|in place of|instead of|dissolved in|under|same|without|introducing|Introducing|vapou?r of|solutions? of|\\d[\\d.]* ?(?:wt|mol|vol|at)\\.?[ .]?%(?: of)?(?: excess| additional)?)${LISTED}`,
  'u',
);
const TAKEN_AFTER =
  /^(?:\s?\(\d{3}\)| (?:contents?\b|additions?\b|additives?\b|solutions?\b|vapou?r\b|substrates?\b|interlayers?\b|lots?\b|flux\b|buffer\b|Schottky\b|reflections?\b|peaks?\b|and [A-Z]\S+ reflections))/u;
/** What is done to a material, unless to something "of" it: "the conduction of ZnO was detected". */
const DONE_AFTER =
  /^ (?:was|were|is|are|being) (?:then |also )?(?:added|dissolved|incorporated|introduced|used|detected|evaporated|removed|volatili[sz]ed)\b/u;
const OF_BEFORE = /\b(?:of|in|for)\s(?:the\s)?$/u;
const LIQUID_BEFORE = /\b\d(?:\.\d+)? ?(?:M|mol ?(?:L|l|dm|kg)\S*|N)\s(?:of )?$/u;
const SALTS =
  /^(?:Li|Na|K|Ag|Mg\(|Ca\(|Zn\(|Al\()(?:TFSI|FSI|BETI|FTFSI|BOB|DFOB|PF6|BF4|ClO4|AsF6|CF3SO3|OTf|N\(|C\()/u;
const SOLVENTS_AND_GASES = /^(?:H2O|H2S|CO2|N2|O2|H2|NH3|SO2|Ar|HCl|HF)$/u;
/** Cathodes and anodes by composition: a transition metal that changes its charge, with an alkali metal or a lanthanide, and oxygen. */
const REDOX = ['Co', 'Ni', 'Mn', 'Fe', 'Cr'] as const;

export type Surroundings = { readonly before: string; readonly after: string; readonly sentence: string };

/** Gives the part that a formula plays besides that of an electrolyte: precursor, impurity, electrode, dopant, coating, salt, liquid. */
export function roleWords(
  formula: string | null,
  amounts: Amounts | null,
  { before, after, sentence }: Surroundings,
): string[] {
  const roles: string[] = [];
  const mixed = formula !== null && /[-·]\d*\.?\d*(?!H2O)[A-Z(]/u.test(formula);
  if (isSimple(amounts) && !mixed && SYNTHESIS.test(sentence)) roles.push('precursor');
  if (IMPURITY_BEFORE.test(before) || IMPURITY_AFTER.test(after)) roles.push('impurity');
  if (ELECTRODE_AFTER.test(after) || ELECTRODE_BEFORE.test(before) || isElectrode(amounts)) roles.push('electrode');
  if (DOPED_AFTER.test(after) || DOPED_BEFORE.test(before)) roles.push('dopant');
  if (isSimple(amounts) && !mixed && roles.length === 0 && isTaken(before, after)) roles.push('additive');
  if (COATED_AFTER.test(after)) roles.push('coating');
  if (LIQUID_BEFORE.test(before)) roles.push('liquid');
  if (formula !== null && SALTS.test(formula)) roles.push('salt');
  if (formula !== null && SOLVENTS_AND_GASES.test(formula)) roles.push('gas');
  return roles;
}

const isTaken = (before: string, after: string): boolean =>
  TAKEN_BEFORE.test(before) || TAKEN_AFTER.test(after) || (DONE_AFTER.test(after) && !OF_BEFORE.test(before));

/** Gives whether the words behind a material call it an electrode. */
export const isElectrodeBefore = (after: string): boolean => ELECTRODE_AFTER.test(after);

/** Binary compounds, carbonates, hydroxides, nitrates, sulfates and ammonium salts of one metal: what is bought, not made. */
function isSimple(amounts: Amounts | null): boolean {
  if (amounts === null) return false;
  const symbols = Object.keys(amounts);
  const metals = symbols.filter((symbol) => !/^(?:H|C|N|O|S|F|Cl|Br|I|P|B|Si|Se)$/u.test(symbol));
  const rest = symbols
    .filter((symbol) => !metals.includes(symbol))
    .sort()
    .join('');
  return metals.length <= 1 && (symbols.length === 2 || /^(?:CO|HO|NO|HNO|HNOP|OS|CHO|ClHO|HOS|HNO?P?)$/u.test(rest));
}

function isElectrode(amounts: Amounts | null): boolean {
  if (amounts === null || (amounts.O ?? 0) + (amounts.S ?? 0) + (amounts.P ?? 0) === 0) return false;
  const redox = REDOX.reduce((sum, symbol) => sum + (amounts[symbol] ?? 0), 0);
  const anions = (amounts.O ?? 0) + (amounts.S ?? 0);
  return redox > 0.12 * anions || ((amounts.V ?? 0) > 0.3 * anions && anions > 0) || isTitanate(amounts);
}

/** Li4Ti5O12, TiS2. */
const isTitanate = (amounts: Amounts): boolean =>
  (amounts.Ti ?? 0) > 0 &&
  ((amounts.S ?? 0) > 0 ||
    ((amounts.Li ?? 0) > 0 && Object.keys(amounts).length === 3 && (amounts.Ti ?? 0) / (amounts.O ?? 1) > 0.4));
