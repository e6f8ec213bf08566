import type { FrontLine } from './front-lines.js';

/** How a paper says where and when it appeared. */
export type Appeared = { readonly journal: string; readonly year: number | null };

const WORD = "(?:\\p{Lu}[\\p{L}'’]*\\.?|npj|eLife|iScience|\\p{L}{1,3}ACS)";
const SMALL = '(?:of|and|the|in|for|&|et|de|für|on)';
/** "Journal of Power Sources", "J. Mater. Chem. A", "npj Computational Materials". */
const NAME = `(?<![\\p{L}.])(?<journal>${WORD}(?:[ -]${SMALL}(?= ?[ -]\\p{Lu})|[ -]${WORD}|: ${WORD}){0,8})`;
const YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const PAGE = '[A-Z]{0,3}\\d[\\d\\w.–−-]*';

const form = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'u');

/** The ways in which publishers print it, each with examples. */
const FORMS: readonly RegExp[] = [
  // "Adv. Sci. 2020, 7, 1903088", "J. Mater. Chem. A, 2019, 7, 1234", "Batteries 2018, 4, 33", "Adv. Energy Mater. 2025, e04272"
  form(NAME, ',? ', YEAR, ' ?[,;] ?(?:[Vv]ol(?:\\.|ume) ?)?e?\\d'),
  // "Journal of Power Sources 196 (2011) 7764", "J Mater Sci (2019) 54:1234", "Nature Communications | (2021) 12:1234"
  form(NAME, ' ?(?:\\| ?)?(?:[A-Z]?\\d{1,4} ?)?\\(', YEAR, '\\) ?', PAGE),
  // "J. Chem. Phys. 145, 074112 (2016)", "Journal of The Electrochemical Society, 157 (7) A835-A845 (2010)"
  form(
    NAME,
    ',? [A-Z]?\\d{1,4}(?: ?\\(\\d{1,3}\\)| ?,? No\\. \\d{1,3})?[ ,:]{1,2}',
    PAGE,
    '(?: ?[-–−] ?',
    PAGE,
    ')? \\(',
    YEAR,
    '\\)',
  ),
  // "2020 J. Electrochem. Soc. 167 070552"
  form(YEAR, ' ', NAME, ' \\d{1,4} ', PAGE),
  // "International Journal of Energy Research Volume 2024, Article ID 7007091"
  form(NAME, ' Volume ', YEAR, ', Article ID'),
  // "Sci. Adv. 8, eadd5189 (2022)", "Sun et al., Sci. Adv. 8, eadd5189 (2022) 23 November 2022"
  form(NAME, ' \\d{1,4}, e[a-z]{2,4}\\d{4} \\(', YEAR, '\\)'),
  // "Front. Chem. 8:125", "NATURE COMMUNICATIONS 8: 1759"
  form(NAME, ' ?(?:\\| ?)?\\d{1,3} ?: ?[e\\d]\\d{1,6}(?!\\d)'),
];
/** "This article was submitted to Electrochemistry, a section of the journal Frontiers in Chemistry" */
const SECTION = form('section of the journal ', NAME);

/** Words that stand where a journal's name might, and are none. */
const NO_NAME =
  /^(?:(?:received|revised|accepted|published|copyright|volume|vol\.?|article|issue|available|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|the authors?|author\(s\)|issn|doi|open|china|usa|japan|germany|elsevier|springer|wiley|university|department|fig|table|page|pages)\b\.?\s?)+/iu;
const CUE =
  /^(?:.{0,40}\b)?(?:cite (?:this(?: article| paper)?|as)|citation|how to cite|to cite)\b(?: this article)?:?\s*/iu;
/** A running head or a line above the title that names a journal and nothing else. */
const ALONE = form('^(?:The )?', NAME, '$');
const JOURNAL =
  /(?:journal|annals|proceedings|transactions|acta|advances|zeitschrift|chimica|letters|bulletin|reports)\b/iu;
/** Longer lines are running text, which cites. */
const SHORT = 420;

/** Gives the journal that the front of a paper names as its own, with the year beside it; null where there is none or several. */
export function findJournal(
  lines: readonly FrontLine[],
  about: { title: string | null; doi: string | null },
): Appeared | null {
  const found = lines.flatMap((line) => appearedIn(line, about));
  const best = Math.max(0, ...found.map(({ rank }) => rank));
  const top = found.filter(({ rank }) => rank === best);
  const journals = new Set(top.map(({ journal }) => keyOf(journal)));
  const [first] = top;
  if (first === undefined || journals.size > 1) return null;
  const dated = found.find(({ journal, year }) => keyOf(journal) === keyOf(first.journal) && year !== null);
  return { journal: first.journal, year: first.year ?? dated?.year ?? null };
}

const keyOf = (journal: string): string => journal.toLowerCase().replace(/[^\p{L}]/gu, '');

type Ranked = Appeared & { readonly rank: number };

function appearedIn({ type, text }: FrontLine, { title, doi }: { title: string | null; doi: string | null }): Ranked[] {
  if (type === 'title' || text.length > SHORT) return [];
  const rest = withoutTitle(text, title).replace(CUE, '');
  const section = SECTION.exec(text)?.groups?.journal;
  if (section !== undefined) return [{ journal: section, year: null, rank: 9 }];
  const holdsDoi = doi !== null && text.toLowerCase().includes(doi);
  for (const pattern of FORMS) {
    const { 0: whole, groups } = pattern.exec(rest) ?? {};
    const journal = tidy(groups?.journal ?? '');
    if (whole === undefined || journal.length < 3 || journal.length > 80) continue;
    const cues = (CUE.test(text) ? 2 : 0) + (rest.length < text.length ? 2 : 0) + (holdsDoi ? 2 : 0);
    const alone = whole.length * 2 > rest.length ? 1 : 0;
    if (cues + alone === 0) continue;
    const year = groups?.year === undefined ? null : Number(groups.year);
    return [{ journal, year, rank: cues + alone }];
  }
  const name = text.length < 70 ? ALONE.exec(text)?.groups?.journal : undefined;
  return name !== undefined && JOURNAL.test(name) && name.includes(' ')
    ? [{ journal: tidy(name), year: null, rank: 0.5 }]
    : [];
}

/** A citation of the paper itself holds its title, which is no part of the journal's name. */
function withoutTitle(text: string, title: string | null): string {
  if (title === null) return text;
  const at = text.toLowerCase().indexOf(title.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)} | ${text.slice(at + title.length)}`;
}

function tidy(name: string): string {
  const bare = name
    .replace(NO_NAME, '')
    .replace(/[,:;|]+$/u, '')
    .trim();
  const letters = bare.replace(/[^\p{L}]/gu, '');
  const shouted = letters.length > 8 && letters === letters.toUpperCase();
  return shouted
    ? bare.toLowerCase().replace(/(?<!\p{L})(?!(?:of|and|the|in|for)\b)\p{L}/gu, (c) => c.toUpperCase())
    : bare;
}
