import type { Record } from '../../domain/index.js';
import { reductions, sift } from '../losses.js';
import { isRoom } from '../room-temperature.js';
import { toSheet } from '../sheet.js';
import { type Dataset, type DatasetColumn, type EntryPart, STATUS_COLUMN } from './dataset.js';
import { chemicalFamily, liionFamily } from './families.js';
import { BOUND, LITHIUM_RULES, NOT_A_NUMBER, REDUCTIONS } from './lithium-rules.js';
import { readDoi, readNumber, readSigma, readSource } from './read-cells.js';
import { maybeKelvin } from './settle-kelvin.js';
import { toFacts } from './to-facts.js';

/** 0 °C in K. */
const ZERO_C = 273.15;

/** Rounds away the noise of a difference of kelvins. */
const toCelsius = (kelvin: number): number => Number((kelvin - ZERO_C).toFixed(2));

/** A number that would be room temperature in kelvin may be that: in the published file 26 rows say 300, and 6 others are near. */
function readCelsius(text: string): EntryPart {
  const celsius = readNumber(text);
  if (celsius === null) return {};
  const temperature_K = Number((celsius + ZERO_C).toFixed(2));
  if (!isRoom(celsius)) return { temperature_K };
  return { temperature_K, other_temperature_K: celsius, doubts: [maybeKelvin(celsius)] };
}

/**
 * The columns of the Liverpool Ionics Dataset as published (Hargreaves et al., npj Comput. Mater. 2023, 10.1038/s41524-022-00951-z):
 * `source` is a DOI, `temperature` in °C, `target` in S/cm, `log_target` its decadic logarithm; `ID` counts the rows of the file.
 */
export const LIION_COLUMNS: readonly DatasetColumn[] = [
  { name: 'ID', type: 'integer', write: ({ number }) => number, read: (text) => ({ id: text.trim() }) },
  {
    name: 'composition',
    type: 'text',
    write: ({ record }) => record.formula,
    read: (text) => ({ formula: text.replaceAll('"', '').trim() }),
  },
  {
    name: 'source',
    type: 'text',
    write: ({ record }) => (record.doi === null ? record.title : readDoi(record.doi)),
    read: readSource,
  },
  {
    name: 'temperature',
    type: 'number',
    write: ({ record }) => (record.temperature_K === null ? null : toCelsius(record.temperature_K)),
    read: readCelsius,
  },
  { name: 'target', type: 'number', write: ({ record }) => record.sigma_S_cm, read: readSigma },
  {
    name: 'log_target',
    type: 'number',
    write: ({ record }) => (record.sigma_S_cm === null ? null : Number(Math.log10(record.sigma_S_cm).toFixed(9))),
  },
  { name: 'family', type: 'text', write: ({ record }) => liionFamily(record) },
  {
    name: 'ChemicalFamily',
    type: 'text',
    write: ({ record }) => (record.composition === null ? null : chemicalFamily(record.composition)),
  },
];

/** One row for each measured conductivity of a lithium conductor with its temperature. */
export const LIION: Dataset = {
  name: 'liion',
  toSheet: (records, { marked = false } = {}) => {
    const { kept, losses } = sift(records, [...LITHIUM_RULES, NO_TEMPERATURE, NOT_A_NUMBER, BOUND]);
    const { facts, losses: merged } = toFacts(kept);
    const rows = facts.map(({ record }) => record);
    return {
      sheet: toSheet(marked ? [...LIION_COLUMNS, STATUS_COLUMN] : LIION_COLUMNS, facts),
      losses: [...losses, ...merged, ...reductions(rows, [KIND, ENERGY, ...REDUCTIONS])],
    };
  },
};

const NO_TEMPERATURE = {
  code: 'no-temperature',
  says: 'no temperature, or a range of temperatures',
  touches: (r: Record) => r.temperature_K === null,
};

const KIND = {
  code: 'kind',
  says: 'bulk conductivity, which stands in the same column as total conductivity',
  touches: (r: Record) => r.kind === 'bulk',
};

const ENERGY = {
  code: 'activation-energy',
  says: 'the activation energy',
  touches: (r: Record) => r.activation_energy_eV !== null,
};
