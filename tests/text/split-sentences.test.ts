import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/split-sentences.js';
import { expectLinear } from '../fixtures/linear.js';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const one = [
  'As shown in Fig. 3 and Figs. S1 and S2, the conductivity (cf. Ref. 12) is high.',
  'Murugan et al. reported 3 × 10−4 S cm−1, i.e. more than LiPON, e.g. Bates et al. [12].',
  'It reaches 1.2.10-3 S. cm-1 at R.T. and 3. 10-4 at 0 °C.',
  'The product of Sigma-Aldrich Co. (99.9 wt. % purity) was used by J. B. Goodenough and W. Weppner.',
  'Values from 0.1 ... 0.5 and ca. 5 mol. % were used (No. 4 vs. No. 5).',
  'Following Eq. (2) and Eqs. 3–5, approx. 20 K above the glass transition, σ rises.',
  'Values rise up to x = 0.3 (Tab. 2, Sect. 3.1, Ref. [5]).',
  '2.1. Synthesis of the glass',
  'It was measured by C.-J. Huang and Y. S. Meng.',
  'The value cm? 1 and 25 ? C at x ? 0.15 are damaged.',
];
const two: [string, string][] = [
  ['The value is 10−4 S cm−1.', 'The activation energy is 0.3 eV.'],
  ['It was held at 300 K.', 'Then it was cooled.'],
  ['It conducts 2 mS cm−1 at 25 °C.', '5 mol% of dopant halves it.'],
  ['It conducts 2 mS cm−1 at R.T.', 'The other one does not.'],
  ['Conductors were compared.', 'x = 0.3 is best.'],
  ['Conductors were compared.', 'c-LLZO is best.'],
  ['It was reported by Murugan et al.', 'They found 10-4 S/cm.'],
  ['It is a fast conductor.[12,13]', 'Later work agrees.'],
  ['It is a fast conductor. [ 14]', 'Later work agrees.'],
  ['It is a fast conductor.\u0001\u0001', 'Later work agrees.'],
  ['It reaches 4.2 V.', 'LiPF6 does not.'],
  ['Examples are given.', '2. Mechanism The term was coined.'],
  ['Does it conduct?', 'Yes.'],
  ['(It was a fast conductor.)', 'Later work agrees.'],
  ['The content of Li2S was low, etc.', 'However, it was pure.'],
  ['The glass was heated…', 'The other was not.'],
];

describe('splitSentences', () => {
  it.each(one)('keeps together: %s', (text) => expect(split(text)).toEqual([text]));
  it.each(two)('parts: %s | %s', (a, b) => expect(split(`${a} ${b}`)).toEqual([a, b]));
  it('parts a glued stop before a word that begins sentences', () => {
    expect(split('It has 2 mS cm−1.The other has 3 mS cm−1. End.')).toEqual([
      'It has 2 mS cm−1.',
      'The other has 3 mS cm−1.',
      'End.',
    ]);
  });
  it('is linear on hostile input', () => {
    for (const piece of ['. ', '[', '1.', '.[1,']) expectLinear(piece, splitSentences, 40_000);
  });
});

it('takes items of a list that was run together apart', () => {
  const text = 'Highlights: • Dense pellets at 1100 °C. • Total 1.24 mS cm−1 (25 °C). • A factor of 3 • 10 is no item.';
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Highlights:',
    '• Dense pellets at 1100 °C.',
    '• Total 1.24 mS cm−1 (25 °C).',
    '• A factor of 3 • 10 is no item.',
  ]);
});
