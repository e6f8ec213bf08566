import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Record } from '../../../src/domain/index.js';
import { type Claim, recordToClaims } from '../../../src/export/reconcile/claim.js';
import { OUTCOMES, reconcile } from '../../../src/export/reconcile/reconcile.js';
import { sampleRecord } from '../../fixtures/record.js';

const DOI = '10.1000/garnet';

/** A row of a dataset of room temperature, as OBELiX has them. */
const row = (sigma: number, fields: Partial<Claim> = {}): Claim => ({
  id: 'aa1',
  row: 1,
  dois: [DOI],
  formula: 'Li7La3Zr2O12',
  composition: { Li: 7, La: 3, Zr: 2, O: 12 },
  sigma: { low: sigma, high: sigma },
  kind: 'unspecified',
  temperature_K: null,
  other_temperature_K: null,
  room: true,
  beside: false,
  doubts: [],
  record: null,
  ...fields,
});

const celsius = (temperature: number): Partial<Claim> => ({ temperature_K: temperature + 273.15, room: false });

const ours = (sigma: number | null, fields: Partial<Record> = {}): Claim[] =>
  recordToClaims(sampleRecord({ doi: DOI, sigma_S_cm: sigma, kind: 'unspecified', ...fields }));

const outcomes = (there: readonly Claim[], here: readonly Claim[]): string[] =>
  reconcile(there, here).findings.map(({ outcome, says }) => (says === '' ? outcome : `${outcome}: ${says}`));

describe('one row and one value of its paper', () => {
  const cases: readonly (readonly [string, Claim, Claim[], string])[] = [
    ['the same', row(3e-4), ours(3e-4), 'same'],
    ['the same but for rounding', row(3.1e-4), ours(3.14e-4), 'same'],
    ['another value', row(3e-4), ours(6e-4), 'value: the values differ'],
    [
      'a temperature that the row could say',
      row(3e-4),
      ours(3e-4, { temperature_K: 303.15 }),
      'temperature-missing: the row could say 303.15 K',
    ],
    [
      'no temperature in the row at all',
      row(3e-4, { room: false }),
      ours(3e-4),
      'temperature-missing: the row could say 298.15 K',
    ],
    [
      'a value of another temperature',
      row(3e-4),
      ours(3e-4, { temperature_K: 353.15 }),
      'temperature: this value belongs to another temperature',
    ],
    [
      'kelvin in a column of °C',
      row(3e-4, { ...celsius(300), other_temperature_K: 300 }),
      ours(3e-4),
      'temperature: the number there is in kelvin, in a column of °C',
    ],
    [
      'a record without a temperature',
      row(3e-4, celsius(25)),
      ours(3e-4, { temperature_K: null }),
      'temperature: ours lacks the temperature',
    ],
    [
      'bulk for total',
      row(3e-4, { kind: 'total' }),
      ours(3e-4, { kind: 'bulk' }),
      'kind: the row says total, the paper bulk',
    ],
    ['a bound that holds', row(0, { sigma: { low: 0, high: 1e-10 } }), ours(1e-12), 'same'],
    ['a bound that does not', row(0, { sigma: { low: 0, high: 1e-10 } }), ours(1e-8), 'value: the values differ'],
  ];
  test.each(cases)('%s', (_, there, here, expected) => expect(outcomes([there], here)).toEqual([expected]));
});

test('a differing value has its ratio, there over here, of numbers and of nearest ends', () => {
  const ratio = (there: Claim, here: Claim[]) => reconcile([there], here).findings.map((finding) => finding.ratio);
  expect(ratio(row(6e-4), ours(3e-4))).toEqual([expect.closeTo(2)]);
  expect(ratio(row(3e-4), ours(6e-4))).toEqual([expect.closeTo(0.5)]);
  const range = ours(null, { low_S_cm: 1e-3, high_S_cm: 2e-3, qualifier: 'range' });
  expect(ratio(row(1e-4), range)).toEqual([expect.closeTo(0.1)]);
});

describe('bulk and total', () => {
  const both = [...ours(1.2e-3, { record_id: 'b', kind: 'bulk' }), ...ours(3e-4, { record_id: 't', kind: 'total' })];
  test('bulk in the column of total is a mix-up where the paper has a total value as well', () => {
    expect(outcomes([row(1.2e-3)], both)).toEqual([
      'kind: the row gives the bulk value, and the paper a total value as well',
    ]);
  });
  test('the total value is the same, and the bulk value is met by the row of no kind', () => {
    expect(outcomes([row(3e-4), row(1.2e-3, { kind: 'bulk', beside: true })], both)).toEqual(['same', 'same']);
  });
  test('a bulk value alone is compared with a value of no kind, one beside a total value is not', () => {
    expect(outcomes([row(1.2e-3, { kind: 'bulk' })], ours(3e-4))).toEqual(['value: the values differ']);
    expect(outcomes([row(1.2e-3, { kind: 'bulk', beside: true })], ours(3e-4))).toEqual([
      'not-found: we have 1 of this material, none at this temperature and of this kind',
    ]);
  });
});

