import { expect, test } from 'vitest';
import { formatNumber, formatSigma, formatTemperature } from '../../src/cli/format.js';
import { sampleRecord } from '../fixtures/record.js';

test.each([
  [0.00067, '6.7 × 10⁻⁴'],
  [1e-12, '1 × 10⁻¹²'],
  [0.012, '0.012'],
  [1, '1'],
  [0, '0'],
  [1.23456e5, '1.23 × 10⁵'],
  [0.009999, '1 × 10⁻²'],
  [-0.0005, '-5 × 10⁻⁴'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

const NONE = { sigma_S_cm: null, low_S_cm: null, high_S_cm: null, qualifier: null } as const;

test.each([
  [{ ...NONE, sigma_S_cm: 1e-3 }, '1 × 10⁻³'],
  [{ ...NONE, sigma_S_cm: 1e-3, qualifier: '~' }, '~ 1 × 10⁻³'],
  [{ ...NONE, low_S_cm: 1e-4, qualifier: '>' }, '> 1 × 10⁻⁴'],
  [{ ...NONE, high_S_cm: 1e-8, qualifier: 'up to' }, 'up to 1 × 10⁻⁸'],
  [{ ...NONE, low_S_cm: 1e-4, high_S_cm: 3e-4, qualifier: 'range' }, '1 × 10⁻⁴ – 3 × 10⁻⁴'],
  [{ ...NONE, qualifier: 'order of magnitude', sigma_S_cm: 1e-4 }, 'order of magnitude 1 × 10⁻⁴'],
  [NONE, '–'],
] as const)('a conductivity %j is written %s', (sigma, text) => {
  expect(formatSigma(sigma)).toBe(text);
});

test.each([
  [{}, '298.15 K'],
  [{ room_temperature: true }, '298.15 K (RT)'],
  [{ temperature_K: 573.15000001 }, '573.15 K'],
  [{ temperature_K: null }, '–'],
  [{ temperature_K: null, temperature_low_K: 300, temperature_high_K: 400 }, '300 – 400 K'],
  [{ temperature_K: null, temperature_low_K: 300 }, '300 – … K'],
])('a temperature %j is written %s', (fields, text) => {
  expect(formatTemperature(sampleRecord(fields))).toBe(text);
});
