import type { Span } from '../domain/index.js';
import { allMatches } from '../grammar/index.js';
import { ABBREVIATIONS, AMBIGUOUS, STARTERS } from './abbreviations.js';

/** How far a decision looks to either side, in characters; keeps splitting linear. */
const REACH = 48;
/** A stop with what may close after it and reference marks glued to it: `.`, `.”`, `.)`, `.[12,13]`, `.\u0001` (a raised 31). */
const STOP = /(?<mark>[.!?…。]+)(?<closed>["'”’)\]]*(?: ?\[[\d,\s–-]{1,30}\]|\u0001+)?)(?<space>\s+|$)/gu;
/** A stop with no space before a word that begins sentences: "cm−1.The". */
const GLUED = /(?<=[\p{L}\d)\]])\.(?<next>[A-Z][a-z]+)(?=\s)/gu;

/** "… cycled. • The pellet …": an item of a list that was run together. */
const BULLET = /(?<=[.;:!?)])\s+(?=[•▪●■‣]\s)/gu;

/** The label of a caption, which belongs to what follows: "Table 1", "Fig. S2". */
const LABEL = /^\s*(?:table|tab\.?|fig(?:ure|\.)?|scheme|chart)\s*(?:S?\d{1,3}[a-z]?|[IVX]{1,5})$/iu;
/** A unit with its exponent, which never begins a sentence. */
const UNIT = /^(?:[cmnµμk]?m|mol|K|eV|mS|S)[-−–‐]?\d/u;

/** Gives the sentences of a block as spans into it, trimmed, in order. Raised reference marks must be shown as U+0001. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of boundaries(text)) {
    push(spans, text, { start, end });
    start = end;
  }
  push(spans, text, { start, end: text.length });
  return spans;
}

function push(spans: Span[], text: string, { start, end }: Span): void {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  if (from < to) spans.push({ start: from, end: to });
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t';

function boundaries(text: string): number[] {
  const ends: number[] = [];
  for (const match of allMatches(text, STOP)) {
    const { mark = '', closed = '', space = '' } = match.groups ?? {};
    const left = text.slice(Math.max(0, match.index - REACH), match.index);
    const at = match.index + mark.length + closed.length;
    const right = text.slice(at + space.length, at + space.length + REACH);
    if (right !== '' && endsSentence(left, { mark, closed }, right)) ends.push(at);
  }
  for (const match of allMatches(text, GLUED)) {
    if (
      STARTERS.has(match.groups?.next ?? '') &&
      !endsInAbbreviation(text.slice(Math.max(0, match.index - REACH), match.index))
    )
      ends.push(match.index + 1);
  }
  for (const { index } of allMatches(text, BULLET)) ends.push(index);
  return [...new Set(ends)].sort((a, b) => a - b);
}

type Stop = { readonly mark: string; readonly closed: string };

function endsSentence(left: string, { mark, closed }: Stop, right: string): boolean {
  if (!canBegin(right)) return false;
  if (mark.includes('!') || mark.includes('?'))
    return /[\p{L}\d)\]%]$/u.test(left) && !/^\d/u.test(right) && !/(?:^|\s)\S$/u.test(left);
  if (mark !== '.') return isStarter(right);
  if (closed.includes('\u0001') || closed.includes('[')) return true;
  if (closed === '' && /(?:^|[^\p{L}\d])\d+$/u.test(left) && /^\d/u.test(right)) return false;
  if (LABEL.test(left) && left.length < REACH) return false;
  if (/[.!?\]]\s\d{1,2}(?:\.\d{1,2})*$/u.test(left)) return false;
  if (/^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])$/u.test(left) && left.length < REACH) return false;
  return !endsInAbbreviation(left) || (isAmbiguous(left) && isStarter(right));
}

/** A sentence begins with a capital, a digit, a sign or bracket before one, or a label that is no ordinary word ("x = 0.3", "c-LLZO"). */
function canBegin(right: string): boolean {
  const head = /^["'“‘«([{]*(?<word>[^\s,;:]*)/u.exec(right);
  const word = head?.groups?.word ?? '';
  if (UNIT.test(word)) return false;
  if (/^[\p{Lu}\d~∼≈±−+<>=$@*†‡§Δσ]/u.test(word)) return true;
  if (/^[\p{Script=Greek}]/u.test(word)) return true;
  return /^\p{Ll}/u.test(word) && (/[\p{Lu}\d]/u.test(word) || /^\p{Ll}\s*[=≈]/u.test(right));
}

const isStarter = (right: string): boolean =>
  STARTERS.has(/^["'“‘([]*(?<word>\p{L}+)/u.exec(right)?.groups?.word ?? '');

const lastToken = (left: string): string =>
  /(?<token>[\p{L}.&]+)$/u.exec(left)?.groups?.token?.replace(/^\.+/u, '') ?? '';

const isAmbiguous = (left: string): boolean => {
  const token = lastToken(left);
  return AMBIGUOUS.has(token.toLowerCase()) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(token);
};

/** Abbreviations, and single capitals that are initials rather than units ("J. Chem" but not "at 300 K. The"). */
function endsInAbbreviation(left: string): boolean {
  const token = lastToken(left);
  if (ABBREVIATIONS.has(token.toLowerCase()) || AMBIGUOUS.has(token.toLowerCase())) return true;
  if (!/^(?:\p{Lu}\.)*\p{Lu}$/u.test(token)) return false;
  const before = left.slice(0, left.length - token.length);
  return !/[\p{L}\d)\]°−⁰¹²³⁴⁵⁶⁷⁸⁹+-]\s?$/u.test(before) || /(?:^|\s)(?:\p{Lu}\.-?|and|by|of|from|&)\s?$/u.test(before);
}
