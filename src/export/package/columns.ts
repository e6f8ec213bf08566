import { familyOf } from '../../chemistry/index.js';
import { ConductivityKind, Origin, Qualifier, Status } from '../../domain/index.js';
import type { Cell, Column } from '../sheet.js';
import type { PackageRow } from './package-row.js';

/** A column of a published table: how it is written, and what its readers are told. */
export type PackageColumn = Column<PackageRow> & {
  readonly says: string;
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly required?: boolean;
  /** The least number that makes sense. */
  readonly least?: number;
};

/** Gives a list or an object as JSON text, and null as null. */
export const json = (value: unknown): Cell => (value === null ? null : JSON.stringify(value));

/** The columns of the data: one conductivity a row. */
export const DATA_COLUMNS: readonly PackageColumn[] = [
  {
    name: 'record_id',
    type: 'text',
    required: true,
    says: 'identifier, the same in every release',
    write: ({ record }) => record.record_id,
  },
  {
    name: 'formula',
    type: 'text',
    says: 'material with variables substituted and abbreviations expanded',
    write: ({ record }) => record.formula,
  },
  { name: 'material', type: 'text', says: 'material as the paper prints it', write: ({ record }) => record.material },
  {
    name: 'composition',
    type: 'json',
    says: 'element amounts per formula unit, as a JSON object',
    write: ({ record }) => json(record.composition),
  },
  {
    name: 'family',
    type: 'text',
    says: 'structural or chemical family that the composition suggests',
    write: ({ record }) => familyName(record.composition),
  },
  {
    name: 'material_words',
    type: 'json',
    says: 'words of phase and form, as a JSON array',
    write: ({ record }) => json(record.material_words),
  },
  { name: 'ion', type: 'text', says: 'mobile ion, as an element symbol', write: ({ record }) => record.ion },
  {
    name: 'sigma_S_cm',
    type: 'number',
    unit: 'S/cm',
    least: 0,
    says: 'conductivity; empty for bounds and ranges',
    write: ({ record }) => record.sigma_S_cm,
  },
  {
    name: 'low_S_cm',
    type: 'number',
    unit: 'S/cm',
    least: 0,
    says: 'lower end of a range, or lower bound',
    write: ({ record }) => record.low_S_cm,
  },
  {
    name: 'high_S_cm',
    type: 'number',
    unit: 'S/cm',
    least: 0,
    says: 'upper end of a range, or upper bound',
    write: ({ record }) => record.high_S_cm,
  },
  {
    name: 'qualifier',
    type: 'text',
    values: Qualifier.options,
    says: 'how the paper qualifies the value; empty where it does not',
    write: ({ record }) => record.qualifier,
  },
  {
    name: 'uncertainty_S_cm',
    type: 'number',
    unit: 'S/cm',
    least: 0,
    says: 'uncertainty of the value as stated',
    write: ({ record }) => record.uncertainty_S_cm,
  },
  {
    name: 'temperature_K',
    type: 'number',
    unit: 'K',
    least: 0,
    says: 'temperature of measurement; empty where the paper does not say it',
    write: ({ record }) => record.temperature_K,
  },
  {
    name: 'temperature_low_K',
    type: 'number',
    unit: 'K',
    least: 0,
    says: 'lower end of a range of temperatures',
    write: ({ record }) => record.temperature_low_K,
  },
  {
    name: 'temperature_high_K',
    type: 'number',
    unit: 'K',
    least: 0,
    says: 'upper end of a range of temperatures',
    write: ({ record }) => record.temperature_high_K,
  },
  {
    name: 'room_temperature',
    type: 'boolean',
    required: true,
    says: 'stated as room temperature in words; temperature_K is then 298.15 unless a number stands beside the words',
    write: ({ record }) => record.room_temperature,
  },
  {
    name: 'kind',
    type: 'text',
    required: true,
    values: ConductivityKind.options,
    says: 'which conductivity',
    write: ({ record }) => record.kind,
  },
  {
    name: 'origin',
    type: 'text',
    required: true,
    values: Origin.options,
    says: 'measured in the paper, cited from another, or calculated',
    write: ({ record }) => record.origin,
  },
  { name: 'method', type: 'text', says: 'method of measurement', write: ({ record }) => record.method },
  {
    name: 'activation_energy_eV',
    type: 'number',
    unit: 'eV',
    says: 'activation energy stated for the same material',
    write: ({ record }) => record.activation_energy_eV,
  },
  {
    name: 'status',
    type: 'text',
    required: true,
    values: Status.options,
    says: 'verified by a person, accepted by the machine, or under review',
    write: ({ record }) => record.status,
  },
  { name: 'doi', type: 'text', says: 'DOI of the paper', write: ({ record }) => record.doi },
  {
    name: 'year',
    type: 'integer',
    says: 'year of the paper, as it prints it',
    write: ({ source }) => source.metadata.year,
  },
  {
    name: 'source',
    type: 'text',
    required: true,
    says: 'key of the paper in sources.bib and sources.json',
    write: ({ source }) => source.key,
  },
];

/** Gives the family of a composition, or null. */
export const familyName = (composition: PackageRow['record']['composition']): string | null =>
  composition === null ? null : familyOf(composition);
