import { describe, expect, test } from 'vitest';
import { DATE, ERROR, NUMBER_FORMS } from '../../../src/export/corrections/damage.js';
import { fromMojibake } from '../../../src/export/corrections/lost-characters.js';
import { roundingOf } from '../../../src/export/corrections/rounding.js';

describe('forms of damaged numbers', () => {
  const examples = NUMBER_FORMS.flatMap(({ code, examples: list }) => list.map((text) => [text, code] as const));
  test.each(examples)('%s is %s and nothing else', (text, code) => {
    expect(NUMBER_FORMS.find(({ pattern }) => pattern.test(text))?.code).toBe(code);
  });

  test.each(['0.00035', '3.5e-4', '3.5E-04', '298.15', '-1', '.5', '5.'])('%s is none', (text) => {
    expect(NUMBER_FORMS.filter(({ pattern }) => pattern.test(text))).toEqual([]);
  });

  test.each(['Li7La3Zr2O12', 'LLZO', '10.1000/mar.2026', 'β-Li3PS4', 'Mar', 'Sample 4', 'May 30 %'])(
    'the text %s is no date and no error',
    (text) => expect([DATE, ERROR].some(({ pattern }) => pattern.test(text))).toBe(false),
  );
});

test.each([
  ['0.0004', 0.00035, 'lossy'],
  ['4E-04', 0.00035, 'lossy'],
  ['0.00', 0.00035, 'lossy'],
  ['298', 298.15, 'lossy'],
  ['0.000676083', 0.0006760829753919818, 'harmless'],
  ['0.0005', 0.00035, undefined],
  ['300', 298.15, undefined],
  ['0.00036', 0.00035, undefined],
  ['x', 1, undefined],
])('%s from %d is %s', (written, value, says) => expect(roundingOf(written, value)).toBe(says));

test('UTF-8 that was read as Windows-1252 or Mac Roman is told', () => {
  expect(fromMojibake('Liâ‚‡Laâ‚ƒZrâ‚‚')).toBe('Li₇La₃Zr₂');
  expect(fromMojibake('3.5 Ã— 10â\u0081»â\u0081´')).toBe('3.5 × 10⁻⁴');
  expect(fromMojibake('25 Â°C')).toBe('25 °C');
  for (const text of ['Li₇La₃', '3.5 × 10⁻⁴', '25 °C', 'β″-Al₂O₃', 'Müller']) {
    expect(fromMojibake(new TextDecoder('macintosh').decode(new TextEncoder().encode(text)))).toBe(text);
  }
});

test.each(['25 °C', 'Li₇La₃', 'β', 'plain', 'Ångström'])('%s is what it is', (text) =>
  expect(fromMojibake(text)).toBeUndefined(),
);
