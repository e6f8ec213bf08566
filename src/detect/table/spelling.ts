const RAISED = new Map(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', (c, i) => [c, '0123456789+-'[i] ?? c] as const));
const LOWERED = new Map(Array.from('₀₁₂₃₄₅₆₇₈₉₊₋ₓ', (c, i) => [c, '0123456789+-x'[i] ?? c] as const));

const plain = (run: string, table: ReadonlyMap<string, string>): string =>
  Array.from(run, (c) => table.get(c) ?? c).join('');

/** One spelling for each sign of a header: [what it may look like, what it becomes]. Order matters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[$\\{}]|mathrm|\u00ad(?=\s)/gu, ''],
  [/[−–—‐‑⁃﹣－⎯⫺\u00ad]/gu, '-'],
  [/[×⨯✕╳⫻]/gu, '×'],
  [/[·∙⋅•‧・]/gu, '·'],
  [/[∕⁄]/gu, '/'],
  [/\u2126|\b[Oo]hms?\b/gu, 'Ω'],
  [/(?<![A-Za-z])[µu](?=\s?S\b)|µ/gu, 'μ'],
  [/[ς𝜎𝛔𝝈\uf073]/gu, 'σ'],
  [/℃|[°˚º◦]\s?C\b|\bdeg(?:rees?)?\.?\s?C(?:elsius)?\b|(?<=\d)\s?[oO]\s?C\b/gu, '°C'],
  [/[\s\u200b]+/gu, ' '],
];

/**
 * Gives a header's text in one spelling: "σ₂₅ (10⁻⁴ S cm⁻¹)" becomes "σ_25 (10^-4 S cm^-1)".
 * Raised runs follow `^`, lowered runs follow `_`; flattened scripts stay as they are.
 */
export function foldHeader(text: string): string {
  const scripted = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/gu, (run) => `^${plain(run, RAISED)}`)
    .replace(/[₀₁₂₃₄₅₆₇₈₉₊₋ₓ]+/gu, (run) => `_${plain(run, LOWERED)}`);
  return SPELLINGS.reduce((folded, [pattern, sign]) => folded.replace(pattern, sign), scripted).trim();
}

const UP = new Map(Array.from(RAISED, ([raised, sign]) => [sign, raised] as const));

/** Gives a folded text with its raised runs as Unicode superscripts again: "S cm^-1" becomes "S cm⁻¹". */
export const raise = (folded: string): string =>
  folded.replace(/\^([+-]?\d+)/gu, (_, run: string) => Array.from(run, (c) => UP.get(c) ?? c).join(''));
