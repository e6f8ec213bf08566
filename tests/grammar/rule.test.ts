import { describe, expect, it } from 'vitest';
import { applyRules, type Rule } from '../../src/grammar/index.js';

const word = (name: string, pattern: RegExp): Rule<string> => ({
  name,
  pattern,
  read: (match) => (match[0] === 'no' ? undefined : match[0]),
});

describe('applyRules', () => {
  it('takes the first, then the longest, then the earlier rule, without overlaps', () => {
    const rules = [word('short', /ab/gu), word('long', /abc/gu), word('same', /abc/gu), word('late', /bcd/gu)];
    expect(applyRules('abcd', rules, undefined)).toEqual([
      { span: { start: 0, end: 3 }, printed: 'abc', rule: 'long', value: 'abc' },
    ]);
  });

  it('leaves out what a rule declines and goes on behind it', () => {
    expect(applyRules('no yes no', [word('any', /[a-z]+/gu)], undefined).map(({ printed }) => printed)).toEqual([
      'yes',
    ]);
  });

  it('hands the context to the rules', () => {
    const rule: Rule<number, number> = {
      name: 'times',
      pattern: /\d+/gu,
      read: (match, factor) => Number(match[0]) * factor,
    };
    expect(applyRules('2 and 3', [rule], 10).map(({ value }) => value)).toEqual([20, 30]);
  });
});
