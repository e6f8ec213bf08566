import type { Line, Piece, Word } from '../domain/index.js';

/** How often words stand in a paper, in small letters; says which line-end hyphens belong to the word. */
export type Vocabulary = ReadonlyMap<string, number>;

const SPACE: Piece = { text: ' ' };
/** Hyphens that may stand at a line's end: hyphen-minus, hyphen, soft hyphen. */
const HYPHEN = /[-\u2010\u00ad]$/u;
const SOFT = '\u00ad';

/** Gives the words of lines that do not end in a hyphen, in small letters, with their counts. */
export function countWords(lines: Iterable<Line>): Vocabulary {
  const counts = new Map<string, number>();
  for (const { words } of lines) {
    const last = words.at(-1);
    for (const word of words) {
      const text = bare(wordText(word));
      if (text !== '' && !(word === last && HYPHEN.test(text))) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
}

function wordText({ pieces }: Word): string {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}

/** Without the punctuation around it, in small letters. */
function bare(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\-\u2010]+$/gu, '');
}
const PLAIN = /^[a-z]+$/u;

/** Gives the pieces of lines as one text: single spaces between words and lines, hyphens at line ends removed where they only divide. */
export function linesToPieces(lines: readonly Line[], vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = [];
  let previous: Word | undefined;
  for (const { words } of lines) {
    for (const word of words) {
      const atStart = word === words[0];
      const link = atStart && previous !== undefined ? linkOf(wordText(previous), wordText(word), vocabulary) : 'space';
      if (previous !== undefined && link === 'space') pieces.push(SPACE);
      if (link === 'divided') dropHyphen(pieces);
      for (const piece of word.pieces)
        pieces.push(link === 'divided' && piece === word.pieces[0] ? { ...piece, joined: true } : piece);
      previous = word;
    }
  }
  return pieces;
}

function dropHyphen(pieces: Piece[]): void {
  const last = pieces.pop();
  if (last !== undefined && last.text.length > 1) pieces.push({ ...last, text: last.text.slice(0, -1) });
}

/** Two words, one word with its hyphen, or one word that the line end divided. */
type Link = 'space' | 'kept' | 'divided';

/** "polyanion-type", "lithium-ion": second parts that stand behind a hyphen in compounds and are no syllables of a word. */
const COMPOUND_TAIL =
  /^(?:type|based|assisted|ions?|sized?|like|free|rich|poor|dependen(?:t|ce)|induced|doped|doping|state|containing|scale|phase|temperature|energy|density|performance|dimensional(?:ly)?|conduct(?:ing|or|ors|ive|ivity)|coated|stabili[sz]ed|treated|derived|substituted|air|metal|oxygen|sulfur|sulphur|polymer|ceramics?|glass|electrolytes?|electrodes?|term|step|layer(?:ed)?|boundary|principles?|known|ordered|site|sites|linked|link|range|quality|purity|pressure|voltage|capacity|rate|resolution|through|function|situ|plane|driven|limited|controlled|centered|shaped|structured|deficient|filled|modified|supported|defined|powered|crystal(?:line)?)$/u;

/** "low-frequency", "well-ordered", "self-discharge": first parts of compounds that begin few other words. */
const COMPOUND_HEAD =
  /^(?:as|co|low|high|higher|lower|long|short|large|small|fast|slow|wide|thin|thick|single|double|two|three|four|one|half|full|well|ill|non|self|quasi|all|solid|liquid|room|grain|first|second|third|cross|cost|time|near|free|rate|hot|cold|state|art|ball|spark|tape|sol|vacuum|heat|light|hydrogen|oxygen|lithium|sodium|potassium|magnesium|sulfide|sulfur|oxide|polymer|garnet|water|energy|ion|cell|phase|charge|mass|volume|surface|space)$/u;

/** Gives how the last word of a line and the first of the next belong together, by their letters and the paper's other words. */
export function linkOf(end: string, start: string, vocabulary: Vocabulary): Link {
  if (end.endsWith(SOFT)) return 'divided';
  if (/[\p{L}\p{N})\]]\/$/u.test(end) && /^\p{L}/u.test(start)) return 'kept';
  if (/[\p{L}\p{N})][–—−]$/u.test(end)) return 'kept';
  if (!HYPHEN.test(end) || end.length < 2) return 'space';
  const head = bare(end.slice(0, -1));
  const tail = bare(start);
  if (tail === '' || !/^[\p{L}\p{N}(]/u.test(start)) return 'space';
  if (/^(?:and|or|to|und|oder)$/u.test(tail) && /^\p{Ll}/u.test(start)) return 'space';
  const lastPart = head.split(/[-\u2010–/]/u).at(-1) ?? head;
  const divided = /\p{Ll}{2}$/u.test(end.slice(0, -1)) && /^\p{Ll}{2}/u.test(start) && !/\p{N}/u.test(lastPart);
  if (!divided) return 'kept';
  const count = (word: string): number => vocabulary.get(word) ?? 0;
  const [joined, hyphenated] = [count(head + tail), count(`${head}-${tail}`)];
  if (joined !== hyphenated) return joined > hyphenated ? 'divided' : 'kept';
  if (COMPOUND_HEAD.test(lastPart) && tail.length > 4) return 'kept';
  if (lastPart.length > 2 && COMPOUND_TAIL.test(tail)) return 'kept';
  return lastPart.length > 3 && tail.length > 3 && count(lastPart) > 0 && count(tail) > 0 ? 'kept' : 'divided';
}
