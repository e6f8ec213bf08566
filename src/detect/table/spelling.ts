import { foldText } from '../../grammar/index.js';

const SUPERSCRIPTS = new Map(Array.from('0123456789+-', (c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'[i] ?? c] as const));

/** What headers add to the common spelling: [what it may look like, what it becomes]. Order matters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[∕⁄]/gu, '/'],
  [/(?<![A-Za-z])u(?=\s?S\b)/gu, 'µ'],
  [/[ς𝜎𝛔𝝈\uf073]/gu, 'σ'],
  [/°\s?C\b|\bdeg(?:rees?)?\.?\s?C(?:elsius)?\b|(?<=\d)\s?[oO]\s?C\b/gu, '°C'],
  [/ₓ/gu, 'x'],
  [/\s+/gu, ' '],
];

/**
 * Gives a header's text in one spelling: "σ₂₅ (10⁻⁴ S cm⁻¹)" becomes "σ_25 (10^-4 S cm^-1)".
 * Raised runs follow `^`, lowered runs follow `_`; flattened scripts stay as they are.
 */
export const foldHeader = (text: string): string =>
  SPELLINGS.reduce((folded, [pattern, sign]) => folded.replace(pattern, sign), foldText(text).text).trim();

/** Gives a folded text with its raised runs as Unicode superscripts again: "S cm^-1" becomes "S cm⁻¹". */
export const raise = (folded: string): string =>
  folded.replace(/\^([+-]?\d+)/gu, (_, run: string) => Array.from(run, (c) => SUPERSCRIPTS.get(c) ?? c).join(''));
