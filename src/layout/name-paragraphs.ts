import { bottomOf } from '../geometry/box.js';
import type { PageSize } from '../geometry/turn.js';
import { CAPTION_START, SURE_CAPTION } from './caption-start.js';
import type { Named, Paragraph } from './paragraph.js';

/** What is usual in a paper: size of its text in points and width of its columns. */
export type Body = { readonly size: number; readonly width: number };

export type PageOfParagraphs = {
  readonly page: number;
  readonly size: PageSize;
  readonly paragraphs: readonly Paragraph[];
};

/** Gives each paragraph of a page its type by size, weight, place and first words; references are named later. */
export function nameParagraphs({ page, size, paragraphs }: PageOfParagraphs, body: Body): Named[] {
  const title = page === 1 ? titleOf(paragraphs, size, body) : undefined;
  const start =
    page === 1
      ? paragraphs.findIndex(({ text, ink, lines }) => (ink > 120 && lines.length > 2) || isKnownHeading(text))
      : 0;
  return paragraphs.map((paragraph, i) => {
    const type = paragraph === title ? 'title' : typeOf(paragraph, { body, size, page });
    // What stands between the title and the abstract are names and addresses, however large.
    return { type: type === 'heading' && i < start ? 'paragraph' : type, paragraph, page };
  });
}

/** The largest text in the upper half of the first page that has a few words. */
function titleOf(paragraphs: readonly Paragraph[], { height }: PageSize, body: Body): Paragraph | undefined {
  let best: Paragraph | undefined;
  for (const p of paragraphs) {
    if (p.box.y > 0.6 * height || p.size < 1.1 * body.size || p.text.length < 20 || !/\p{L}{3,}.*\s.*\s/u.test(p.text))
      continue;
    if (best === undefined || p.size > best.size + 0.1) best = p;
  }
  return best;
}

type Setting = { readonly body: Body; readonly size: PageSize; readonly page: number };

function typeOf(paragraph: Paragraph, { body, size, page }: Setting): Named['type'] {
  const { text } = paragraph;
  if (isCaption(paragraph, body)) return 'caption';
  if (isHeading(paragraph, body)) return 'heading';
  const small = paragraph.size < 0.93 * body.size;
  if (small && NOTE_START.test(text) && paragraph.box.y > 0.5 * size.height) return 'footnote';
  if (small && page === 1 && FIRST_PAGE_NOTE.test(text)) return 'aside';
  if (small && page === 1 && paragraph.column < 0.33 * size.width) return 'aside';
  if (small && bottomOf(paragraph.box) > 0.93 * size.height && paragraph.lines.length < 4) return 'footnote';
  return 'paragraph';
}

/** "* Corresponding author", "1 Present address", "† Electronic supplementary information": notes at the foot of a page. */
const NOTE_START = /^(?:[*∗†‡§¶#]|\d{1,2}\s?\p{Lu}|[a-z]\)?\s\p{Lu})/u;
const FIRST_PAGE_NOTE =
  /^(?:received|accepted|published|edited by|reviewed by|citation|copyright|©|correspond|\*|e-?mail|specialty section|keywords?:?$|doi|this article|open access|academic editor|department|school of|institute|\d\s?(?:department|school|institute|college|state key|key lab))/iu;

function isCaption({ text, size, bold, lines }: Paragraph, body: Body): boolean {
  if (!CAPTION_START.test(text)) return false;
  const first = lines[0]?.words[0]?.pieces[0]?.font;
  const styled = bold || Math.abs(size - body.size) > 0.04 * body.size || first !== lines[0]?.font;
  return styled || SURE_CAPTION.test(text);
}

/** "2. Experimental", "2.1. Synthesis", "IV. RESULTS", "Results and discussion". */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-H]\.(?!.*,))\s+\p{Lu}/u;
const KNOWN =
  /^(?:\d{0,2}\.?\s*)?(?:abstract|introduction|background|experimental(?: (?:section|details|procedures?|methods?|part))?|(?:materials and )?methods|methodology|results?(?: and discussions?)?|discussions?|conclusions?|summary|acknowledge?ments?|references(?: and notes)?|bibliography|literature cited|author contributions|funding|conflicts? of interest|data availability|supporting information|supplementary (?:materials?|information)|appendix)\.?:?$/iu;

const isKnownHeading = (text: string): boolean =>
  text.length < 80 && KNOWN.test(text.replace(/\b(\p{L}) (?=\p{L}\b)/gu, '$1'));

function isHeading({ text, size, bold, lines }: Paragraph, body: Body): boolean {
  if (lines.length > 4 || text.length > 200 || !/\p{L}{3}/u.test(text)) return false;
  if (isKnownHeading(text)) return true;
  if (/^(?:doi|https?|e-?mail)\b/iu.test(text)) return false;
  if (/[.;,]$/u.test(text) && !NUMBERED.test(text)) return false;
  if (bold && size > 0.93 * body.size && text.length < 160) return true;
  if (size > 1.08 * body.size) return true;
  if (NUMBERED.test(text) && lines.length < 3 && text.length < 100 && !/[.]$/u.test(text)) return true;
  return lines.length < 3 && size > 0.9 * body.size && isUpperCase(text);
}

const isUpperCase = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length > 5 &&
    letters.filter((c) => c === c.toUpperCase()).length > 0.8 * letters.length &&
    text.split(' ').length > 1
  );
};
