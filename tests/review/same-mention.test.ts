import { expect, test } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { sameMention } from '../../src/review/same-mention.js';
import { sampleRecord } from '../fixtures/record.js';

const header = { start: 5, end: 9 };
const at = (record_id: string, fields: Partial<Record> = {}): Record =>
  sampleRecord({
    record_id,
    spans: { value: [{ start: 100, end: 110 }], temperature: [header], material: [{ start: 40, end: 44 }] },
    ...fields,
  });
const before = at('before');
const ids = (fields: Partial<Record>, ...others: readonly Record[]): string[] =>
  sameMention(before, fields, others).map(({ record }) => record.record_id);

test('a temperature is proposed for records under the same header, with the same reading', () => {
  const fields = { temperature_K: 373.15 };
  const elsewhere = { value: [{ start: 100, end: 110 }], temperature: [{ start: 900, end: 904 }] };
  expect(
    ids(
      fields,
      before,
      at('same'),
      at('other place', { spans: elsewhere }),
      at('read otherwise', { temperature_K: 300 }),
    ),
  ).toEqual(['same']);
});

test('a material is proposed wherever the paper uses the same name', () => {
  const fields = { material: 'LLZTO', formula: 'Li6.4La3Zr1.4Ta0.6O12' };
  const elsewhere = { value: [{ start: 100, end: 110 }], material: [{ start: 800, end: 804 }] };
  const same = at('same name', { spans: elsewhere });
  const [proposal] = sameMention(before, { ...fields, temperature_K: 310 }, [same]);
  // Its temperature comes from elsewhere, and is left alone
  expect(proposal).toEqual({ record: same, fields });
  expect(
    ids(fields, same, at('other name', { spans: elsewhere, material: 'LATP' }), at('corrected', { formula: 'Li2O' })),
  ).toEqual(['same name']);
});

test('a kind is proposed for values of the same words alone', () => {
  const words = { kind: [{ start: 60, end: 64 }] };
  const corrected = at('x', { spans: words });
  expect(sameMention(corrected, { kind: 'bulk' }, [at('same', { spans: words }), at('none')])).toHaveLength(1);
});

test('a value or a rejected field concerns nobody else', () => {
  expect(ids({ sigma_S_cm: 1e-3, origin: 'cited' }, at('same'))).toEqual([]);
});
