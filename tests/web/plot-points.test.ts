import { expect, test } from 'vitest';
import { isOf, pointsOf, seriesOf } from '../../src/web/plot-points.js';
import { scaleOf, ticksOf } from '../../src/web/scale.js';
import { sampleRow } from '../fixtures/row.js';

const at = (kelvin: number | null, sigma: number | null, more: Parameters<typeof sampleRow>[0] = {}) =>
  sampleRow({ record_id: `${kelvin} ${sigma}`, temperature_K: kelvin, sigma_S_cm: sigma, ...more });

test('a point stands at 1000/T and log σ; what has no value or temperature has no point', () => {
  expect(pointsOf([at(250, 1e-3), at(null, 1e-3), at(300, null)])).toMatchObject([{ x: 4, y: -3 }]);
});

test('a line joins one sample of one paper, and rows of a table tell samples apart', () => {
  const single = [at(300, 1e-4), at(330, 3e-4), at(330, 3e-4, { record_id: 'said again' })];
  expect(seriesOf(pointsOf(single)).map((line) => line.length)).toEqual([2]);
  const two = [
    at(300, 1e-4, { line: 'A' }),
    at(330, 3e-4, { line: 'A' }),
    at(300, 1e-5, { line: 'B' }),
    at(330, 3e-5, { line: 'B' }),
  ];
  expect(seriesOf(pointsOf(two)).map((line) => line.map(({ row }) => row.line).join(''))).toEqual(['BB', 'AA']);
  const unclear = two.map((row, i) => ({ ...row, line: `${i}` }));
  expect(seriesOf(pointsOf(unclear))).toEqual([]);
  expect(seriesOf(pointsOf([at(300, 1e-4), at(330, 3e-4, { source_sha256: 'b' })]))).toEqual([]);
  expect(seriesOf(pointsOf(single.map((row) => ({ ...row, origin: 'cited' as const }))))).toEqual([]);
});

test('a scope is that of the present record', () => {
  const present = sampleRow({ family: 'garnet', material: 'A', source_sha256: '1' });
  const other = sampleRow({ family: 'garnet', material: 'B', source_sha256: '2' });
  const scopes = (['paper', 'material', 'family', 'all'] as const).map((scope) => isOf(scope, present)(other));
  expect(scopes).toEqual([false, false, true, true]);
  expect(isOf('family', { ...present, family: null })({ ...other, family: null })).toBe(false);
});

test('ticks are round and lie within their scale', () => {
  const scale = scaleOf([-7.3, -2.1], [400, 0], 0);
  expect(scale.at(-7.3)).toBe(400);
  expect(ticksOf(scale)).toEqual([-7, -6, -5, -4, -3]);
  const one = scaleOf([3.35], [0, 100]);
  expect(one.at(3.35)).toBeGreaterThan(0);
  expect(ticksOf(one).every((tick) => tick >= one.from && tick <= one.to)).toBe(true);
});
