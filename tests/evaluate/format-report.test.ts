import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alignColumns, formatFactReport, formatPassageReport, worstMisses } from '../../src/evaluate/format-report.js';
import { calibrate, scorePassages } from '../../src/evaluate/index.js';
import type { Miss } from '../../src/evaluate/score-facts.js';
import { scoreFile } from './read-lines.js';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const report = scoreFile(join(FIXTURES, 'gold'), join(FIXTURES, 'facts-1.jsonl'));
const calibration = calibrate(report.outcomes.map(({ confidence, all }) => ({ confidence, right: all })));

describe('alignColumns', () => {
  it('sets names left and numbers right', () => {
    expect(
      alignColumns([
        ['a', '10'],
        ['long name', '7'],
      ]),
    ).toBe('  a          10\n  long name   7');
  });

  it('gives nothing for nothing', () => expect(alignColumns([])).toBe(''));
});

describe('formatFactReport', () => {
  const text = formatFactReport(report, { formats: [{ format: 'pdf', report }], calibration, errors: 3 });

  it('shows the figures of each level', () => {
    const { f1, precision, recall, right } = report.levels.all;
    const line = text.split('\n').find((l) => l.startsWith('  all three'));
    expect(line?.trim().split(/\s{2,}/u)).toEqual([
      'all three',
      String(right),
      ...[precision, recall, f1].map((x) => x.toFixed(3)),
    ]);
  });

  it('shows every paper, format and hard tag once', () => {
    for (const { paper } of report.papers) expect(text.split(`  ${paper} `).length).toBe(2);
    for (const { name } of report.byHardTag) expect(text).toContain(`\n  ${name} `);
    expect(text).toContain('\n  pdf ');
  });

  it('shows as many misses as asked for, each with its sentence', () => {
    expect(text.match(/^ {2}(?:out of scope|false positive|material|temperature|missed): .*\n {6}“/gmu)).toHaveLength(
      3,
    );
  });
});

describe('worstMisses', () => {
  const miss = (type: Miss['type']): Miss => ({ type, paper: 'p', fact: null, wanted: '', got: '', quote: '' });

  it('puts wrong values before wrong fields before missed facts', () => {
    const types: readonly Miss['type'][] = ['missed', 'temperature', 'false positive', 'out of scope'];
    const worst = worstMisses(types.map(miss), 3);
    expect(worst.map(({ type }) => type)).toEqual(['out of scope', 'false positive', 'temperature']);
  });
});

describe('formatPassageReport', () => {
  it('names misses with their passage', () => {
    const value = { printed: '2 mS/cm', start: 5, end: 12, sigma_S_cm: 2e-3, sigma_low: null, sigma_high: null };
    const more = { temperature_K: null, material_printed: 'LPSC', formula: 'Li6PS5Cl', in_scope: true };
    const record = { ...value, ...more, scope_reason: null, damaged: false };
    const text = formatPassageReport(scorePassages([{ id: 'q1', negatives: false, records: [record] }], []), 5);
    expect(text).toContain('1 values in scope, 0 predictions');
    expect(text).toContain('missed: q1: wanted 2 mS/cm');
  });
});
