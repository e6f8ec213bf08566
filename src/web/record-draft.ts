import { ConductivityKind, Origin, type Quantity, type Record } from '../domain/index.js';
import type { Corrections } from '../server/corrections.js';
import {
  fromKelvin,
  fromSiemens,
  readQuantity,
  type SigmaUnit,
  type TemperatureUnit,
  toKelvin,
  toSiemens,
  writeQuantity,
} from './quantities.js';

/** The form as typed. Units are those that the person chose; the record itself is in S/cm and K. */
export type RecordDraft = {
  readonly sigma: string;
  readonly sigmaUnit: SigmaUnit;
  readonly temperature: string;
  readonly temperatureUnit: TemperatureUnit;
  readonly material: string;
  readonly formula: string;
  readonly kind: string;
  readonly origin: string;
  readonly inScope: boolean;
  /** Stated in words; taken over with an alternative, not typed. */
  readonly room: boolean;
};

/** What a form is filled from: a record, or as much of one as is known. */
export type DraftSource = Pick<
  Record,
  | 'sigma_S_cm'
  | 'low_S_cm'
  | 'high_S_cm'
  | 'qualifier'
  | 'unit_printed'
  | 'temperature_K'
  | 'temperature_low_K'
  | 'temperature_high_K'
  | 'temperature_printed'
  | 'room_temperature'
  | 'material'
  | 'formula'
  | 'kind'
  | 'origin'
  | 'in_scope'
>;

const NONE: Quantity = { value: null, low: null, high: null, qualifier: null, uncertainty: null };

export const sigmaOf = (record: DraftSource): Quantity => ({
  ...NONE,
  value: record.sigma_S_cm,
  low: record.low_S_cm,
  high: record.high_S_cm,
  qualifier: record.qualifier,
});

export const temperatureOf = (record: DraftSource): Quantity => ({
  ...NONE,
  value: record.temperature_K,
  low: record.temperature_low_K,
  high: record.temperature_high_K,
});

/** Gives the form of a record, in the units that the paper printed as far as the form has them. */
export function toDraft(record: DraftSource): RecordDraft {
  const sigmaUnit = /^\s*mS/u.test(record.unit_printed) ? 'mS/cm' : 'S/cm';
  const temperatureUnit = /[°º℃]|\bC\b/u.test(record.temperature_printed ?? '') ? '°C' : 'K';
  return {
    sigma: writeQuantity(fromSiemens(sigmaOf(record), sigmaUnit)),
    sigmaUnit,
    temperature: writeQuantity(fromKelvin(temperatureOf(record), temperatureUnit)),
    temperatureUnit,
    material: record.material ?? '',
    formula: record.formula ?? '',
    kind: record.kind,
    origin: record.origin,
    inScope: record.in_scope,
    room: record.room_temperature,
  };
}

/** Gives the form with another unit, the same quantity written in it. */
export function withUnit(draft: RecordDraft, unit: SigmaUnit | TemperatureUnit): RecordDraft {
  if (unit === 'S/cm' || unit === 'mS/cm') {
    const read = readQuantity(draft.sigma);
    const sigma = read === undefined ? draft.sigma : writeQuantity(fromSiemens(toSiemens(read, draft.sigmaUnit), unit));
    return { ...draft, sigma, sigmaUnit: unit };
  }
  const read = readQuantity(draft.temperature);
  const kelvin = read && toKelvin(read, draft.temperatureUnit);
  const temperature = kelvin === undefined ? draft.temperature : writeQuantity(fromKelvin(kelvin, unit));
  return { ...draft, temperature, temperatureUnit: unit };
}

/** Gives the quantity in S/cm or K that a field holds: undefined when it cannot be read, null when it is empty. */
export function sigmaTyped({ sigma, sigmaUnit }: RecordDraft): Quantity | null | undefined {
  if (sigma.trim() === '') return null;
  const read = readQuantity(sigma);
  const quantity = read && toSiemens(read, sigmaUnit);
  return quantity && isPositive(quantity) ? quantity : undefined;
}

export function temperatureTyped({ temperature, temperatureUnit }: RecordDraft): Quantity | null | undefined {
  if (temperature.trim() === '') return null;
  const read = readQuantity(temperature);
  const quantity = read && toKelvin(read, temperatureUnit);
  return quantity && isPositive(quantity) ? quantity : undefined;
}

const isPositive = ({ value, low, high }: Quantity): boolean =>
  [value, low, high].every((number) => number === null || number > 0);

/** Gives what the form changes in the record, or the sentence that says why it cannot be kept. */
export function changesOf(draft: RecordDraft, record: DraftSource): Corrections | string {
  const before = toDraft(record);
  const [sigma, temperature] = [sigmaTyped(draft), temperatureTyped(draft)];
  const touched = (names: readonly (keyof RecordDraft)[]): boolean =>
    names.some((name) => draft[name] !== before[name]);
  // A change of unit alone changes nothing
  const sigmaNow = withUnit(draft, before.sigmaUnit).sigma.trim() !== before.sigma;
  const temperatureNow = withUnit(draft, before.temperatureUnit).temperature.trim() !== before.temperature;
  if (sigmaNow && sigma === undefined) return 'The conductivity is no positive number, range or bound.';
  if (sigmaNow && sigma === null) return 'A record needs a conductivity; reject it if there is none.';
  if (temperatureNow && temperature === undefined) return 'The temperature cannot be read.';
  return {
    ...(sigmaNow && sigma ? sigmaFields(sigma) : {}),
    ...(temperatureNow ? temperatureFields(temperature ?? NONE) : {}),
    ...(touched(['room']) ? { room_temperature: draft.room } : {}),
    ...(touched(['material']) ? { material: draft.material.trim() || null } : {}),
    ...(touched(['formula']) ? { formula: draft.formula.trim() || null } : {}),
    ...(touched(['kind']) ? { kind: ConductivityKind.parse(draft.kind) } : {}),
    ...(touched(['origin']) ? { origin: Origin.parse(draft.origin) } : {}),
    ...(touched(['inScope']) ? scopeFields(draft.inScope) : {}),
  };
}

const sigmaFields = ({ value, low, high, qualifier }: Quantity): Corrections => ({
  sigma_S_cm: value,
  low_S_cm: low,
  high_S_cm: high,
  qualifier,
});

const temperatureFields = ({ value, low, high }: Quantity): Corrections => ({
  temperature_K: value,
  temperature_low_K: low,
  temperature_high_K: high,
});

const scopeFields = (inScope: boolean): Corrections =>
  inScope ? { in_scope: true, scope_reason: null } : { in_scope: false };

/** Gives the form with an alternative taken over. */
export function withCorrections(draft: RecordDraft, record: DraftSource, fields: Corrections): RecordDraft {
  const filled = toDraft({ ...record, ...(fields as Partial<DraftSource>) });
  if (fields.material !== undefined) return { ...draft, material: filled.material, formula: filled.formula };
  return { ...draft, temperature: filled.temperature, temperatureUnit: filled.temperatureUnit, room: filled.room };
}
