import { expect, test } from 'vitest';
import { detect } from '../../src/detect/index.js';
import { tableDocument } from './table/table-document.js';

test('no two conductivities, temperatures or variables stand at one place of a table', () => {
  const view = tableDocument({
    caption: 'Table 1. Conductivities of Li_{1+x}Al_{x}Ti_{2−x}(PO_{4})_{3} at 25 °C.',
    rows: [
      ['x', 'σ at 25 °C (S cm^{−1})', 'σ at 60 °C'],
      ['0.1', '2.1 × 10^{−4}', '3 × 10^{−4} S cm^{−1}'],
      ['0.2', '10^{−5}', '0.002'],
    ],
  });
  const places = detect(view).map(({ kind, span }) => `${kind} ${span.start}`);
  expect(places).toEqual([...new Set(places)]);
  const values = detect(view).flatMap((m) => (m.kind === 'conductivity' ? [[m.printed, m.factor]] : []));
  expect(values.sort()).toEqual([
    ['0.002', 1],
    ['10⁻⁵', 1],
    ['2.1 × 10⁻⁴', 1],
    ['3 × 10⁻⁴ S cm⁻¹', 1],
  ]);
});
