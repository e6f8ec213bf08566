import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Record } from '../../../src/domain/index.js';
import { findConflicts, TOLERANCE } from '../../../src/export/conflicts/find-conflicts.js';
import { sampleRecord } from '../../fixtures/record.js';

let count = 0;
/** A record of a paper that a letter names. */
const record = (paper: string, sigma: number | null, fields: Partial<Record> = {}): Record =>
  sampleRecord({
    record_id: String(count++).padStart(16, '0'),
    paper,
    source_sha256: paper.repeat(64),
    doi: `10.1000/${paper}`,
    sigma_S_cm: sigma,
    ...fields,
  });

const valuesOf = (records: readonly Record[]): unknown[] =>
  findConflicts(records).map(({ members, verdict, factor, papers }) => [
    verdict,
    Number(factor.toPrecision(3)),
    papers,
    members.map(({ sigma_S_cm, high_S_cm, low_S_cm }) => sigma_S_cm ?? high_S_cm ?? low_S_cm),
  ]);

describe('values of several papers stand side by side', () => {
  test('with the factor between the farthest, by value, and not averaged', () => {
    expect(valuesOf([record('a', 3e-4), record('b', 6e-5), record('c', 1e-4)])).toEqual([
      ['conflict', 5, 3, [6e-5, 1e-4, 3e-4]],
    ]);
  });

  test.each([
    [3e-4, 3.1e-4, 'duplicate'],
    [3e-4, 4e-4, 'close'],
    [3e-4, 6e-4, 'conflict'],
  ])('%d and %d: %s', (a, b, verdict) => {
    expect(findConflicts([record('a', a), record('b', b)]).map((one) => one.verdict)).toEqual([verdict]);
  });

  test('whatever the spelling of the formula', () => {
    const spelled = { formula: 'Li14La6Zr4O24', composition: { O: 24, Zr: 4, La: 6, Li: 14 } };
    expect(valuesOf([record('a', 1e-4), record('b', 1e-4, spelled)])).toEqual([['duplicate', 1, 2, [1e-4, 1e-4]]]);
  });

  test('the worst first', () => {
    const sodium = { formula: 'Na3PS4', composition: { Na: 3, P: 1, S: 4 } };
    const records = [record('a', 1e-4), record('b', 3e-4), record('a', 1e-4, sodium), record('b', 1e-3, sodium)];
    expect(findConflicts(records).map(({ formula }) => formula)).toEqual(['Na3PS4', 'Li7La3Zr2O12']);
  });

  test('with the temperatures that they were measured at', () => {
    const [found] = findConflicts([record('a', 1e-4, { temperature_K: 300 }), record('b', 3e-4)]);
    expect(found).toMatchObject({ temperature_low_K: 298.15, temperature_high_K: 300, kind: 'total' });
  });
});

describe('nothing is compared', () => {
  const apart: readonly (readonly [string, Partial<Record>])[] = [
    ['of one paper by its DOI', { doi: '10.1000/A' }],
    ['of another kind', { kind: 'bulk' }],
    ['3 K apart', { temperature_K: 301.15 }],
    ['of another composition', { composition: { Li: 6.4, La: 3, Zr: 1.4, Ta: 0.6, O: 12 } }],
    ['without a temperature', { temperature_K: null }],
    ['without a composition', { composition: null }],
    ['without a value', { sigma_S_cm: null }],
    ['that is zero', { sigma_S_cm: 0 }],
    ['out of scope', { in_scope: false }],
    ['rejected', { status: 'rejected' }],
    ['required', { origin: 'requirement' }],
  ];
  test.each(apart)('%s', (_, fields) => {
    expect(findConflicts([record('a', 1e-4), record('b', 1e-2, fields)])).toEqual([]);
  });
});

describe('a bound', () => {
  const below = (high_S_cm: number): Partial<Record> => ({ high_S_cm, qualifier: '<' });
  test('that holds the other value does not contradict it', () => {
    expect(valuesOf([record('a', 1e-12), record('b', null, below(1e-10))])).toEqual([
      ['duplicate', 1, 2, [1e-12, 1e-10]],
    ]);
  });
  test('that excludes the other value conflicts with it', () => {
    expect(valuesOf([record('a', 1e-8), record('b', null, below(1e-10))])).toEqual([
      ['conflict', 100, 2, [1e-10, 1e-8]],
    ]);
  });
  test('from below is open upwards', () => {
    const [found] = findConflicts([record('a', 1e-2), record('b', null, { low_S_cm: 1e-4, qualifier: '>' })]);
    expect(found?.factor).toBe(1);
  });
});

test('two values of one paper do not conflict with each other, only with another paper', () => {
  expect(valuesOf([record('a', 1e-6), record('a', 1e-4), record('b', 1e-4)])).toEqual([
    ['conflict', 100, 2, [1e-6, 1e-4, 1e-4]],
  ]);
  expect(valuesOf([record('a', 1e-6), record('a', 1e-4)])).toEqual([]);
});

test('the order of the records makes no difference, each is in one group at most, and none is outside the tolerance', () => {
  const some = fc.record({
    paper: fc.constantFrom('a', 'b', 'c'),
    sigma: fc.constantFrom(1e-6, 1.02e-6, 1e-4),
    kelvin: fc.integer({ min: 290, max: 300 }),
    lithium: fc.constantFrom(7, 7.02, 7.05, 7.2, 6.9),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 14 }), (list) => {
      const records = list.map(({ paper, sigma, kelvin, lithium }) =>
        record(paper, sigma, {
          temperature_K: kelvin,
          formula: `Li${lithium}La3Zr2O12`,
          composition: { Li: lithium, La: 3, Zr: 2, O: 12 },
        }),
      );
      const found = findConflicts(records);
      expect(findConflicts([...records].reverse())).toEqual(found);
      const ids = found.flatMap(({ members }) => members.map(({ record_id }) => record_id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { temperature_low_K, temperature_high_K, factor, papers } of found) {
        expect(temperature_high_K - temperature_low_K).toBeLessThanOrEqual(TOLERANCE.kelvin);
        expect(factor).toBeGreaterThanOrEqual(1);
        expect(papers).toBeGreaterThan(1);
      }
    }),
  );
});
