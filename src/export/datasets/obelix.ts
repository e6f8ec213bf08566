import type { Record } from '../../domain/index.js';
import { reductions, sift } from '../losses.js';
import { ROOM_POINT } from '../room-temperature.js';
import { type Cell, toSheet } from '../sheet.js';
import type { Dataset, DatasetColumn, EntryPart } from './dataset.js';
import { obelixFamily } from './families.js';
import { boundOf, LITHIUM_RULES, NOT_A_NUMBER, REDUCTIONS, ROOM_RULES } from './lithium-rules.js';
import { readDoi, readNumber, readSigma, readSource } from './read-cells.js';
import { reducedFormula } from './reduced-formula.js';
import { toRoomFacts } from './to-facts.js';

const sigmaCell = (record: Record): Cell => record.sigma_S_cm ?? boundOf(record) ?? null;

/** A column for what no paper's text gives; curators fill it in. */
const blank = (name: string): DatasetColumn => ({ name, type: 'mixed', write: () => null });

/** Where the value stands, for the curator who checks the row. */
function noteOf(record: Record): string {
  const { page, temperature_printed, kind, material_words, formula } = record;
  return [
    ...(page === null ? [] : [`p. ${page}`]),
    printedValue(record),
    ...(temperature_printed === null ? [] : [`at ${temperature_printed}`]),
    ...(kind === 'unspecified' ? [] : [`(${kind})`]),
    ...(formula === null || reducedFormula(record) === formula ? [] : [`· ${formula}`]),
    ...material_words.map((word) => `· ${word}`),
  ].join(' ');
}

/** The value as printed, with its unit; no conductivity is below zero, so such a number is a logarithm. */
function printedValue({ printed, unit_printed, qualifier }: Record): string {
  const unit = printed.includes(unit_printed) ? '' : unit_printed;
  if (/^[-−–]/u.test(printed)) return `log σ = ${printed}${unit === '' ? '' : ` (${unit})`}`;
  const about = qualifier === '~' && !/^[~∼≈]/u.test(printed) ? '~ ' : '';
  return `${about}${printed}${unit === '' ? '' : ` ${unit}`}`;
}

/** What OBELiX's script writes in the place of a bound for those who train models. */
const PLACEHOLDER = 1e-15;
/** The bound of 36 of the 37 rows that have one. */
const BOUND = 1e-10;

/** A placeholder is the bound again, and says so. */
function readBounded(text: string): EntryPart {
  const part = readSigma(text);
  if (part.sigma_S_cm !== PLACEHOLDER) return part;
  return { high_S_cm: BOUND, doubts: ['1e-15 stands for a bound, "<1E-10" or "<1E-8", of the raw file'] };
}

/**
 * The columns of OBELiX as published (Therrien et al. 2025, arXiv:2502.14234; data/downloads/all.csv), which are also those of its
 * contribution form. `ID` is the record id; space group, cell and Z are left to curators; `Checked` is 1 where a person verified the row.
 */
export const OBELIX_COLUMNS: readonly DatasetColumn[] = [
  { name: 'ID', type: 'text', write: ({ record }) => record.record_id, read: (text) => ({ id: text }) },
  {
    name: 'Reduced Composition',
    type: 'text',
    write: ({ record }) => reducedFormula(record),
    read: (text) => ({ formula: text.trim() }),
  },
  blank('Z'),
  { ...blank('True Composition'), read: (text) => ({ full_formula: text.trim() }) },
  {
    name: 'Ionic conductivity (S cm-1)',
    type: 'mixed',
    write: ({ record }) => sigmaCell(record),
    read: (text) => ({ ...readBounded(text), room: true }),
  },
  {
    name: 'IC (Total)',
    type: 'mixed',
    write: ({ record }) => (record.kind === 'total' ? sigmaCell(record) : null),
    read: (text) => ({ total_S_cm: readNumber(text) }),
  },
  {
    name: 'IC (Bulk)',
    type: 'mixed',
    write: ({ record, bulk }) => (bulk !== null ? sigmaCell(bulk) : record.kind === 'bulk' ? sigmaCell(record) : null),
    read: (text) => ({ bulk_S_cm: readNumber(text) }),
  },
  ...['Space group', 'Space group #', 'a', 'b', 'c', 'alpha', 'beta', 'gamma'].map(blank),
  { name: 'Family', type: 'text', write: ({ record }) => obelixFamily(record) },
  {
    name: 'DOI',
    type: 'text',
    write: ({ record }) => (record.doi === null ? null : readDoi(record.doi)),
    read: readSource,
  },
  { name: 'Checked', type: 'integer', write: ({ record }) => (record.status === 'verified' ? 1 : 0) },
  ...['Ref', 'Cif ID', 'Cif ref_1', 'Cif ref_2'].map(blank),
  { name: 'note', type: 'text', write: ({ record }) => noteOf(record) },
  ...['close match', 'close match DOI', 'ICSD ID', 'Laskowski ID'].map(blank),
  { ...blank('Liion ID'), read: (text) => ({ liion_row: readNumber(text) }) },
];

/** One row for each lithium conductor of a paper at room temperature: total preferred, bulk kept apart, bounds as bounds. */
export const OBELIX: Dataset = {
  name: 'obelix',
  toSheet: (records) => {
    const { kept, losses } = sift(records, [...LITHIUM_RULES, ...ROOM_RULES, NOT_A_NUMBER]);
    const { facts, losses: merged } = toRoomFacts(kept);
    const rows = facts.flatMap(({ record, bulk }) => (bulk === null ? [record] : [record, bulk]));
    return {
      sheet: toSheet(OBELIX_COLUMNS, facts),
      losses: [
        ...losses,
        ...merged,
        ...reductions(rows, [...REDUCTIONS.filter(({ code }) => code !== 'material-words'), TEMPERATURE, ENERGY]),
      ],
    };
  },
};

const TEMPERATURE = {
  code: 'temperature',
  says: 'the temperature itself: the format has no column for it (the note holds it as printed)',
  touches: (r: Record) => r.temperature_K !== null && r.temperature_K !== ROOM_POINT,
};

const ENERGY = {
  code: 'activation-energy',
  says: 'the activation energy',
  touches: (r: Record) => r.activation_energy_eV !== null,
};
