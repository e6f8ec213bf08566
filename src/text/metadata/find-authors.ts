import type { FrontLine } from './front-lines.js';

/** Small words inside names. */
const PARTICLE = '(?:de|del|della|der|den|des|di|da|do|dos|du|el|al|la|le|ten|ter|van|von|vom|zu|zur|bin|ibn|y|e)';
const GIVEN = "\\p{Lu}[\\p{L}\\p{M}'’.‐‑-]*";
const PERSON = new RegExp(
  `^(?:${PARTICLE} )?${GIVEN}(?: (?:${GIVEN}|${PARTICLE})){1,5}(?:,? (?:Jr|Sr|II|III)\\.?)?$`,
  'u',
);
/** Words that no name holds. */
const NO_NAME =
  /\b(?:universit\w+|department|institut\w*|laborator\w+|school|college|cent(?:er|re)|research|materials?|sciences?|chemi\w+|physic\w*|engineering|technolog\w+|china|japan|korea|germany|france|usa|article|review|letters?|communications?|open|access|abstract|graphical|keywords?|received|accepted|published|journal|supporting|information|introduction|academy|faculty|division|corporation|inc|ltd|gmbh|battery|batteries|electrolytes?|solid|state|ionics?|energy|conductivity|cite|read|online|metrics|group|company|works|hospital|agency|ministry|italy|spain|sweden|india|israel|switzerland|canada|australia|austria|belgium|netherlands|singapore|taiwan|poland|russia|ukraine|denmark|norway|finland|brazil|mexico|the|of|for|with|in)\b/iu;
const ADDRESS = /\b(?:universit\w+|department|institut\w*|laborator\w+|school of|college|faculty|academy)\b|@/iu;
const END = /^(?:abstract|a b s t r a c t|keywords?|highlights|introduction|(?:\d\.? )?introduction)\b/iu;
/** How far behind the title names may stand, in blocks. */
const NEAR = 14;

/** Gives the names printed behind the title of a paper; none when what stands there could be anything else. */
export function findAuthors(lines: readonly FrontLine[], title: number, tagged: readonly string[]): string[] {
  const found: string[] = [];
  let marked = false;
  let followed = '';
  let passed = 0;
  for (const line of lines.slice(title + 1, title + 1 + NEAR)) {
    if (END.test(line.text)) break;
    if (line.type === 'aside' && found.length === 0 && !line.marked) continue;
    const names = namesOf(line.bare);
    // Names before these are missing
    if (found.length === 0 && names.length > 0 && /^(?:[,;&]|and\b)/u.test(line.bare)) return [];
    if (names.length === 0) {
      if (found.length === 0 && line.text.length < 160 && !ADDRESS.test(line.text) && ++passed <= 3) continue;
      followed = line.text;
      break;
    }
    found.push(...names);
    marked ||= line.marked;
  }
  const known = tagged.some((name) => found.some((one) => surnameOf(one) === surnameOf(name)));
  const sure = found.length > 1 || marked || known || ADDRESS.test(followed);
  return sure ? found : [];
}

export const surnameOf = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? '';

/** Gives the persons of a line, or none when a part of it is no name. */
function namesOf(line: string): string[] {
  const parts = line
    .replace(/\s?[*∗†‡§¶#]?\s?(?:correspond|e[-‐‑]?mail|orcid|tel\b|fax\b)[\s\S]*$/iu, '')
    .replace(/\S{1,60}@[\s\S]*$/u, '')
    .replace(/(?<!\p{L})(?:Dr|Prof|Professor|Mr|Ms)\.\s/gu, '')
    .replace(/(?<=[\p{L}.])\d{1,2}(?:,\d{1,2})*/gu, ' ')
    .replace(/(?<![\p{L}.])(?:\d{1,2}|[a-z]|iD|ID|OPEN)(?![\p{L}.])/gu, ' ')
    .replace(/[*∗†‡§¶#⊥∥‖✉⁎✝]/gu, ' ')
    .replace(/[()[\]]/gu, ' ')
    .split(/\s*(?:[,;·•]|(?<!\p{L})(?:and|und)(?!\p{L})|&)\s*/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  return parts.every((part) => part.length < 60 && PERSON.test(part) && !NO_NAME.test(part) && /\p{L}{2}/u.test(part))
    ? parts.map(spoken)
    : [];
}

/** "ADA M. EXAMPLE" is "Ada M. Example". */
function spoken(name: string): string {
  const words = name.split(' ');
  const shouted = words.filter((word) => /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word));
  if (shouted.length === 0 || words.some((word) => /\p{Ll}{2}/u.test(word))) return name;
  return words
    .map((word) => (word.length < 3 ? word : word.replace(/(?<=\p{L})\p{Lu}/gu, (c) => c.toLowerCase())))
    .join(' ');
}
