import type { SectionKind } from '../domain/index.js';

/** What the words of a heading say: its kind, whether they say it alone (`weak` words give way to a parent), its depth by number. */
export type HeadingKind = {
  readonly kind: SectionKind | undefined;
  readonly weak: boolean;
  readonly level: number | undefined;
  /** Its number as printed: "2.1". */
  readonly number: string | undefined;
};

/** "2", "2.1.", "II.", "A.", "S1." before the words of a heading. */
const NUMBER =
  /^(?:(?<arabic>\d{1,2}(?:\.\d{1,2}){0,3})[.):]?|(?<roman>[IVX]{1,5})(?:[.):]|(?=\s+\p{Lu}))|(?<letter>[A-Z])[.)]|§\s?\d+)\s+/u;

type Words = readonly [kind: SectionKind, pattern: RegExp];

/** Words that decide whatever stands above them, in order: the first that is found wins. */
const STRONG: readonly Words[] = [
  [
    'references',
    /^(?:references?(?: and notes?)?|bibliography|literature(?: cited)?|works cited|notes and references|cited literature)\b/u,
  ],
  [
    'supporting',
    /^(?:(?:electronic )?supp(?:lementary|orting|lemental)\b|appendix|appendices|esi\b|multimedia component)/u,
  ],
  [
    'back',
    /^(?:ac?knowledge?ments?|author(?:s|'s|’s)? (?:contributions?|information|details)|credit author|contributions?$|fund(?:ing|ers)|conflicts? of interest|competing (?:financial )?interests?|declarations?|data (?:and code )?availability|availability of|code availability|associated content|additional information|orcid|corresponding author|publisher['’]?s? note|ethic|consent|notes$|abbreviations|nomenclature|disclosure|open access|rights and permissions|about (?:the|this)|cite this)/u,
  ],
  [
    'abstract',
    /^(?:(?:graphical )?abstract|a b s t r a c t|highlights|key ?words|index terms|toc\b|summary of|in brief|article info|a r t i c l e)/u,
  ],
  ['introduction', /^(?:general )?(?:introduction|background|motivation)\b/u],
  ['conclusion', /\b(?:conclusions?|concluding|summary|outlook|perspectives?|closing remarks)\b/u],
  ['results', /\b(?:results?|discussions?|findings)\b/u],
  [
    'experimental',
    /\b(?:experiment(?:al|s)?|methods?|methodology|materials and|experimental (?:section|details|procedures?)|computational details|star methods?)\b/u,
  ],
];

/** Words that decide only where nothing stands above them. */
const WEAK: readonly Words[] = [
  [
    'experimental',
    /\b(?:synthesis|preparation|fabrication|measurements?|characteri[sz]ations?|procedures?|materials|sample|computational|calculations?|simulations?|instrumentation|techniques?)\b/u,
  ],
];

/** Gives what a heading says about its section. */
export function readHeadingKind(heading: string): HeadingKind {
  const number = NUMBER.exec(heading);
  const words = heading
    .slice(number?.[0].length ?? 0)
    .toLowerCase()
    .trim();
  const level = number === null ? undefined : depth(number.groups ?? {});
  const found = STRONG.filter(([, pattern]) => pattern.test(words));
  /** "Discussion and conclusions" are results first. */
  const strong =
    found[0]?.[0] === 'conclusion' &&
    found[1]?.[0] === 'results' &&
    words.search(found[1][1]) < words.search(found[0][1])
      ? found[1]
      : found[0];
  if (strong !== undefined) return { kind: strong[0], weak: false, level, number: number?.groups?.arabic };
  return {
    kind: WEAK.find(([, pattern]) => pattern.test(words))?.[0],
    weak: true,
    level,
    number: number?.groups?.arabic,
  };
}

function depth({ arabic, roman }: { [name: string]: string | undefined }): number {
  if (arabic !== undefined) return arabic.split('.').length;
  return roman !== undefined ? 1 : 2;
}

/** A whole short line that can only be a heading, though its reader took it for a paragraph. */
const BARE =
  /^(?:(?:\d{1,2}|[IVX]{1,4})\.?\s+)?(?:abstract|introduction|experimental(?: (?:section|part|details|procedures?|methods?))?|materials and methods|methods?|results(?: and discussions?)?|discussions?|conclusions?(?: and outlook)?|summary|acknowledge?ments?|references(?: and notes)?|bibliography|author contributions|supporting information|supplementary (?:materials?|information)|data availability(?: statement)?|funding|conflicts? of interest|competing interests?)\s*[:.]?$/iu;

/** Gives whether a whole block is a bare heading word such as "RESULTS AND DISCUSSION" or "4. Conclusions". */
export const isBareHeading = (text: string): boolean => text.length < 60 && BARE.test(text.trim());

/** A heading that runs into its paragraph: "Abstract—We report", "Experimental Section: Li2S was", "Acknowledgements. We thank". */
const RUN_IN =
  /^(?<words>abstract|a b s t r a c t|summary|introduction|experimental(?: section| part| details)?|methods|conclusions?|acknowledge?ments?|author contributions|references|key ?words|index terms|funding|supporting information|data availability(?: statement)?|conflicts? of interest|competing interests?)(?:\s*[:—]|\s*[.–-]\s|\s+[:.—–-])/iu;

/** Gives the run-in heading at the start of a paragraph, or undefined. */
export const readRunIn = (text: string): string | undefined => RUN_IN.exec(text.slice(0, 80))?.groups?.words;
