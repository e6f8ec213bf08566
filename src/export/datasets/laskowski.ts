import type { Record } from '../../domain/index.js';
import { reductions, sift } from '../losses.js';
import { ROOM_POINT } from '../room-temperature.js';
import { toSheet } from '../sheet.js';
import { type Dataset, type DatasetColumn, STATUS_COLUMN } from './dataset.js';
import { boundOf, LITHIUM_RULES, NOT_A_NUMBER, REDUCTIONS, ROOM_RULES } from './lithium-rules.js';
import { readDoi, readSigma, readSource } from './read-cells.js';
import { toRoomFacts } from './to-facts.js';

/**
 * The columns of the labels of Laskowski et al., Energy Environ. Sci. 2023, 16, 1264 (10.1039/d2ee03499a), as OBELiX ships them with
 * DOIs (data/misc/laskowski_with_dois.csv): a row number from 0 without a usable name, `Structure` (a formula), σ at room temperature in
 * S/cm with bounds as "<1E-10", the activation energy in eV, space-group number and ICSD entry, which are left to curators.
 */
export const LASKOWSKI_COLUMNS: readonly DatasetColumn[] = [
  { name: 'Unnamed: 0', type: 'integer', write: ({ number }) => number - 1, read: (text) => ({ id: text.trim() }) },
  {
    name: 'Structure',
    type: 'text',
    write: ({ record }) => record.formula,
    read: (text) => ({ formula: text.trim() }),
  },
  {
    name: 'σ(RT)(S cm-1)',
    type: 'mixed',
    write: ({ record }) => record.sigma_S_cm ?? boundOf(record) ?? null,
    read: (text) => ({ ...readSigma(text), room: true }),
  },
  { name: 'Ea (eV)', type: 'number', write: ({ record }) => record.activation_energy_eV },
  { name: 'space group', type: 'number', write: () => null },
  { name: 'ICSD Entry', type: 'number', write: () => null },
  {
    name: 'DOI',
    type: 'text',
    write: ({ record }) => (record.doi === null ? null : readDoi(record.doi)),
    read: readSource,
  },
];

/** One row for each lithium conductor of a paper at room temperature, with its activation energy. */
export const LASKOWSKI: Dataset = {
  name: 'laskowski',
  toSheet: (records, { marked = false } = {}) => {
    const { kept, losses } = sift(records, [...LITHIUM_RULES, ...ROOM_RULES, NOT_A_NUMBER]);
    const { facts, losses: merged } = toRoomFacts(kept);
    const beside = facts.flatMap(({ bulk }) => (bulk === null ? [] : [bulk.record_id]));
    const bulk = {
      code: 'bulk',
      says: 'the bulk value beside a total one',
      effect: 'left out',
      record_ids: beside,
    } as const;
    const rows = facts.map(({ record }) => record);
    return {
      sheet: toSheet(marked ? [...LASKOWSKI_COLUMNS, STATUS_COLUMN] : LASKOWSKI_COLUMNS, facts),
      losses: [
        ...losses,
        ...merged,
        ...(beside.length === 0 ? [] : [bulk]),
        ...reductions(rows, [KIND, TEMPERATURE, ...REDUCTIONS]),
      ],
    };
  },
};

const KIND = {
  code: 'kind',
  says: 'whether the value is total or bulk',
  touches: (r: Record) => r.kind !== 'unspecified',
};

const TEMPERATURE = {
  code: 'temperature',
  says: 'the temperature itself',
  touches: (r: Record) => r.temperature_K !== null && r.temperature_K !== ROOM_POINT,
};
