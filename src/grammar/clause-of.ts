import type { Word } from './tag-words.js';

/** What a verb is said of: its subject, and what stands before that ("With 2 wt% of additive, …"). */
export type Clause = { readonly subject: readonly Word[]; readonly fronted: readonly Word[] };

/** A verb with its auxiliaries, as indices of words, the end excluded. */
type Group = { readonly from: number; readonly to: number };

/**
 * Gives the clause whose verb governs a word: the last finite verb before it that no border parts from it, else the first one behind.
 * Undefined where the stretch between semicolons has no finite verb.
 */
export function clauseOf(sentence: readonly Word[], word: number): Clause | undefined {
  const first = sentence.slice(0, word).findLastIndex(isStop) + 1;
  const last = sentence.slice(word).findIndex(isStop);
  const words = sentence.slice(first, last < 0 ? sentence.length : word + last + 1);
  const groups = finiteGroups(words);
  const borders = groups.map((group, i) => borderBefore(words, groups[i - 1], group));
  const own = borders.findLastIndex((border) => border <= word - first);
  return groups.length === 0 ? undefined : subjectOf(words, groups, { index: Math.max(0, own), borders });
}

const isStop = ({ stop }: Word): boolean => /[;:]/u.test(stop);

/** Runs of finite verbs; participles behind a noun ("pellets sintered at … exhibited") and infinitives behind "to" are none. */
function finiteGroups(words: readonly Word[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.is !== 'finite' || words[i - 1]?.text.toLowerCase() === 'to') continue;
    let to = i + 1;
    while (['finite', 'adverb', 'gerund', 'infinitive'].includes(words[to]?.is ?? '') && words[to - 1]?.stop === '')
      to++;
    while (words[to - 1]?.is === 'adverb') to--;
    groups.push({ from: i, to });
    i = to - 1;
  }
  return groups.filter((group, i) => !isReduced(words, group, groups[i + 1]));
}

/** A participle that tells of a noun: one word, a preposition behind it, and another verb before the next border. */
function isReduced(words: readonly Word[], { from, to }: Group, next: Group | undefined): boolean {
  const [word, behind] = [words[from], words[to]];
  if (word === undefined || next === undefined || to - from !== 1 || !/(?:ed|en|t|de|wn)$/u.test(word.text))
    return false;
  const before = words[from - 1];
  if (behind?.is !== 'preposition' || before?.is === 'relative' || before?.is === 'pronoun') return false;
  const between = words.slice(to, next.from);
  if (before?.stop.includes(',') === true) return between.some(({ stop }) => stop.includes(','));
  return between.every((one) => !isBorder(one) && !one.stop.includes(','));
}

const isBorder = ({ is }: Word): boolean => is === 'conjunction' || is === 'subordinator' || is === 'relative';

/** Gives where the clause of a verb begins: at the last conjunction or behind the last comma since the verb before, else behind that verb. */
function borderBefore(words: readonly Word[], before: Group | undefined, { from }: Group): number {
  if (before === undefined) return 0;
  for (let i = from - 1; i >= before.to; i--) {
    const word = words[i];
    if (word !== undefined && isBorder(word)) return i;
    if (words[i]?.stop.includes(',') === true) return i + 1;
  }
  return before.to;
}

type Place = { readonly index: number; readonly borders: readonly number[] };

/** The nouns between border and verb; without any, the subject is that of the verb before, or what a relative clause tells of. */
function subjectOf(words: readonly Word[], groups: readonly Group[], { index, borders }: Place): Clause {
  const group = groups[index];
  if (group === undefined) return { subject: [], fronted: [] };
  const from = borders[index] ?? 0;
  const own = words.slice(from, group.from).filter((word) => !isBorder(word));
  // "Pellets that were sintered at … exhibited": nothing parts the verbs, so the first one only tells of the subject
  const told = index > 0 && from === groups[index - 1]?.to;
  if (!told && own.some(({ is }) => is === 'noun' || is === 'pronoun' || is === 'gerund')) return parted(own);
  if (words[from]?.is === 'relative') return { subject: words.slice(Math.max(0, from - 6), from), fronted: [] };
  if (index > 0) return subjectOf(words, groups, { index: index - 1, borders });
  return { subject: own, fronted: [] };
}

/** Parts what stands before the comma ("With 2 wt% of additive, …") from the subject. */
function parted(own: readonly Word[]): Clause {
  const first = own[0];
  if (first?.is !== 'preposition' && first?.is !== 'gerund') return { subject: own, fronted: [] };
  const comma = own.findLastIndex(({ stop }) => stop.includes(','));
  if (comma >= 0 && comma + 1 < own.length) return { fronted: own.slice(0, comma + 1), subject: own.slice(comma + 1) };
  return { subject: own, fronted: [] };
}
