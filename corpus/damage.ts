import type { Paper } from './parse-paper.js';

/** Characters that a sign's glyph claims to be, as `{ '−': '\u0002' }`. */
export type Damage = Readonly<{ [sign: string]: string }>;

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

/**
 * Makes the character maps (ToUnicode) of an uncompressed PDF lie: the glyph of each sign says another character.
 * The page looks as before; its text does not. Lengths stay the same, so the cross-reference table stays right.
 */
export function damageCharacterMaps(pdf: Uint8Array, damage: Damage): Uint8Array {
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/beginbfrange[\s\S]*?endbfrange/gu, (map) => {
      let out = map;
      for (const [sign, fake] of Object.entries(damage)) out = out.replaceAll(`<${hex(sign)}>`, `<${hex(fake)}>`);
      return out;
    });
  return Buffer.from(text, 'latin1');
}

/** Gives text as a poor character recognition reads it: signs, scripts and some digits go wrong in the ways of old scans. */
const misread = (text: string): string =>
  text
    .replace(/[\^_]\{(?<inner>[^{}]*)\}/gu, '$<inner>')
    .replace(/−(?=\d)/gu, '-')
    .replace(/−/gu, '~')
    .replace(/×/gu, 'X')
    .replace(/\b1(?=0)/gu, 'l')
    .replace(/°/gu, 'o')
    .replace(/Ω/gu, 'R')
    .replace(/σ/gu, 'a');

/** Gives a paper all of whose running text is misread. */
export const misreadPaper = (paper: Paper): Paper => ({
  ...paper,
  title: misread(paper.title),
  abstract: misread(paper.abstract),
  blocks: paper.blocks.map((block) => (block.type === 'table' ? block : { ...block, text: misread(block.text) })),
});
