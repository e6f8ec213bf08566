import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOutliers, type Measured } from '../../src/review/find-outliers.js';

const at = (record_id: string, kelvin: number, log: number, more: Partial<Measured> = {}): Measured => ({
  record_id,
  source_sha256: 'a',
  sigma_S_cm: 10 ** log,
  temperature_K: kelvin,
  kind: 'total',
  in_scope: true,
  material: 'Li7La3Zr2O12',
  family: 'garnet',
  ...more,
});

/** log σ = 4 − 2.4 × 1000/T: the line of a good garnet. */
const onLine = (kelvin: number): number => 4 - 2.4 * (1000 / kelvin);
const series = [273, 298, 323, 348, 373].map((kelvin) => at(`T${kelvin}`, kelvin, onLine(kelvin)));

test('a point off the line of its series is found, with its distance in decades', () => {
  expect(findOutliers(series)).toEqual([]);
  const wrong = series.map((one, i) => (i === 2 ? at('wrong', 323, onLine(323) + 3) : one));
  const [first, ...others] = findOutliers(wrong);
  expect(first).toMatchObject({ record_id: 'wrong', of: 'series', among: 4 });
  expect(first?.decades).toBeCloseTo(3, 6);
  expect(others).toEqual([]);
});

test('another paper, material or kind is another series, and three points make no judgement', () => {
  const few = series.slice(0, 3);
  const stranger = at('x', 323, onLine(323) + 3);
  expect(findOutliers([...few.slice(0, 2), stranger])).toEqual([]);
  for (const more of [{ source_sha256: 'b' }, { material: 'other' }, { kind: 'bulk' as const }])
    expect(findOutliers([...series, { ...stranger, ...more }])).toEqual([]);
});

test('a record far from its family near the same temperature is found', () => {
  const kin = Array.from({ length: 9 }, (_, i) => at(`k${i}`, 296 + i / 2, -3.5 + i / 10, { source_sha256: `p${i}` }));
  const far = at('far', 300, -8, { source_sha256: 'q' });
  expect(findOutliers([...kin, far])).toMatchObject([{ record_id: 'far', of: 'family', among: 9 }]);
  expect(findOutliers([...kin, { ...far, family: null }])).toEqual([]);
  expect(findOutliers([...kin, { ...far, in_scope: false }])).toEqual([]);
  expect(findOutliers([...kin, at('hot', 400, -8, { source_sha256: 'q' })])).toEqual([]);
});

test('whatever the records, each is named once and the order of the input makes no difference', () => {
  const record = fc.record({
    log: fc.integer({ min: -9, max: 0 }),
    kelvin: fc.constantFrom(298, 300, 323, 348, 373),
    paper: fc.constantFrom('a', 'b'),
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), (list) => {
      const records = list.map(({ log, kelvin, paper }, i) => at(`r${i}`, kelvin, log, { source_sha256: paper }));
      const ids = (of: readonly Measured[]): string[] => findOutliers(of).map(({ record_id }) => record_id);
      expect(new Set(ids(records)).size).toBe(ids(records).length);
      expect(ids(records.toReversed()).toSorted()).toEqual(ids(records).toSorted());
    }),
  );
});