describe('what is on one side only', () => {
  test('a material that the paper which we have does not give', () => {
    const other = row(3e-4, { formula: 'Li3N', composition: { Li: 3, N: 1 } });
    expect(reconcile([other], ours(3e-4)).findings[0]?.here).toBeNull();
    expect(outcomes([other], ours(3e-4))).toEqual([
      'not-found: none of 1 values that we have of the paper is of this material',
      'new: the dataset lacks this material of the paper',
    ]);
  });
  test('a material that is near stands beside it, to be looked at', () => {
    const misspelt = row(3e-4, { formula: 'Li7La3Zr2O10', composition: { Li: 7, La: 3, Zr: 2, O: 10 } });
    const [finding] = reconcile([misspelt], ours(3e-4)).findings;
    expect(finding).toMatchObject({ outcome: 'not-found', ratio: null, here: { id: '0123456789abcdef' } });
    expect(finding?.says).toContain('nearest is Li7La3Zr2O12: none of 1 values');
  });
  test('a paper that the dataset lacks, and a row whose paper we lack', () => {
    const { findings, elsewhere } = reconcile([row(3e-4)], ours(3e-4, { doi: '10.1000/other' }));
    expect(findings.map(({ says }) => says)).toEqual(['the dataset lacks this paper']);
    expect(elsewhere.map(({ id }) => id)).toEqual(['aa1']);
  });
  test('another temperature of a material', () => {
    const hot = ours(5e-2, { temperature_K: 573.15, record_id: 'hot' });
    expect(outcomes([row(3e-4)], [...ours(3e-4), ...hot])).toEqual([
      'new: the dataset lacks this temperature or kind',
      'same',
    ]);
  });
  test('what could be no row of the dataset is not new to it', () => {
    expect(reconcile([], ours(3e-4), { belongs: () => false }).findings).toEqual([]);
  });
});

test('a value that one of several records has is the same, whatever the others say', () => {
  const several = [...ours(9e-4, { record_id: 'a' }), ...ours(3e-4, { record_id: 'b' })];
  const [finding] = reconcile([row(3e-4)], several).findings;
  expect([finding?.outcome, finding?.here?.id]).toEqual(['same', 'b']);
});

test('DOIs agree without regard to case, and one of several is enough', () => {
  expect(outcomes([row(3e-4, { dois: ['10.1000/other', DOI] })], ours(3e-4, { doi: '10.1000/GARNET' }))).toEqual([
    'same',
  ]);
});

test('compositions agree by element fractions within 1 %', () => {
  const spelled = ours(3e-4, { composition: { Li: 14.1, La: 6, Zr: 4, O: 24 } });
  expect(outcomes([row(3e-4)], spelled)).toEqual(['same']);
});

test('records without DOI, composition or value claim nothing', () => {
  const nothing = [{ doi: null }, { composition: null }, { sigma_S_cm: null }].flatMap((fields) =>
    recordToClaims(sampleRecord({ doi: DOI, ...fields })),
  );
  expect(nothing).toEqual([]);
});

test('every row is found once or is elsewhere, in the order of outcomes, whatever the order of the rows', () => {
  const some = fc.record({
    doi: fc.constantFrom(DOI, '10.1000/b', '10.1000/c'),
    sigma: fc.constantFrom(1e-6, 1.02e-6, 1e-4),
    kelvin: fc.constantFrom(298.15, 300, 303.15, 573.15, null),
    kind: fc.constantFrom('total', 'bulk', 'unspecified'),
  });
  const order = Object.keys(OUTCOMES);
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), fc.array(some, { maxLength: 8 }), (left, right) => {
      const there = left.map(({ doi, sigma, kelvin, kind }, i) =>
        row(sigma, { id: `r${i}`, dois: [doi], temperature_K: kelvin, room: kelvin === null, kind }),
      );
      const here = right.flatMap(({ doi, sigma, kelvin, kind }, i) =>
        ours(sigma, { record_id: `h${i}`, doi, temperature_K: kelvin, kind }),
      );
      const { findings, elsewhere } = reconcile(there, here);
      const met = findings.flatMap((finding) => (finding.there === null ? [] : [finding.there.id]));
      expect([...met, ...elsewhere.map(({ id }) => id)].sort()).toEqual(there.map(({ id }) => id).sort());
      const places = findings.map(({ outcome }) => order.indexOf(outcome));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const counts = (list: readonly { readonly outcome: string }[]) => list.map(({ outcome }) => outcome);
      expect(counts(reconcile([...there].reverse(), [...here].reverse()).findings)).toEqual(counts(findings));
    }),
  );
});
