import { once } from './once.js';

/** One step through the source of a pattern: escapes, openings of groups and classes, or a single character. */
const TOKEN =
  /\\[pP]\{[^}]*\}|\\k<[^>]*>|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\.|\(\?<?[=!]|\(\?<\w+>|\(\?:|./gsu;
const CASED = new Map([
  [String.raw`\p{Ll}`, String.raw`\p{Ll}\p{Lu}`],
  [String.raw`\p{Lu}`, String.raw`\p{Ll}\p{Lu}`],
  [String.raw`\w`, String.raw`\w\u017F\u212A`],
]);
/** Characters that fold to a letter beside its capital: long s, kelvin, final sigma and the like. */
const VARIANTS = '\u017F\u212A\u212B\u2126\u00B5\u03C2\u03D0\u03D1\u03D5\u03D6\u03F0\u03F1\u03F5\u1E9B\u1FBE';

/**
 * Gives a pattern that finds the same as one with the flags i and u, without i: V8 looks both ways at each letter of a text for a
 * word's edge when case is ignored, which takes ten times as long. A pattern without i comes back as it is. References to groups mind case, and edges of words (\b) take the
 * long s and the sign of kelvin for no letters.
 */
export const anyCase = once((pattern: RegExp): RegExp => {
  if (!pattern.ignoreCase) return pattern;
  return new RegExp(rewrite(pattern.source.match(TOKEN) ?? []), pattern.flags.replace('i', ''));
});

function rewrite(tokens: readonly string[]): string {
  const parts: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    if (token === '[') {
      const end = tokens.indexOf(']', i);
      parts.push('[', classOf(tokens.slice(i + 1, end)), ']');
      i = end;
    } else {
      const cases = casesOf(token);
      parts.push(cases.length === 1 && cases[0] === token ? token : `[${cases.join('')}]`);
    }
  }
  return parts.join('');
}

function classOf(tokens: readonly string[]): string {
  const parts: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [token = '', joint, last] = tokens.slice(i, i + 3);
    if (joint === '-' && last !== undefined) {
      parts.push(...rangesOf(token, last));
      i += 2;
    } else parts.push(...casesOf(token));
  }
  return parts.join('');
}

function rangesOf(first: string, last: string): string[] {
  const [lower, upper] = [first.toLowerCase(), first.toUpperCase()];
  if (lower === upper) return [`${first}-${last}`];
  const within = new RegExp(`[${first}-${last}]`, 'iu');
  const variants = Array.from(VARIANTS).filter((c) => within.test(c));
  return [`${lower}-${last.toLowerCase()}`, `${upper}-${last.toUpperCase()}`, ...variants];
}

/** Gives all spellings of a letter; anything else is its own only one. */
function casesOf(token: string): string[] {
  const letter = token.replace(/^\\u\{?(?<hex>[\da-f]+)\}?$/iu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  if (!/^\p{L}$/u.test(letter)) return [CASED.get(token) ?? token];
  const same = new RegExp(letter, 'iu');
  const upper = letter.toUpperCase();
  const spellings = [letter, letter.toLowerCase(), upper, upper.toLowerCase(), ...VARIANTS];
  return [...new Set(spellings)].filter((c) => c.length === 1 && same.test(c));
}
