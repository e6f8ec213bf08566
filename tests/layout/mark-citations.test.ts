import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/domain/index.js';
import { markBrackets, markCitations } from '../../src/layout/mark-citations.js';
import { show } from './raw-page.js';

/** Pieces of "10^{−4} S cm^{−1}": "^{…}" raised, "_{…}" lowered. */
const pieces = (text: string): Piece[] =>
  text.split(/([\^_]\{[^}]*\})/u).flatMap((part): Piece[] => {
    if (part === '') return [];
    if (part.startsWith('^{')) return [{ text: part.slice(2, -1), script: 'superscript' }];
    if (part.startsWith('_{')) return [{ text: part.slice(2, -1), script: 'subscript' }];
    return part.split(/( )/u).flatMap((word) => (word === '' ? [] : [{ text: word }]));
  });

describe('markCitations', () => {
  const examples: readonly [string, string][] = [
    ['batteries.^{4} But', 'batteries.[cite 4] But'],
    ['reported^{12,13} that', 'reported[cite 12,13] that'],
    ['architecture,^{[9]} which', 'architecture,[cite [9]] which'],
    ['address Li^{17–22} and', 'address Li[cite 17–22] and'],
    ['ion^{23–26,66,67} in', 'ion[cite 23–26,66,67] in'],
    ['10^{−4} S cm^{−1}^{31} at', '10^{−4} S cm^{−1}[cite 31] at'],
    ['10^{−4} S cm^{−131} at', '10^{−4} S cm^{−1}[cite 31] at'],
    ['of MgSc_{2}Se_{4}^{34} is', 'of MgSc_{2}Se_{4}[cite 34] is'],
    ['solids^{7,} ^{8}.', 'solids[cite 7,][cite  ][cite 8].'],
  ];
  for (const [printed, marked] of examples)
    it(`finds the reference in "${printed}"`, () => expect(show(markCitations(pieces(printed)))).toBe(marked));

  const none = [
    '10^{−4} S cm^{−1} at',
    '10^{12} Hz',
    '5 cm^{2} of',
    'a volume of 3 m^{3} and',
    'with Li^{+} and Mg^{2+} ions',
    'of Å^{3} per',
    'σ^{2} and x^{2}',
    '^{7}Li NMR',
    'rate of 2 K min^{−1}.',
    'SO_{4}^{2−} ions',
  ];
  for (const text of none) it(`finds none in "${text}"`, () => expect(show(markCitations(pieces(text)))).toBe(text));

  it('gives a split piece its share of the box', () => {
    const box = { page: 1, x: 100, y: 50, width: 40, height: 7 };
    const marked = markCitations([
      { text: 'S' },
      { text: ' ' },
      { text: 'cm' },
      { text: '−131', script: 'superscript', box },
    ]);
    expect(marked.at(-1)).toEqual({
      text: '31',
      script: 'superscript',
      citation: true,
      box: { ...box, x: 120, width: 20 },
    });
  });
});

describe('markBrackets', () => {
  it('finds numbers up to the last reference', () => {
    expect(show(markBrackets(pieces('found [3] and [5–7, 12] in'), 12))).toContain('[cite [3]]');
    expect(show(markBrackets(pieces('the [110] direction'), 40))).toBe('the [110] direction');
    expect(show(markBrackets(pieces('the interval [0,1]'), 40))).toBe('the interval [0,1]');
    expect(show(markBrackets(pieces('as [3] says'), 0))).toBe('as [3] says');
  });
});
