import { isBlank, type TextLine } from './lines.js';

/** A heading found in lines of text: its words, its depth where that is certain, whether the list of references follows. */
export type LineHeading = {
  readonly words: TextLine;
  readonly level: number | undefined;
  readonly lines: number;
  readonly references: boolean;
};

const ATX = /^(?<mark>\s{0,3}(?<hashes>#{1,6})\s+)(?<words>.*?)\s*#*\s*$/u;
const PART =
  '(?:results|discussions?|conclusions?|conclusive remarks|concluding remarks|summary|outlook|perspectives?|experimental|methods?|materials|theory|background)';
/** Headings that are known by their words alone: "Results and Discussion", "EXPERIMENTAL SECTION", "Acknowledgments". */
const KNOWN = new RegExp(
  `^(?:${PART}(?:\\s*(?:,|and|&|/)\\s*${PART}){0,3}|abstract|a b s t r a c t|highlights|introduction|experimental (?:section|part|details|procedures?|methods?|setup)|methodology|ac?knowledge?ments?|references(?: and notes)?|notes and references|bibliography|literature cited|author contributions|author information|associated content|supporting information|(?:electronic )?supplementary (?:materials?|information)|appendix(?: [a-z])?|data availability(?: statement)?|funding|(?:declaration of )?(?:conflicts?|competing) (?:of )?interests?|key ?words|nomenclature)\\s*[:.]?$`,
  'iu',
);
/** "2.1.", "2.", "IV.", "A." and bare numbers up to 12. */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.|(?:[1-9]|1[0-2])(?=\s)|[IVX]{1,4}\.|[A-H]\.)\s+/u;
const REFERENCES = /^(?:references(?: and notes)?|notes and references|bibliography|literature cited)\s*[:.]?$/iu;
/** How long a line may be to be taken for a heading by its look. */
const LONGEST = 90;

/** `fresh`: a blank line or the start of the file stands before; `guess`: headings may be known by their look alone. */
type About = { readonly markdown: boolean; readonly fresh: boolean; readonly guess: boolean };

/** Gives the heading that starts with line `i`: marked as such in Markdown, a known word on its own line, numbered, or in capitals. */
export function readLineHeading(
  lines: readonly TextLine[],
  i: number,
  { markdown, fresh, guess }: About,
): LineHeading | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  const { groups } = (markdown ? ATX.exec(line.text) : null) ?? {};
  if (groups !== undefined)
    return heading(slice(line, groups.mark?.length ?? 0, groups.words ?? ''), groups.hashes?.length, 1);
  const words = bareWords(line);
  if (words.text.length === 0 || words.text.length > LONGEST) return undefined;
  const next = lines[i + 1];
  if (
    markdown &&
    fresh &&
    next !== undefined &&
    /^\s{0,3}(?:={3,}|-{3,})\s*$/u.test(next.text) &&
    !words.text.includes('|')
  )
    return heading(words, next.text.includes('=') ? 1 : 2, 2);
  if (KNOWN.test(words.text.replace(NUMBER, ''))) return heading(words, undefined, 1);
  const alone = fresh && (next === undefined || isBlank(next));
  return guess && alone && looksLikeHeading(words.text) ? heading(words, undefined, 1) : undefined;
}

const slice = ({ start }: TextLine, from: number, text: string): TextLine => ({ text, start: start + from });

/** The words of a line without the bold marks that converters put around headings. */
function bareWords(line: TextLine): TextLine {
  const lead = /^\s*(?:\*\*)?/u.exec(line.text)?.[0].length ?? 0;
  return slice(line, lead, line.text.slice(lead).replace(/(?:\*\*)?\s*$/u, ''));
}

function heading(words: TextLine, level: number | undefined, lines: number): LineHeading {
  const bare = words.text.replace(/\*\*/gu, '').replace(NUMBER, '').trim();
  return { words, level, lines, references: REFERENCES.test(bare) };
}

/** "2.1. Synthesis of the glasses" or "RESULTS AND ANALYSIS": numbered or in capitals, no sentence, no value. */
function looksLikeHeading(text: string): boolean {
  if (
    /[.;,:]$/u.test(text) ||
    /\d{3}|[#@]|(?:^|\s)\p{Lu}\.\s?-?\p{Lu}/u.test(text.replace(NUMBER, '')) ||
    /[=|]|\d\s?(?:S|mS|K|°C)\b/u.test(text)
  )
    return false;
  const number = NUMBER.exec(text);
  const words = text.slice(number?.[0].length ?? 0);
  if (number !== null)
    return /^\p{Lu}\p{L}+/u.test(words) && /\p{Ll}{3}|\p{Lu}{4}/u.test(words) && words.split(/\s+/u).length <= 12;
  return /^\p{Lu}[\p{Lu}\s,&-]{5,}$/u.test(words) && words.trim().includes(' ');
}

/** "Fig. 3 ", "Table 2.", "**Figure 1**:" at the start of a line. */
export const isCaptionStart = (text: string): boolean =>
  /^\s*(?:\*\*|_|\*)?\s*(?:(?:supplementary|extended data)\s+)?(?:fig(?:ure|\.)|table|tab\.|scheme|chart)\s*(?:S?\d{1,3}|[IVX]{1,5})(?:\s*[.:|–—-]|\s*\*\*|\s*\(|\s+(?=\p{Lu})|\s*$)/iu.test(
    text,
  ) &&
  !/^\s*(?:fig(?:ure|\.)|table|scheme)\s*S?\d+[a-z]?\s+(?:shows?|presents?|summari[sz]es|lists?|displays?|gives?|illustrates?|compares?|depicts?|provides|reports)\b/iu.test(
    text,
  );

const ITEM = /^\s*(?:[•▪◦‣●■∙]\s*|[-*+–]\s+(?=\p{Lu}))/u;
const REFERENCE = /^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?)\s+(?=\p{Lu})/u;

/** Gives whether line `i` starts an item of a list, or one of several references. */
export function startsItem(lines: readonly TextLine[], i: number, references: boolean): boolean {
  const text = lines[i]?.text ?? '';
  return ITEM.test(text) || (references && REFERENCE.test(text));
}
