import { expect, test } from 'vitest';
import type { SelectionReading } from '../../src/server/selection-api.js';
import { toDraft } from '../../src/web/record-draft.js';
import { takeSelection } from '../../src/web/take-selection.js';
import { sampleRecord } from '../fixtures/record.js';

const span = { start: 0, end: 1 };
const reading = (fields: Partial<SelectionReading>): SelectionReading => ({
  span,
  printed: 'words',
  quote: { exact: 'words', before: '', after: '', span },
  boxes: [],
  where: 'text',
  page: null,
  sigma: null,
  temperature: null,
  material: null,
  kind: null,
  proposed: null,
  records: [],
  ...fields,
});
const draft = toDraft(sampleRecord());
const bounds = { low_S_cm: null, high_S_cm: null, qualifier: null };
const sigma = { sigma_S_cm: 3.5e-4, ...bounds, unit_printed: 'S cm⁻¹' };
const temperature = {
  temperature_K: 298.15,
  temperature_low_K: null,
  temperature_high_K: null,
  room_temperature: false,
  temperature_printed: '25 °C',
};

test('a value becomes number and unit, a temperature too', () => {
  expect(takeSelection(draft, reading({ sigma }), 'value')).toEqual({
    field: 'value',
    draft: { ...draft, sigma: '3.5e-4', sigmaUnit: 'S/cm' },
  });
  const milli = { ...sigma, unit_printed: 'mS cm⁻¹' };
  expect(takeSelection(draft, reading({ sigma: milli }), 'unit')).toMatchObject({
    field: 'unit',
    draft: { sigma: '0.35', sigmaUnit: 'mS/cm' },
  });
  expect(takeSelection(draft, reading({ temperature }), 'temperature')).toEqual({
    field: 'temperature',
    draft: { ...draft, temperature: '25', temperatureUnit: '°C' },
  });
});

test('a bound stays a bound', () => {
  const bound = { ...sigma, sigma_S_cm: null, high_S_cm: 1e-6, qualifier: '<' as const };
  expect(takeSelection(draft, reading({ sigma: bound }), 'value')?.draft.sigma).toBe('<1e-6');
});

test('a number alone keeps the unit that the form has', () => {
  const number = reading({ printed: '60' });
  expect(takeSelection(draft, number, 'temperature')?.draft).toMatchObject({
    temperature: '60',
    temperatureUnit: '°C',
  });
  expect(takeSelection(draft, reading({ printed: '3.5 × 10⁻⁴' }), 'value')?.draft).toMatchObject({ sigma: '3.5e-4' });
});

test('words are the material only where a material is asked for, and no number is one', () => {
  expect(takeSelection(draft, reading({ printed: 'sample B' }), 'material')?.draft).toMatchObject({
    material: 'sample B',
    formula: '',
  });
  expect(takeSelection(draft, reading({ printed: 'sample B' }), 'temperature')).toBeUndefined();
  expect(takeSelection(draft, reading({ printed: '25 °C', temperature }), 'material')?.field).toBe('temperature');
});

test('what the focused field cannot take goes where it belongs', () => {
  const material = { material: 'LLZO', formula: 'Li7La3Zr2O12' };
  expect(takeSelection(draft, reading({ material }), 'temperature')).toMatchObject({
    field: 'material',
    draft: material,
  });
  expect(takeSelection(draft, reading({ kind: 'bulk' }), 'origin')).toMatchObject({
    field: 'kind',
    draft: { kind: 'bulk' },
  });
  expect(takeSelection(draft, reading({ sigma, temperature }), undefined)?.field).toBe('value');
  expect(takeSelection(draft, reading({}), 'kind')).toBeUndefined();
});
