import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, toFolded, unfold } from '../../src/grammar/index.js';

describe('foldText', () => {
  it.each([
    ['6.7 × 10⁻⁴ S cm⁻¹', '6.7 × 10^-4 S cm^-1'],
    ['10⁻ ⁴', '10^-4'],
    ['10–4 10−4 10‑4 10⎯4', '10-4 10-4 10-4 10-4'],
    ['1.2 ⋅ 3 ∙ 4 • 5', '1.2 · 3 · 4 · 5'],
    ['µS μS', 'µS µS'],
    ['25 ℃, 25 º C, 25 ˚C', '25 °C, 25 ° C, 25 °C'],
    ['Li₇La₃', 'Li_7La_3'],
    ['10(-4) S cm(-1)', '10^-4 S cm^-1'],
    ['10^{-4}', '10^-4'],
    ['10^(-4)', '10^-4'],
    ['1.2 x 10(4)', '1.2 x 10^4'],
    ['10<sup>–4</sup>', '10^-4'],
    ['10.sup.-4', '10^-4'],
    ['Li<sub>2</sub>S', 'Li2S'],
    ['a  b   c', 'a b c'],
    ['3&times;10', '3×10'],
    ['$4.6 \\cdot 10^{-3} \\mathrm{~S} / \\mathrm{cm}$', '4.6 · 10^-3 S / cm'],
    ['a\tb\n\nc', 'a\tb\n\nc'],
  ])('%s', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('keeps a way back to the text: spans are in order, inside, and cover what is folded', () => {
    const piece = fc.constantFrom(
      '6.7',
      ' × ',
      '10',
      '⁻⁴',
      '  ',
      '<sup>-1</sup>',
      '&minus;',
      '\\cdot ',
      '10(-4)',
      '\t',
      '\n',
      'S',
      'cm',
      '₂',
      '℃',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const folded = foldText(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        for (let i = 0; i < folded.text.length; i++) {
          const span = unfold(folded, i, i + 1);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeGreaterThanOrEqual(folded.starts[i - 1] ?? 0);
        }
      }),
    );
  });

  it('finds the place of an offset', () => {
    const text = 'a  b × 10⁻⁴';
    const folded = foldText(text);
    expect(folded.text[toFolded(folded, 3)]).toBe('b');
    expect(folded.text.slice(toFolded(folded, 7))).toBe('10^-4');
  });
});
