/** Pieces of patterns on folded text (see `foldText`). Each is closed: it can be followed by a quantifier or another piece. */

/** "10", "0.31", ".5", "1,2", "1·2", "61 000", "2,500", "1,234.5" */
export const DECIMAL = String.raw`(?:[1-9]\d{0,2}(?:,\d{3}){1,3}(?!\d)(?:\.\d{1,9})?|[1-9]\d{0,2}(?: \d{3}){1,2}(?![\d.,]|-?\d)|\d{1,15}(?:[.,·]\d{1,12})?|\.\d{1,12})`;

/** "1:2" where a font lost the decimal point; only in front of a power of ten */
const COLON_DECIMAL = String.raw`\d{1,3}:\d{1,6}`;
export const MANTISSA = `(?:${DECIMAL}|${COLON_DECIMAL})`;

/** "(8)", " ± 0.3", "(±1.5)", "+/- 2" behind a number */
export const SPREAD = String.raw`(?:\((?<digits>\d{1,3})\)| ?(?:±|\+ ?\/ ?-) ?(?<spread>\d{1,9}(?:[.,]\d{1,9})?)(?![\d.]*\^)| ?\( ?(?:±|\+ ?\/ ?-) ?(?<inner>\d{1,9}(?:[.,]\d{1,9})?) ?\)| ?\[(?<from>\d{1,9}(?:\.\d{1,9})?), ?(?<to>\d{1,9}\.\d{1,9})\])`;

/** " × ", "x", "X", "*", "·" */
export const TIMES = ' ?[×xX*·] ?';

/** "10^-4" raised; "10-4", "10 -4", "10 - 4" with a sign on the line */
export const RAISED_POWER = String.raw`10 ?\^ ?(?<raised>[-+]? ?\d{1,3})(?!\.\d)`;
export const FLAT_POWER = String.raw`10(?<flat> ?- ?\d{1,2})(?!\d|[.,]\d)`;
/** "103", "10 3" behind a times sign: a positive power, or one whose minus is lost */
export const UNSIGNED_POWER = String.raw`10 ?(?<unsigned>\d{1,2})(?![\d.,]*\d)`;
export const POWER = `(?:${RAISED_POWER}|${FLAT_POWER}|${UNSIGNED_POWER})`;

/** Words that damaged text glues to a number: "of2.46", "being4.2", "w2.3" for "~2.3". */
const GLUED = String.raw`(?<=(?<!\p{L})(?:\p{Ll}{3,24}|of|to|is|at|by|as|be|σ|w))`;
/** "1.4e2.3": an en dash that a damaged font shows as e */
const E_DASH = String.raw`(?<=\d\.\d{1,3}e)(?=\d{1,3}\.\d)`;
/** Where a number may begin: not inside a number, a formula ("O12", "(PO4)3"), an exponent ("cm-1", "10^-4") or an index. */
export const NUMBER_START = String.raw`(?=\.?\d)(?<![\d_)]|\d[.,·:]|\^ ?-? ?|[-^]\d)(?:(?<!\p{L}-|cm -)|(?<=\/ ?c?m ?-)(?!1(?![\d.])))(?:(?<!\p{L})|${GLUED}|${E_DASH})`;
/** NUMBER_START by itself. */
export const NUMBER_BEGINS = new RegExp(NUMBER_START, 'gu');
