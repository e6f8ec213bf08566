import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../src/detect/table/header.js';
import { HEADER_EXAMPLES } from '../../../src/detect/table/header-examples.js';
import { expectLinear } from '../../fixtures/linear.js';

const flat = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/gu, (c) => '0123456789−'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(c)] ?? c);

describe('header examples', () => {
  test('are at least 80 and have no doubles', () => {
    expect(HEADER_EXAMPLES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(HEADER_EXAMPLES.map(([text]) => text)).size).toBe(HEADER_EXAMPLES.length);
  });

  test.each(HEADER_EXAMPLES)('%s', (text, expected) => {
    const { scale, ...fields } = expected;
    const meaning = readHeader(text);
    const { name: _name, text: kept, unit: _unit, multiplier, factorToSiemensPerCm, temperature, ...rest } = meaning;
    const own = fields.quantity === 'conductivity' ? {} : { multiplier, factorToSiemensPerCm };
    const shown = temperature === undefined ? undefined : { kelvin: temperature.kelvin, words: temperature.words };
    expect(kept).toBe(text);
    expect({ ...rest, ...own, temperature: shown }).toEqual({ temperature: undefined, ...fields });
    if (scale !== undefined) expect((multiplier ?? 1) * (factorToSiemensPerCm ?? 1)).toBeCloseTo(scale, 15);
  });

  test.each(HEADER_EXAMPLES.filter(([text]) => flat(text) !== text && !/10[⁰-⁹]|cm²/u.test(text)))(
    '%s means the same with its superscripts flattened',
    (text, expected) => {
      const meaning = readHeader(flat(text));
      expect(meaning.quantity).toBe(expected.quantity);
      if (expected.scale !== undefined && !expected.ambiguous) {
        expect((meaning.multiplier ?? 1) * (meaning.factorToSiemensPerCm ?? 1)).toBeCloseTo(expected.scale, 15);
      }
    },
  );
});

test('any text is read without an error and in linear time', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readHeader(text).text === text));
  for (const piece of ['σ ', '10', '(Li1+x', 'S cm', 'log ', '- ', '°C ', 'grain ', 'x ']) {
    expectLinear(piece, readHeader, 4_000);
  }
});
