const NAME = '(?<![\\p{L}\\p{N}_])(?<name>[xyzunwvδ])(?![\\p{L}])';
const NUMBER = '(?:\\d{1,4}(?:[.,]\\d{1,5})?(?:/\\d{1,3})?|\\.\\d{1,5})';
const MORE = `(?:\\s?(?:,|;|\\sand\\s|,\\s?and\\s|\\sor\\s|,\\s?or\\s|\\sto\\s|–|−|-)\\s?${NUMBER}(?![\\d.]{0,6}\\s?(?:[°º]|K\\b|mS|S\\b|µS|eV|wt|mol|h\\b|nm|Å)))`;

/** "x = 0.2", "x = 0, 0.1 and 0.2", "x ≈ 0.15–0.25"; groups `name`, `values`. */
export const EQUALS = new RegExp(
  `${NAME}\\s?(?:=|≈|~|∼|:=)\\s?(?:ca\\.\\s?|~\\s?|about\\s)?(?<values>${NUMBER}${MORE}{0,24})(?![\\d.]{0,6}\\d)`,
  'gu',
);
/** "0 ≤ x ≤ 0.5", "0 < x < 1". */
export const BETWEEN = new RegExp(
  `(?<![\\d.,])(?<low>${NUMBER})\\s?(?:≤|<|⩽|≦|<=|&lt;)\\s?(?<name>[xyzunwv])\\s?(?:≤|<|⩽|≦|<=|&lt;)\\s?(?<high>${NUMBER})`,
  'gu',
);
/** "x between 0.1 and 0.3", "x from 0 to 0.5", "x up to 0.4", "x ≤ 0.3", "x > 0.2". */
export const IN_WORDS = new RegExp(
  `${NAME}\\s(?:is\\s|was\\s|varies\\s|varying\\s|ranging\\s|in the range\\s)?(?:between|from|of)\\s(?<low>${NUMBER})\\s(?:and|to)\\s(?<high>${NUMBER})`,
  'gu',
);
export const BOUND = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?<name>[xyz])\\s?(?<sign>≤|≥|<|>|⩽|⩾|up to|below|above)\\s?(?<bound>${NUMBER})`,
  'gu',
);

const SYMBOL = '(?:BH4|BF4|NH2|OH|AlH4|ClO4|[A-Z][a-z]?)(?:\\d?[+⁺])?';
const LETTER = '(?<![\\p{L}\\p{N}])(?<name>RE|TM|Ln|Me|Pn|Ch|[MAXRQB])';
/** "M = Y, Er", "X = Cl, Br or I", "where M is Ga or In"; groups `name`, `symbols`. */
export const SYMBOLS = new RegExp(
  `${LETTER}\\s?(?:=|\\sis\\s(?:either\\s)?|\\sare\\s|\\sstands for\\s|\\sdenotes\\s|\\srepresents\\s|∈)\\s?(?<symbols>${SYMBOL}(?:\\s?(?:,\\s?and|,\\s?or|,|/|and|or)\\s?${SYMBOL})*)(?![\\p{Ll}\\d=])`,
  'gu',
);
export const EACH_NUMBER = new RegExp(NUMBER, 'gu');
export const EACH_SYMBOL = new RegExp(SYMBOL, 'gu');
/** A dash or "to" between two values makes a range. */
export const RANGE = new RegExp(`^(?<low>${NUMBER})\\s?(?:–|−|-|\\sto\\s)\\s?(?<high>${NUMBER})$`, 'u');
