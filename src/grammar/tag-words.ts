import nlp from 'compromise/two';

/** Parts of speech as far as the structure of a clause needs them. `relative`: that, which, who; `subordinator`: whereas, because, when. */
export type WordClass =
  | 'finite'
  | 'gerund'
  | 'infinitive'
  | 'noun'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'subordinator'
  | 'adverb'
  | 'other';

/** A word of a sentence, with offsets into it; `stop` is what stands between it and the next, blanks left out. */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly is: WordClass;
  readonly stop: string;
};

/** Nouns that stand for what a sentence says of a material, a value and a temperature. */
export const PLACEHOLDERS = { material: 'Silverium', value: 'Valuum', temperature: 'Kelvinium' } as const;

nlp.plugin({
  words: {
    [PLACEHOLDERS.material.toLowerCase()]: 'ProperNoun',
    [PLACEHOLDERS.value.toLowerCase()]: 'Noun',
    [PLACEHOLDERS.temperature.toLowerCase()]: 'Noun',
  },
});

const RELATIVES = new Set(['that', 'which', 'who', 'whose']);
const SUBORDINATORS = new Set(
  'whereas while but although though because since if when once until unless whether where than'.split(' '),
);

/** Gives the words of a sentence with their parts of speech, in order; what contractions stand for is left out. */
export function tagWords(sentence: string): Word[] {
  const words: Omit<Word, 'stop'>[] = [];
  let at = 0;
  for (const { text, pre, post, tags } of nlp(sentence).document.flat()) {
    const start = at + pre.length;
    const end = start + text.length;
    at = end + post.length;
    if (text === '') continue;
    words.push({ text, start, end, is: classOf(text.toLowerCase(), tags ?? new Set()) });
  }
  return words.map((word, i) => ({ ...word, stop: sentence.slice(word.end, words[i + 1]?.start).trim() }));
}

function classOf(word: string, tags: ReadonlySet<string>): WordClass {
  if (RELATIVES.has(word)) return 'relative';
  if (SUBORDINATORS.has(word)) return 'subordinator';
  if (tags.has('Gerund')) return 'gerund';
  if (tags.has('Verb')) return tags.has('Infinitive') && !tags.has('PresentTense') ? 'infinitive' : 'finite';
  if (tags.has('Pronoun')) return 'pronoun';
  if (tags.has('Preposition')) return 'preposition';
  if (tags.has('Conjunction')) return word === 'to' ? 'preposition' : 'conjunction';
  if (tags.has('Adverb')) return 'adverb';
  return tags.has('Noun') ? 'noun' : 'other';
}
