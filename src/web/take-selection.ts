import type { Field, Quantity } from '../domain/index.js';
import type { SelectionReading } from '../server/selection-api.js';
import {
  fromKelvin,
  fromSiemens,
  readQuantity,
  type SigmaUnit,
  type TemperatureUnit,
  writeQuantity,
} from './quantities.js';
import type { RecordDraft } from './record-draft.js';

/** The form with a selection taken over, and the field that it went to. */
export type Taken = { readonly draft: RecordDraft; readonly field: Field };

type Take = (draft: RecordDraft, reading: SelectionReading) => RecordDraft | undefined;

const NONE: Quantity = { value: null, low: null, high: null, qualifier: null, uncertainty: null };

const sigma: Take = (draft, { sigma: said }) => {
  if (said === null) return undefined;
  const { sigma_S_cm: value, low_S_cm: low, high_S_cm: high, qualifier, unit_printed } = said;
  const sigmaUnit: SigmaUnit = /^\s*mS/u.test(unit_printed) ? 'mS/cm' : 'S/cm';
  const quantity = { ...NONE, value, low, high, qualifier };
  return { ...draft, sigma: writeQuantity(fromSiemens(quantity, sigmaUnit)), sigmaUnit };
};

const temperature: Take = (draft, { temperature: said }) => {
  if (said === null) return undefined;
  const { temperature_K: value, temperature_low_K: low, temperature_high_K: high, room_temperature: room } = said;
  const temperatureUnit: TemperatureUnit = /[°º℃]|\bC\b/u.test(said.temperature_printed ?? '') ? '°C' : 'K';
  const written = writeQuantity(fromKelvin({ ...NONE, value, low, high }, temperatureUnit));
  return { ...draft, temperature: written, temperatureUnit, room };
};

const material: Take = (draft, { material: said }) =>
  said === null ? undefined : { ...draft, material: said.material ?? '', formula: said.formula ?? '' };

const kind: Take = (draft, { kind: said }) => (said === null ? undefined : { ...draft, kind: said });

/** A number alone keeps the unit of the form. */
const number =
  (field: 'sigma' | 'temperature'): Take =>
  (draft, { printed }) => {
    const read = readQuantity(printed);
    return read === undefined ? undefined : { ...draft, [field]: writeQuantity(read) };
  };

const LONGEST = 200;
const words: Take = (draft, { printed }) =>
  printed === '' || printed.length > LONGEST ? undefined : { ...draft, material: printed, formula: '' };

const WAYS: Readonly<Partial<{ [field in Field]: readonly Take[] }>> = {
  value: [sigma, number('sigma')],
  unit: [sigma, number('sigma')],
  temperature: [temperature, number('temperature')],
  material: [material, words],
  kind: [kind],
};

/** What a selection is when the focused field cannot take it. */
const ELSE: readonly (readonly [Field, Take])[] = [
  ['value', sigma],
  ['temperature', temperature],
  ['kind', kind],
  ['material', material],
];

/** Gives the form with a selection in the focused field, else in the field that the selection speaks of; undefined when it says nothing. */
export function takeSelection(
  draft: RecordDraft,
  reading: SelectionReading,
  focused: Field | undefined,
): Taken | undefined {
  const own = focused === undefined ? [] : (WAYS[focused] ?? []).map((take) => [focused, take] as const);
  // A temperature or a value is never the words of a material
  const speaks = reading.sigma !== null || reading.temperature !== null;
  const ways = focused === 'material' && speaks ? own.slice(0, 1) : own;
  for (const [field, take] of [...ways, ...ELSE]) {
    const taken = take(draft, reading);
    if (taken !== undefined) return { draft: taken, field };
  }
  return undefined;
}
