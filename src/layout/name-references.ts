import type { Named } from './paragraph.js';

const REFERENCES =
  /^(?:\d{0,2}\.?\s*)?(?:references(?: and notes| cited)?|bibliography|literature(?: cited)?|literatur)\.?:?$/iu;
/** A year and something of a journal's numbers, or a DOI: what entries of a reference list have. */
const ENTRY = /\b(?:1[89]|20)\d\d[a-z]?\b|doi|arxiv|https?:/iu;

const NUMBERED = /^[[(]?\d{1,3}[\]).]/u;

const LONGEST_HEADING = 60;

/** "R E F E R E N C E S" and "R EFERENCES" as words. */
const unspaced = (text: string): string => (/\b\p{L} \p{L}/u.test(text) ? text.replace(/\s/gu, '') : text);

/** Gives the blocks with the entries after a heading "References" named so, up to the next heading that no entry follows. */
export function nameReferences(blocks: readonly Named[]): Named[] {
  let inside = false;
  return blocks.map((block, i) => {
    const { text } = block.paragraph;
    if (text.length < LONGEST_HEADING && REFERENCES.test(unspaced(text))) {
      inside = true;
      return { ...block, type: 'heading' };
    }
    if (!inside || block.type === 'aside' || block.type === 'caption') return block;
    if (block.type === 'heading' && !ENTRY.test(text) && !hasEntriesAfter(blocks, i)) {
      inside = false;
      return block;
    }
    const entry = ENTRY.test(text) || NUMBERED.test(text) || (block.type !== 'heading' && text.length < 220);
    return entry ? { ...block, type: 'reference' } : block;
  });
}

const hasEntriesAfter = (blocks: readonly Named[], i: number): boolean => {
  const next = blocks
    .slice(i + 1)
    .filter(({ type }) => type !== 'aside' && type !== 'caption')
    .slice(0, 4);
  return next.length > 0 && next.filter(({ paragraph }) => ENTRY.test(paragraph.text)).length >= next.length - 1;
};
