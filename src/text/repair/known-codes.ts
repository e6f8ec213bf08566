/** Greek letters in the order of the Symbol font, from "A" and "a" on. */
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** Adobe's Symbol encoding, where it differs from ASCII, by code (Unicode mapping table `symbol.txt` of Adobe, 1998). */
const SYMBOL: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  39: '∍',
  42: '∗',
  45: '−',
  64: '≅',
  92: '∴',
  94: '⊥',
  126: '∼',
  160: '€',
  161: 'ϒ',
  162: '′',
  163: '≤',
  164: '⁄',
  165: '∞',
  166: 'ƒ',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  196: '⊗',
  197: '⊕',
  198: '∅',
  199: '∩',
  200: '∪',
  206: '∈',
  207: '∉',
  208: '∠',
  209: '∇',
  210: '®',
  211: '©',
  212: '™',
  213: '∏',
  214: '√',
  215: '⋅',
  216: '¬',
  217: '∧',
  218: '∨',
  219: '⇔',
  220: '⇐',
  222: '⇒',
  225: '〈',
  229: '∑',
  241: '〉',
  242: '∫',
};

/** Gives what a code of the Symbol font prints, undefined where it prints nothing of its own. */
export function symbolText(code: number): string | undefined {
  if (code === 32) return ' ';
  if (code >= 65 && code <= 90) return GREEK_CAPITALS[code - 65];
  if (code >= 97 && code <= 122) return GREEK[code - 97];
  return SYMBOL[code] ?? (code > 32 && code < 127 ? String.fromCharCode(code) : undefined);
}

/** TeX's math symbol encoding (OMS, Knuth, The TeXbook, appendix F), which Elsevier's and RSC's sign fonts share. */
const OMS: Readonly<Record<number, string>> = {
  0: '−',
  1: '·',
  2: '×',
  3: '∗',
  4: '÷',
  6: '±',
  7: '∓',
  14: '°',
  15: '•',
  17: '≡',
  20: '≤',
  21: '≥',
  24: '~',
  25: '≈',
  28: '≪',
  29: '≫',
  32: '←',
  33: '→',
  36: '↔',
  39: '≃',
  47: '∝',
  48: '′',
  49: '∞',
  50: '∈',
};

/** Gives what a code of TeX's symbol font prints. */
export const texSymbolText = (code: number): string | undefined => OMS[code];

/** Characters that the "Universal Greek with Math Pi" fonts of AIP, APS, ECS and AAAS papers are decoded as; none has another use in a paper. */
const MATH_PI: Readonly<Record<number, string>> = {
  11001: '+',
  11002: '−',
  11003: '×',
  10939: '×',
  11005: '=',
  11006: '±',
  11011: '~',
  11015: '≈',
  11021: '<',
  11022: '>',
  11032: '′',
  11034: '°',
  11349: '≤',
  11350: '≥',
  9251: 'α',
  9252: 'β',
  9253: 'γ',
  9254: 'δ',
  9255: 'ε',
  9258: 'θ',
  9260: 'κ',
  9261: 'λ',
  9262: 'μ',
  9263: 'ν',
  9266: 'π',
  9267: 'ρ',
  9268: 'σ',
  9270: 'τ',
  9275: 'ω',
  9024: 'Ω',
  9004: 'Δ',
};

/** Gives what a code point of these fonts prints ("H11002" is U+2AFA, the minus). */
export const mathPiText = (code: number): string | undefined => MATH_PI[code];

/** Punctuation of Windows-1252 that stands in the text as C1 controls; its letters are not to be told from damage. */
const WINDOWS: Readonly<Record<number, string>> = {
  133: '…',
  145: '‘',
  146: '’',
  147: '“',
  148: '”',
  149: '•',
  150: '–',
  151: '—',
};

/** Gives what a code U+0080 to U+009F prints in Windows-1252, where that is punctuation. */
export const windowsText = (code: number): string | undefined => WINDOWS[code];

/** Adobe's corporate use area: old-style figures and small capitals. */
export function adobeText(code: number): string | undefined {
  if (code >= 0xf730 && code <= 0xf739) return String.fromCharCode(code - 0xf700);
  if (code >= 0xf761 && code <= 0xf77a) return String.fromCharCode(code - 0xf720);
  return undefined;
}

/** Latin-1 letters that the sign fonts of Elsevier and Springer are decoded as: TeX's codes, moved by 0xC0, and signs of their own. */
export const LATIN_SIGNS: Readonly<Record<string, string>> = {
  À: '−',
  Á: '·',
  Â: '×',
  Ã: '∗',
  Æ: '±',
  '¼': '=',
  þ: '+',
  '⎯': '−',
  ð: '(',
  Þ: ')',
};

/** "Mathematical Pi One", whose signs AIP, ACS and RSC papers of about 1995 to 2008 decode as ASCII. */
const MATH_PI_ASCII: Readonly<Record<string, string>> = {
  '1': '+',
  '2': '−',
  '3': '×',
  '4': '÷',
  '5': '=',
  '6': '±',
  ';': '~',
  '<': '≈',
  '#': '≤',
  $: '≥',
  ',': '<',
  '.': '>',
};

/** Gives what a character of a sign font prints if the font keeps the encoding of Mathematical Pi. */
export const mathPiAsciiText = (code: number): string | undefined => MATH_PI_ASCII[String.fromCharCode(code)];
