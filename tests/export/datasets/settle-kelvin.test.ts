import { expect, test } from 'vitest';
import { readDataset } from '../../../src/export/datasets/read-dataset.js';

/** Reads rows of one material of one source: number in the column of °C, and conductivity. */
function read(...rows: readonly (readonly [number, number])[]): (readonly [number | null, string])[] {
  const lines = rows.map(([celsius, sigma], i) => `${i},LiTi2(PO4)3,10.1000/a,${celsius},${sigma}`);
  const { entries } = readDataset(['ID,composition,source,temperature,target', ...lines].join('\n'));
  return entries
    .filter(({ temperature_K }) => temperature_K !== null && temperature_K > 560 && temperature_K < 582)
    .map(({ other_temperature_K, doubts }) => [other_temperature_K, doubts.join('; ')]);
}

const MAYBE = '300 may be kelvin in a column of °C';
const IS = '300 is kelvin in a column of °C, by other rows of the source';

test.each([
  ['alone, nothing tells', [[300, 1e-3]], 300, MAYBE],
  [
    '25 °C is far below: it is °C',
    [
      [300, 1e-3],
      [25, 1e-6],
    ],
    null,
    '',
  ],
  [
    '25 °C is the same: it is kelvin',
    [
      [300, 1.1e-6],
      [25, 1e-6],
    ],
    300,
    IS,
  ],
  [
    '25 °C is close, and may be another sample',
    [
      [300, 1.5e-6],
      [25, 1e-6],
    ],
    300,
    MAYBE,
  ],
  [
    'a colder °C is below: it is °C',
    [
      [300, 1e-3],
      [280, 1e-4],
    ],
    null,
    '',
  ],
  [
    'a colder °C is above: it is kelvin',
    [
      [300, 1e-6],
      [100, 1e-4],
    ],
    300,
    IS,
  ],
  [
    'a hotter °C tells nothing',
    [
      [300, 1e-3],
      [600, 1e-2],
    ],
    300,
    MAYBE,
  ],
  [
    'rows that disagree tell nothing',
    [
      [300, 1e-3],
      [25, 1e-6],
      [100, 1e-1],
    ],
    300,
    MAYBE,
  ],
] as const)('%s', (_, rows, other, doubt) => expect(read(...rows)).toEqual([[other, doubt]]));

test('numbers near 300 may be kelvin as well, others are not', () => {
  expect(read([303, 7e-4])).toEqual([[303, '303 may be kelvin in a column of °C']]);
  expect(read([308.5, 7e-4])).toEqual([[null, '']]);
});
