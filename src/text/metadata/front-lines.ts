import type { Block, Document } from '../../domain/index.js';

/** A block of the front of a paper: its words as printed, and without raised characters (marks of affiliations). */
export type FrontLine = {
  readonly type: Block['type'];
  readonly text: string;
  readonly bare: string;
  /** Whether raised marks or stars stand beside its words. */
  readonly marked: boolean;
};

/** The front of a paper in text formats: so many characters, and so many blocks. */
const REACH = 8000;
const MOST = 60;
const LONGEST = 3000;

/** Gives the blocks with which a paper opens: the first page of a PDF (two where the first is a cover), the start of any other. */
export function frontLines(document: Document): FrontLine[] {
  const last = lastFrontPage(document);
  const blocks = document.blocks.filter(({ type, span, page }) =>
    type === 'table' || type === 'reference' ? false : page === undefined ? span.start < REACH : page <= last,
  );
  const raised = document.marks.filter(({ type }) => type === 'superscript' || type === 'citation');
  let at = 0;
  return blocks
    .toSorted((a, b) => a.span.start - b.span.start)
    .slice(0, MOST)
    .map(({ type, span }) => {
      const end = Math.min(span.end, span.start + LONGEST);
      const text = document.text.slice(span.start, end);
      const characters = text.split('');
      while ((raised[at]?.span.end ?? end) <= span.start) at++;
      let marked = /[*∗†‡]/u.test(text);
      for (let i = at; (raised[i]?.span.start ?? end) < end; i++) {
        const mark = raised[i]?.span ?? span;
        marked = true;
        characters.fill(' ', Math.max(0, mark.start - span.start), Math.max(0, mark.end - span.start));
      }
      return { type, text: line(text), bare: line(characters.join('')), marked };
    });
}

/** Lines that tell when a paper appeared, wherever they stand: "Received: … Accepted: … Published online: …", "© The Author(s) 2019". */
const IMPRINT = /^\W{0,3}(?:received|submitted|accepted|published|open access\b|©|copyright)/iu;

/** Gives the lines that tell when and where a paper appeared and that stand behind its front. */
export const imprintLines = ({ blocks, text }: Document): string[] =>
  blocks
    .filter(({ type }) => type === 'paragraph' || type === 'aside' || type === 'footnote')
    .map(({ span }) => text.slice(span.start, Math.min(span.end, span.start + LONGEST)))
    .filter((words) => IMPRINT.test(words) || ONLINE.test(words))
    .map(line);

/** "The online version of this article (https://doi.org/…) contains supplementary material" */
export const ONLINE = /online version of this article \(/iu;

const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A cover sheet has no abstract and little text. */
function lastFrontPage({ blocks }: Document): number {
  const first = blocks.filter(({ page }) => page === 1);
  const ink = first.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return first.some(({ type }) => type === 'title') && ink > 600 ? 1 : 2;
}
