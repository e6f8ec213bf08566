import { amountsOf, mobileIonOf, readFormula } from '../chemistry/index.js';
import { type Document, Field, offsetsInSource, Record, type Selection } from '../domain/index.js';
import { completeFields } from '../export/corrections/complete-fields.js';
import { paperOf } from '../store/source-of.js';
import type { NewRecord, SelectionReading } from './selection-api.js';

/** What a record that a person added is made of: the reading of the value's place, and what was selected for its fields. */
export type Found = {
  readonly reading: SelectionReading;
  readonly evidence: readonly Selection[];
  readonly fields: NewRecord['fields'];
};

const NOTHING = {
  scope_reason: null,
  sigma_S_cm: null,
  low_S_cm: null,
  high_S_cm: null,
  qualifier: null,
  uncertainty_S_cm: null,
  temperature_K: null,
  temperature_low_K: null,
  temperature_high_K: null,
  temperature_printed: null,
  temperature_source: null,
  material: null,
  formula: null,
  composition: null,
  method: null,
  activation_energy_eV: null,
} as const;

/** Gives the record of a value that the machine missed, without an id; the person who made it is sure of every field. Throws ZodError without a value. */
export function addedRecord(document: Document, { reading, evidence, fields }: Found): Record {
  const { quote, boxes, where, page, span } = reading;
  const offsets = offsetsInSource(document, span);
  const formula = fields.formula === undefined || fields.formula === null ? undefined : readFormula(fields.formula);
  return Record.parse({
    ...NOTHING,
    record_id: '',
    paper: paperOf(document.source.name),
    source_sha256: document.source.sha256,
    doi: document.metadata.doi,
    title: document.metadata.title,
    status: 'verified',
    in_scope: true,
    confidence: 1,
    confidence_by_field: Object.fromEntries(Field.options.map((field) => [field, 1])),
    weakest_field: 'value',
    printed: quote.exact,
    unit_printed: reading.sigma?.unit_printed ?? '',
    room_temperature: false,
    material_words: [],
    kind: 'unspecified',
    ion: formula === undefined ? null : mobileIonOf(amountsOf(formula)),
    origin: 'measured',
    where,
    page,
    boxes,
    start: offsets?.start ?? null,
    end: offsets?.end ?? null,
    quote: `${quote.before}${quote.exact}${quote.after}`,
    places: [],
    reasons: [{ code: 'added-by-person', says: 'A person found it on the page; the machine had missed it.' }],
    spans: { ...Object.fromEntries(evidence.map(({ field, quote: { span: own } }) => [field, [own]])), value: [span] },
    ...completeFields(fields, evidence),
  });
}
