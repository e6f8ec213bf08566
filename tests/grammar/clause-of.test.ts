import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clause, clauseOf, PLACEHOLDERS, tagWords, type Word } from '../../src/grammar/index.js';
import { expectLinear } from '../fixtures/linear.js';

const { material: M, value: V, temperature: T } = PLACEHOLDERS;

/** Gives the clause of the n-th value of a sentence. */
function clauseAt(sentence: string, n = 0): Clause | undefined {
  const words = tagWords(sentence);
  const at = words.flatMap(({ text }, i) => (text === V ? [i] : []))[n];
  return at === undefined ? undefined : clauseOf(words, at);
}
const textOf = (words: readonly Word[] | undefined): string => (words ?? []).map(({ text }) => text).join(' ');

describe('the subject of the verb that governs a value', () => {
  it.each([
    [`A bilayer of ${M} and ${M} had a conductivity of ${V} at ${T}.`, `A bilayer of ${M} ${M}`],
    [`It showed a high ionic conductivity of ${V} at ${T}.`, 'It'],
    [`Pellets of ${M} that were sintered at ${T} exhibited ${V}.`, `Pellets of ${M}`],
    [`${M}, which was annealed at ${T}, exhibited ${V}.`, M],
    [`${M} fired at ${T} displayed ${V}.`, `${M} fired at ${T}`],
    [`A conductivity of ${V} was reported by Takahashi for ${M}.`, `A conductivity of ${V}`],
    [`Replacing some of the sodium raised the conductivity at ${T} to ${V}.`, 'Replacing some of the sodium'],
    [
      `The addition of ${M} helped the glass to form and the conductivity increased, reaching ${V}.`,
      'the conductivity',
    ],
  ])('%s', (sentence, subject) => {
    expect(textOf(clauseAt(sentence)?.subject)).toBe(subject);
  });

  it('is another one in another clause', () => {
    const sentence = `Pellets of ${M} exhibited ${V} at ${T}, whereas the composite reached ${V}.`;
    expect(textOf(clauseAt(sentence, 0)?.subject)).toBe(`Pellets of ${M}`);
    expect(textOf(clauseAt(sentence, 1)?.subject)).toBe('the composite');
  });

  it('goes on over "and" without a noun', () => {
    expect(textOf(clauseAt(`The glass had ${V} and reached ${V}.`, 1)?.subject)).toBe('The glass');
  });

  it('is parted from what stands before its comma', () => {
    const clause = clauseAt(`With 2 wt% of ${M} as additive, ${M} attained ${V} at ${T}.`);
    expect([textOf(clause?.fronted), textOf(clause?.subject)]).toEqual([`With 2 wt% of ${M} as additive`, M]);
  });

  it('is none without a verb between semicolons', () => {
    expect(clauseAt(`${M}: ${V} (${T}); it was heated.`)).toBeUndefined();
    expect(clauseAt(`${V}`)).toBeUndefined();
  });
});

describe('words', () => {
  it('stand where they were printed, whatever the text', () => {
    const alphabet = fc.constantFrom(
      'A',
      'was ',
      'S cm−1',
      '(',
      ')',
      "it's ",
      '…',
      'µ',
      '\t',
      '\n',
      '. ',
      'é',
      '₂',
      '@',
      '#1',
      '😀',
      'e.g. ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(alphabet).map((parts) => parts.join('')),
        ),
        (text) => {
          const words = tagWords(text);
          for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
          for (const [i] of words.entries()) {
            const clause = clauseOf(words, i);
            expect([...(clause?.subject ?? []), ...(clause?.fronted ?? [])].every((one) => words.includes(one))).toBe(
              true,
            );
          }
        },
      ),
    );
  });

  it('cost time in proportion to the text', () => {
    expectLinear('the pellet that was heated at high temperature and ', tagWords, 1000);
    expectLinear('(,;', tagWords, 1000);
  });
});
