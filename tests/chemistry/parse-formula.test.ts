import { describe, expect, it } from 'vitest';
import { FORMULA_EXAMPLES, NO_FORMULAS } from '../../src/chemistry/examples.js';
import { amountsOf, formatFormula, parseFormula, readFormula } from '../../src/chemistry/index.js';

describe('parseFormula', () => {
  it.each(FORMULA_EXAMPLES)('reads $printed', ({ printed, formula, amounts }) => {
    const read = parseFormula(printed);
    expect(formatFormula(read)).toBe(formula);
    expect(amountsOf(read)).toEqual(amounts);
  });

  it.each(FORMULA_EXAMPLES)('reads its own spelling of $printed the same', ({ formula, amounts }) => {
    const read = parseFormula(formula);
    expect(formatFormula(read)).toBe(formula);
    if (amounts === null) expect(amountsOf(read)).toBeNull();
    else
      for (const [symbol, amount] of Object.entries(amounts)) expect(amountsOf(read)?.[symbol]).toBeCloseTo(amount, 3);
  });

  it.each(NO_FORMULAS)('reads no formula in "%s"', (text) => {
    expect(readFormula(text)).toBeUndefined();
    expect(() => parseFormula(text)).toThrow(`Cannot parse formula "${text}"`);
  });

  it('keeps the size of its errors small', () => {
    expect(() => parseFormula('z'.repeat(10_000))).toThrow(/^Cannot parse formula "z{80}"$/u);
  });
});
