import type { PackageSource } from './package-row.js';

/** A paper as CSL-JSON; what the paper does not say of itself is left out. */
export type CslItem = {
  readonly id: string;
  readonly type: 'article-journal' | 'document';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly [number])[] };
  readonly DOI?: string;
  readonly URL?: string;
};

/** Gives papers as CSL-JSON. Names are kept whole, because which part is the family name is not known. */
export const toCsl = (sources: readonly PackageSource[]): CslItem[] =>
  sources.map(({ key, paper, metadata: { doi, title, authors, journal, year } }) => ({
    id: key,
    type: journal === null && doi === null ? 'document' : 'article-journal',
    title: title ?? paper,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(journal === null ? {} : { 'container-title': journal }),
    ...(year === null ? {} : { issued: { 'date-parts': [[year]] as const } }),
    ...(doi === null ? {} : { DOI: doi, URL: `https://doi.org/${doi}` }),
  }));

/** Gives papers as BibTeX in UTF-8, one entry each. */
export const toBibtex = (items: readonly CslItem[]): string => items.map(entryOf).join('\n');

function entryOf(item: CslItem): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escapeTex(item.title)}}`],
    ['author', item.author?.map(({ literal }) => escapeTex(literal)).join(' and ')],
    ['journal', item['container-title'] === undefined ? undefined : escapeTex(item['container-title'])],
    ['year', item.issued?.['date-parts'][0]?.[0].toString()],
    ['doi', item.DOI],
    ['url', item.URL],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${item.type === 'document' ? 'misc' : 'article'}{${item.id},`, ...lines, '}', ''].join('\n');
}

const TEX: Readonly<{ [character: string]: string }> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would take for a command becomes a character; braces too, so that they balance. */
const escapeTex = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\~^{}%&$#_]/gu, (character) => TEX[character] ?? `\\${character}`)
    .trim();
