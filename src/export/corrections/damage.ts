/** What is wrong with a cell or a row: `code` is stable, `says` is for a person and names the way out. */
export type Damage = { readonly code: string; readonly says: string };

/** A form that a cell takes when a spreadsheet or a hand damaged it, with printed examples. */
type Form = Damage & { readonly pattern: RegExp; readonly examples: readonly string[] };

/** How the months begin in English, German, French, Spanish and Italian. */
const MONTH =
  '(?:[Jj]an|[Ee]ne|[Gg]en|[FfVv][eé][bv]|[Mm]a[riyg]|[Mm]är|[Mm]rz|[Aa][pbv]r|[Jj]u[nl]|[Jj]ui|[Gg]iu|[Ll]ug|[Aa][ug][gou]|[Ss]e[pt]|[Oo][ckt]t|[Nn]ov|[Dd][eéi][czc])\\p{L}*\\.?';
const DATES = [
  `\\d{1,2}[-./ ]{1,2}${MONTH}(?:[-./ ]\\d{2,4})?`,
  `${MONTH}[-./ ]\\d{1,4}`,
  '\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}(?:[T ].*)?',
  '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?',
];

export const DATE: Form = {
  code: 'date',
  says: 'a spreadsheet took it for a date; write the number with a point, in a cell of format "Text"',
  pattern: new RegExp(`^(?:${DATES.join('|')})$`, 'u'),
  examples: ['4-Mar', 'Mar-04', '4. Mär', '04.03.2026', '2026-03-04', '4/3/26', '3.5.'],
};

export const ERROR: Form = {
  code: 'error-value',
  says: 'a spreadsheet could not compute it',
  pattern: /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|#+)$/u,
  examples: ['#NAME?', '#N/A', '###'],
};

/** The forms that no number has, in the order in which they are looked for. */
export const NUMBER_FORMS: readonly Form[] = [
  ERROR,
  DATE,
  {
    code: 'comma',
    says: 'decimal comma or thousands? Write a point and no separators: 0.00035',
    pattern: /^[+-]?\d+(?:[.,]\d+)*,\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?$/u,
    examples: ['0,00035', '3,5E-04', '1,234', '1.234,5'],
  },
  {
    code: 'thousands',
    says: 'separators between thousands; write the digits alone',
    pattern: /^[+-]?\d{1,3}(?:[ '’\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$/u,
    examples: ['1 234', "1'234.5", '1.234.567'],
  },
  {
    code: 'minus',
    says: 'its minus is a dash; write the one of the keyboard: 3.5e-4',
    pattern: /^(?:[−–][\d.]+(?:[eE][+\-−–]?\d+)?|[\d.]+[eE][−–]\d+)$/u,
    examples: ['3.5E−04', '−5'],
  },
  {
    code: 'notation',
    says: 'write powers of ten as 3.5e-4',
    pattern: /^[+-]?[\d.]*\s*[×x*·]?\s*10\s*(?:\^.*|[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/u,
    examples: ['3.5 × 10⁻⁴', '3.5*10^-4', '10^-4'],
  },
  {
    code: 'unit',
    says: 'write the number alone, in the unit that the column names',
    pattern: /^[+-]?[\d.]+(?:[eE][+-]?\d+)?\s*(?:[a-zA-Z°µμΩ%℃][^\d]*)$/u,
    examples: ['25 °C', '0.35 mS/cm', '5 %'],
  },
];

export const FORMULA: Damage = {
  code: 'formula',
  says: 'a formula stands there; put its value in its place (copy, paste special: values)',
};

export const NOT_A_NUMBER: Damage = { code: 'type', says: 'no number; write it as 0.00035 or 3.5e-4' };

/** Days since 1900 from 1954 to 2119: what is left of a date when its cell is shown as a number. */
const SERIALS = { low: 20_000, high: 80_000 } as const;

/** Gives whether a number looks like the serial number of a date. */
export const isSerial = (value: number): boolean =>
  Number.isInteger(value) && value >= SERIALS.low && value <= SERIALS.high;
