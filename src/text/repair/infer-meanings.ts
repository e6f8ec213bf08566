import type { Token } from './find-tokens.js';
import { mathPiAsciiText, texSymbolText } from './known-codes.js';
import type { Sighting } from './read-codes.js';
import { SIGN_TEXT, type Sign } from './signs.js';

/**
 * What a code stands for everywhere in its font; `mixed` when it stands for several signs, each known by its place only;
 * `sound` when it may be no damage at all ('LiFePO4/C2').
 */
export type Meaning = { readonly text: string; readonly sure: number } | 'mixed' | 'sound' | undefined;
/** Gives the meaning of a sighting's code in its font. */
export type Meanings = (sighting: Sighting) => Meaning;

type Votes = { readonly sighting: Sighting; readonly strong: Map<Sign, number>; readonly weak: Map<Sign, number> };

/** Gives what each code stands for: by its places in its font, else in the same font embedded again, else by a published encoding that the document keeps. */
export function inferMeanings(sightings: readonly Sighting[]): Meanings {
  const votes = countVotes(sightings);
  const byFont = new Map([...votes].map(([key, vote]) => [key, meaningOf(vote)] as const));
  const byCode = agreedByCode(votes, byFont);
  const encoded = encodedFamilies(votes, byFont);
  const decided = new Set(
    [...byFont].flatMap(([key, meaning]) => (meaning === undefined ? [] : [votes.get(key)?.sighting.token.family])),
  );
  return (sighting) => {
    const own = byFont.get(keyOf(sighting));
    if (own !== undefined) return own;
    const elsewhere = byCode.get(baseKeyOf(sighting));
    if (elsewhere !== undefined) return elsewhere;
    const { family, number } = sighting.token;
    const text = number !== undefined && encoded.has(family) ? encodedText(family, number) : undefined;
    if (text !== undefined) return { text, sure: 0.75 };
    return family === 'slash' && !decided.has(family) ? 'sound' : undefined;
  };
}

/** A font that a file embeds several times keeps its codes: "ABCDEF+AdvP4C4E74/f15" and "GHIJKL+AdvP4C4E74/f22". */
const baseKeyOf = ({ font, token }: Sighting): string => `${font.replace(/^[A-Z]{6}\+|\/[^/]*$/gu, '')}\n${token.code}`;

const keyOf = ({ font, token }: Sighting): string => `${font}\n${token.code}`;

function countVotes(sightings: readonly Sighting[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const sighting of sightings) {
    const key = keyOf(sighting);
    const vote = votes.get(key) ?? { sighting, strong: new Map(), weak: new Map() };
    votes.set(key, vote);
    const { slot } = sighting;
    if (slot === undefined) continue;
    const counts = slot.weight === 2 ? vote.strong : vote.weak;
    counts.set(slot.sign, (counts.get(slot.sign) ?? 0) + 1);
  }
  return votes;
}

function meaningOf({ sighting, strong, weak }: Votes): Meaning {
  const { known } = sighting.token;
  const ranked = rank(strong.size > 0 ? strong : weak);
  const [first, second] = ranked;
  if (first === undefined) return known === undefined ? undefined : { text: known, sure: 0.95 };
  if (known !== undefined)
    return agreesWith(known, first[0]) || strong.size === 0 ? { text: known, sure: 0.97 } : 'mixed';
  if (strong.size === 0) return fromWeak(first, second);
  if (second !== undefined && isDotAndTimes(first[0], second[0]) && ranked.length === 2)
    return { text: SIGN_TEXT.dot, sure: sureOf(first[1] + second[1]) };
  if (second !== undefined && second[1] * 8 > first[1]) return 'mixed';
  if (first[0] === 'times' && (weak.get('dot') ?? 0) > 0) return { text: SIGN_TEXT.dot, sure: sureOf(first[1]) };
  return { text: SIGN_TEXT[first[0]], sure: sureOf(first[1] + (weak.get(first[0]) ?? 0) / 2) };
}

/** A sign that other signs could stand for needs two places, and hardly any against it. */
function fromWeak(first: readonly [Sign, number], second: readonly [Sign, number] | undefined): Meaning {
  if (first[1] < 2 || (second?.[1] ?? 0) * 4 > first[1]) return undefined;
  return { text: SIGN_TEXT[first[0]], sure: first[1] > 3 ? 0.8 : 0.7 };
}

const rank = (counts: ReadonlyMap<Sign, number>): [Sign, number][] => [...counts].toSorted((a, b) => b[1] - a[1]);

const isDotAndTimes = (a: Sign, b: Sign): boolean => (a === 'dot' && b === 'times') || (a === 'times' && b === 'dot');

/** One place can be an accident of the text, three cannot. */
const sureOf = (places: number): number => (places >= 3 ? 0.95 : places >= 2 ? 0.9 : 0.8);

/** The encodings print some signs by characters of their own. */
const LIKE: Readonly<Partial<Record<Sign, string>>> = {
  times: '×·⋅∗',
  dot: '·⋅•×',
  tilde: '~∼',
  minus: '−',
  mu: 'μ',
  dash: '−',
};

const agreesWith = (text: string, sign: Sign): boolean =>
  text === SIGN_TEXT[sign] || (LIKE[sign]?.includes(text) ?? false);

function agreedByCode(votes: ReadonlyMap<string, Votes>, byFont: ReadonlyMap<string, Meaning>): Map<string, Meaning> {
  const agreed = new Map<string, Meaning>();
  for (const [key, { sighting }] of votes) {
    const meaning = byFont.get(key);
    if (typeof meaning !== 'object') continue;
    const base = baseKeyOf(sighting);
    const other = agreed.get(base);
    const same = other === undefined || (typeof other === 'object' && other.text === meaning.text);
    agreed.set(base, same ? { text: meaning.text, sure: Math.min(0.7, meaning.sure) } : 'mixed');
  }
  return agreed;
}

/** The encoding that a family of codes keeps, if it keeps any. */
const encodedText = (family: Token['family'], number: number): string | undefined =>
  family === 'sign' ? mathPiAsciiText(number) : texSymbolText(number);

/** Gives the families of codes that keep their published encoding: two signs agree with it, or one at two places, and none is against it. */
function encodedFamilies(votes: ReadonlyMap<string, Votes>, byFont: ReadonlyMap<string, Meaning>): Set<string> {
  const agreeing = new Map<string, number>();
  const against = new Set<string>();
  for (const [key, { sighting }] of votes) {
    const meaning = byFont.get(key);
    const { family, number } = sighting.token;
    if (number === undefined || family === 'private' || meaning === undefined) continue;
    const text = encodedText(family, number);
    if (
      typeof meaning === 'object' &&
      text !== undefined &&
      (meaning.text === text || (text === '·' && meaning.text === '×'))
    )
      agreeing.set(family, (agreeing.get(family) ?? 0) + (meaning.sure >= 0.9 ? 2 : 1));
    else against.add(family);
  }
  return new Set([...agreeing].filter(([family, n]) => n >= 2 && !against.has(family)).map(([family]) => family));
}
