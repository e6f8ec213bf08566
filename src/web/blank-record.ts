import type { SelectionReading } from '../server/selection-api.js';
import type { FormRecord } from './record-form.js';

const BLANK: FormRecord = {
  machine: false,
  weakest_field: 'value',
  confidence_by_field: { value: 0, unit: 0, temperature: 0, material: 0, kind: 0, origin: 0, scope: 0 },
  printed: 'nothing selected yet',
  unit_printed: '',
  sigma_S_cm: null,
  low_S_cm: null,
  high_S_cm: null,
  qualifier: null,
  temperature_K: null,
  temperature_low_K: null,
  temperature_high_K: null,
  temperature_printed: null,
  room_temperature: false,
  material: null,
  formula: null,
  kind: 'unspecified',
  origin: 'measured',
  in_scope: true,
  scope_reason: null,
};

/** Gives the empty form of a record that the machine missed, with what the page prints at the selected value. */
export const blankRecord = (value?: SelectionReading): FormRecord =>
  value === undefined ? BLANK : { ...BLANK, printed: value.quote.exact };
