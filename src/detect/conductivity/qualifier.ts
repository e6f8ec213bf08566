import type { Qualifier } from '../../domain/index.js';
import { anyCase } from '../../grammar/index.js';

/** Words between a qualifier and its number: "exceeds a value of 3". */
const FILLING = String.raw`(?:\s?(?:a|an|the|its|value|values|level|levels|figure|magnitude|of|as|much|about)\s)*\s?`;
const words = (source: string): RegExp => anyCase(new RegExp(`(?:${source})${FILLING}$`, 'iu'));

/** What words and symbols in front of a number make of it; the first that matches rules. */
const BEFORE: readonly (readonly [RegExp, Qualifier | null])[] = [
  // "three orders of magnitude above 1 S/cm" names a reference
  [/\border(?:s)? of magnitude (?:\w+ )?(?:than|above|below|over|under|to) $/iu, null],
  // "does not exceed", "no more than", "not higher than", "≤"
  [
    words(
      String.raw`\bnot exceed(?:ing)?|\bn(?:o|ot|ever) (?:more|greater|higher|larger|better) than|\bnot (?:above|over)`,
    ),
    '<',
  ],
  // "no less than", "not lower than"
  [words(String.raw`\bn(?:o|ot|ever) (?:less|lower|smaller) than|\bnot (?:below|under)`), '>'],
  // "increases from a up to b", "from a to over b" is change, not a bound
  [/\bfrom [^;\n]{0,80}\bup to $/iu, null],
  // "from a over b to c": b lies between
  [/\bfrom [^;\n]{0,40}\d[^;\n]{0,20} over $/iu, null],
  [
    words(
      String.raw`\bup to|\bas (?:high|much|large|great) as|\bat (?:the )?most|\b(?:a )?max(?:imum|\.)? (?:value )?of|\ba peak value of|\bupper limit of`,
    ),
    'up to',
  ],
  [
    words(
      String.raw`[>≥]|\b(?:more|greater|higher|larger|better|faster) than|\babove|\bover|\bexceed(?:s|ed|ing)?|\bin excess of|\bat least|\bsurpass(?:es|ed|ing)?|\bbeyond|\b(?:a )?minimum of|\bupwards of|\bwell above|\bhigher or equal to|\boutperform\w*`,
    ),
    '>',
  ],
  [words(String.raw`[<≤]|\b(?:less|lower|smaller|worse) than|\bbelow|\bunder|\bbeneath|\binferior to`), '<'],
  [
    words(
      String.raw`\border(?: of magnitude)? of(?: magnitude of)?|\border of magnitude is|\bon the order|\bmagnitude of|\bdecade(?: of)?:?`,
    ),
    'order of magnitude',
  ],
  [
    words(
      String.raw`[~≈]|\babout|\baround|\bapprox(?:\.|imately|imate to)?|\broughly|\bnearly|\balmost|\bclose to|\bnear|\bsome|\bca\.?|\bcirca|\bc\.|\bsimilar to|\bin the vicinity of|\bvirtually`,
    ),
    '~',
  ],
  // "w2.4": a tilde that a damaged font shows as w
  [/(?<!\p{L})w$/u, '~'],
];

const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\)? or (?:more|higher|above|better|greater)\b/iu, '>'],
  [/^\)? or (?:less|lower|below)\b/iu, '<'],
  [/^\)? (?:at (?:the )?(?:most|best)|max\.|maximum\b)/iu, 'up to'],
  [/^\)? or so\b/iu, '~'],
];
/** "in the 10^-4 S cm^-1 range", "the 10^-4 order" */
const ORDER = anyCase(/^(?:[ -](?:S\S* ?cm\S* )?)?(?:range|regime|order|level)\b/iu);

/** Gives what the text before a number says of it. */
export const qualifierBefore = (text: string): Qualifier | null =>
  BEFORE.find(([pattern]) => anyCase(pattern).test(text))?.[1] ?? null;

/** Gives what the text behind a number and its unit says of it; `power` for a bare power of ten. */
export function qualifierBehind(text: string, power: boolean): Qualifier | null {
  if (power && ORDER.test(text)) return 'order of magnitude';
  return AFTER.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
