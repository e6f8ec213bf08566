import { SHORT } from './short-form.js';

const SAYS =
  '(?:denoted|labell?ed|named|designated|abbreviated|termed|called|referred to|coded|marked|known|dubbed|identified|noted|represented|written|described)';
const LEAD = `(?:hereafter|henceforth|hereinafter|in short|for short|abbr\\.?|abbreviation:?|or|i\\.e\\.,?|namely|sample|samples|${SAYS}(?: as| by| to as| to)?|here(?:after|inafter)? ${SAYS}(?: as| by| to as)?)`;
const QUOTED = (name: string): string => `["“‘'’]?(?<${name}>${SHORT})["”’']?`;

/** A long form, then its short form. Patterns are tried where the long form ends. */
export const AFTER_LONG: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'long (short)',
    pattern: new RegExp(
      `^(?:[- ](?:type|based|glass|ceramic|powder|garnet|glass[- ]ceramic|solid electrolyte|electrolyte|argyrodite)s?)?\\s?[([](?:${LEAD},?\\s)?${QUOTED('short')}\\s?[)\\],;]`,
      'u',
    ),
  },
  {
    name: 'long, denoted as short',
    pattern: new RegExp(
      `^(?:[^.;()]{0,40}?)[\\s,(]+(?:which |that )?(?:(?:is|was|are|were|will be|being|hereafter|henceforth|hereinafter)\\s,?){0,3}${SAYS}(?: (?:here(?:after|in(?:after)?)? )?(?:as|by|to as|to))?\\s(?:the |sample )?${QUOTED('short')}(?![\\p{L}\\p{N}])`,
      'u',
    ),
  },
  {
    name: 'long, hereafter short',
    pattern: new RegExp(
      `^\\s?[,(]\\s?(?:hereafter|henceforth|hereinafter|in short|for short)[:,]?\\s${QUOTED('short')}(?![\\p{L}\\p{N}])`,
      'u',
    ),
  },
];

/** A short form, then its long form. Patterns are tried on the text right before a long form. */
export const BEFORE_LONG: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'sample A (long)',
    pattern:
      /(?<![\p{L}])(?<short>(?:[Ss]ample|[Ss]pecimen|[Ee]lectrolyte|[Cc]omposition|[Mm]embrane|[Gg]lass|(?:Comparative )?Example) (?:[A-F]|\d{1,2}))\s?(?:\(|=|:|is|was|,)\s?$/u,
  },
  {
    name: 'short (long)',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${QUOTED('short')}\\s?[([](?:=\\s?|i\\.e\\.,?\\s|nominally\\s|composition\\s|of composition\\s|here\\s)?$`,
      'u',
    ),
  },
  {
    name: 'short = long',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}/+:]|\\+ )${QUOTED('short')}(?:\\s?(?:=|≡)\\s?|:\\s)$`, 'u'),
  },
  {
    name: 'short stands for long',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${QUOTED('short')}\\s(?:stands? for|denotes?|designates?|refers? to|represents?|means|is short for|has the (?:nominal )?composition|with the (?:nominal )?composition)\\s(?:the (?:nominal )?composition\\s)?(?:of\\s)?$`,
      'u',
    ),
  },
];

/** Lists: "A and B, hereafter S1 and S2"; "with x = 0, 0.1 and 0.2 were labelled A1, A2 and A3, respectively". */
export const SHORT_LIST = `${SHORT}(?:(?:,\\sand\\s|,\\s|\\sand\\s)${SHORT})+`;
export const LIST_LEAD = new RegExp(
  `^(?:[^.;]{0,60}?)[\\s,(]+(?:(?:is|was|are|were|will be|being|hereafter|henceforth|hereinafter)\\s,?){0,3}(?:${SAYS}(?: (?:here(?:after|in(?:after)?)? )?(?:as|by|to as|to))?|hereafter|henceforth|hereinafter|samples)\\s(?:the |samples? )?(?<list>${SHORT_LIST})(?![\\p{L}\\p{N}])`,
  'u',
);
/** "(x = 0.25)" right behind a short form, or a short form in brackets behind it. */
export const SHORT_WITH_VALUE = new RegExp(
  `(?=[\\dA-Zxyz])(?:(?<![\\p{L}\\p{N}])(?<short>${SHORT})\\s?[([](?<value>[xyz]\\s?=\\s?\\d{0,4}[.,]?\\d{1,5})[)\\]]|(?<![\\p{L}])(?<value2>[xyz]\\s?=\\s?\\d{0,4}[.,]?\\d{1,5})\\s?[([](?<short2>${SHORT})[)\\]]|(?<![\\p{L}\\p{N}])(?<short3>${SHORT})\\s(?:stands? for|denotes?|means|refers to|is|=)\\s(?:the\\s)?(?:(?:sample|composition|member)\\s(?:with|of)\\s)?(?<value3>[xyz]\\s?=\\s?\\d{0,4}[.,]?\\d{1,5})(?![\\d.]{0,4}\\d))`,
  'gu',
);
export const VALUE_LIST =
  /(?<![\p{L}])(?<name>[xyz])\s?=\s?(?<values>\d{0,4}\.?\d{1,5}(?:(?:,\sand\s|,\s|\sand\s)\d{0,4}\.?\d{1,5})+)/gu;
export const LABEL_HEADER =
  /^(?:samples?|specimens?|labels?|codes?|names?|designation|abbreviations?|notation|id|sample (?:id|code|name|no\.?)|no\.?)\b/iu;
export const COMPOSITION_HEADER =
  /\b(?:compositions?|formulae?|stoichiometry|chemical formula|materials?|compounds?|electrolytes?)\b/iu;
