import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountsOf,
  formatFormula,
  parseFormula,
  readFormula,
  sameComposition,
  skeletonOf,
  substitute,
} from '../../src/chemistry/index.js';

const CATIONS = ['Li', 'Na', 'K', 'Ag', 'Mg', 'Al', 'La', 'Zr', 'Ti', 'Ge', 'Ta', 'Nb', 'Y', 'In'];
const ANIONS = ['O', 'S', 'Cl', 'Br', 'I', 'F', 'Se'];
const hundredths = fc.integer({ min: 1, max: 2400 }).map((n) => n / 100);
const amount = fc.oneof(fc.integer({ min: 2, max: 24 }), hundredths);
const unit = fc.tuple(fc.constantFrom(...CATIONS), amount).map(([symbol, n]) => `${symbol}${n === 1 ? '' : n}`);
const anion = fc.tuple(fc.constantFrom(...ANIONS), amount).map(([symbol, n]) => `${symbol}${n === 1 ? '' : n}`);
const group = fc.tuple(unit, anion, fc.integer({ min: 2, max: 6 })).map(([a, b, n]) => `(${a}${b})${n}`);
const formula = fc
  .tuple(fc.array(fc.oneof(unit, group), { minLength: 1, maxLength: 5 }), anion)
  .map(([units, last]) => units.join('') + last);
const share = fc.integer({ min: 2, max: 95 });
const mixture = fc
  .array(fc.tuple(share, formula), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.map(([n, f]) => `${n}${f}`).join('-'));

describe('formulas', () => {
  it('come back unchanged from text', () => {
    fc.assert(
      fc.property(fc.oneof(formula, mixture), (printed) => {
        expect(formatFormula(parseFormula(printed))).toBe(printed);
      }),
    );
  });

  it('have the same amounts with Unicode subscripts, blanks or tags', () => {
    fc.assert(
      fc.property(formula, (printed) => {
        const lowered = printed.replace(/\d/gu, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
        const tagged = printed.replace(/[\d.]+/gu, (digits) => `<sub>${digits}</sub>`);
        for (const other of [lowered, tagged])
          expect(amountsOf(parseFormula(other))).toEqual(amountsOf(parseFormula(printed)));
      }),
    );
  });

  it('substitute a variable as arithmetic does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (n) => {
        const x = n / 100;
        const amounts = amountsOf(substitute(parseFormula('Li7−3xAlxLa3Zr2O12'), { x: x / 2 }));
        expect(amounts?.Li).toBeCloseTo(7 - 1.5 * x, 9);
        expect(amounts?.Al ?? 0).toBeCloseTo(x / 2, 9);
        expect(amounts).toMatchObject({ La: 3, Zr: 2, O: 12 });
      }),
    );
  });

  it('give no amounts where one would be negative', () => {
    fc.assert(
      fc.property(fc.integer({ min: 201, max: 900 }), (n) => {
        expect(amountsOf(substitute(parseFormula('Li1+xAlxTi2−x(PO4)3'), { x: n / 100 }))).toBeNull();
      }),
    );
  });

  it('are the same composition when multiplied', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 2, max: 9 }), (printed, n) => {
        const amounts = amountsOf(parseFormula(printed));
        const multiple = amountsOf(parseFormula(`(${printed})${n}`));
        expect(amounts !== null && multiple !== null && sameComposition(amounts, multiple)).toBe(true);
      }),
    );
  });

  it('never throw, whatever is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(() => readFormula(text)).not.toThrow();
      }),
    );
  });

  it('have skeletons whose characters lead back to the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'Li',
            '₂',
            'S',
            '<sub>',
            '</sub>',
            '$',
            '{',
            '}',
            '\\mathrm{',
            '_',
            ' ',
            '−',
            '·',
            '𝑥',
            '&#x2013;',
          ),
          maxLength: 40,
        }),
        (text) => {
          const { text: plain, from } = skeletonOf(text);
          expect(from).toHaveLength(plain.length + 1);
          expect(from.at(-1)).toBe(text.length);
          for (let i = 1; i < from.length; i++) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1] ?? 0);
          for (let i = 0; i < plain.length; i++)
            if (/[A-Za-z]/u.test(plain[i] ?? '') && plain[i] !== 'x') expect(text[from[i] ?? 0]).toBe(plain[i]);
        },
      ),
    );
  });
});
