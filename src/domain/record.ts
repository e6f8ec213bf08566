import { z } from 'zod';
import { Amounts, ConductivityKind, Origin, ScopeReason } from './mention.js';
import { Qualifier } from './quantity.js';
import { Field, Reason } from './reason.js';
import { Box, Span } from './span.js';

export const Status = z.enum(['accepted', 'review', 'rejected', 'verified']);
export type Status = z.infer<typeof Status>;

export const TemperatureSource = z.enum([
  'sentence',
  'header',
  'cell',
  'caption',
  'section',
  'paragraph',
  'document',
  'symbol',
  'room-temperature words',
]);
export type TemperatureSource = z.infer<typeof TemperatureSource>;

export const Where = z.enum(['text', 'abstract', 'table', 'caption', 'figure']);
export type Where = z.infer<typeof Where>;

/** Another place of the same paper that states the same fact. */
export const Place = z.object({
  where: Where,
  page: z.int().nullable(),
  printed: z.string(),
  quote: z.string(),
  span: Span,
  start: z.int().nullable(),
  end: z.int().nullable(),
});
export type Place = Readonly<z.infer<typeof Place>>;

/**
 * One conductivity with its evidence: the row that curators review and export. Names are those of JSON Lines, CSV and the
 * HTTP API. Conductivities in S/cm, temperatures in K, energies in eV, offsets in UTF-16 units, boxes in points from the top left.
 */
export const Record = z.object({
  record_id: z.string().describe('stable across runs: hash of bytes, quote and field values as printed'),
  paper: z.string().describe('file name without its ending'),
  source_sha256: z.string(),
  doi: z.string().nullable(),
  title: z.string().nullable(),
  status: Status,
  in_scope: z
    .boolean()
    .describe('ionic conductivity of a solid or polymer electrolyte or ion conductor, measured, cited or calculated'),
  scope_reason: ScopeReason.nullable(),
  confidence: z.number().min(0).max(1).describe('that of the weakest field'),
  confidence_by_field: z.record(Field, z.number()),
  weakest_field: Field,
  sigma_S_cm: z.number().nullable().describe('null for bounds and ranges'),
  low_S_cm: z.number().nullable(),
  high_S_cm: z.number().nullable(),
  qualifier: Qualifier.nullable(),
  uncertainty_S_cm: z.number().nullable(),
  printed: z.string().describe('the value as the page shows it'),
  unit_printed: z.string(),
  temperature_K: z.number().nullable().describe('null when the paper does not state it'),
  temperature_low_K: z.number().nullable(),
  temperature_high_K: z.number().nullable(),
  temperature_printed: z.string().nullable(),
  temperature_source: TemperatureSource.nullable(),
  room_temperature: z
    .boolean()
    .describe('stated in words; temperature_K is then 298.15 unless a number stands beside the words'),
  material: z.string().nullable().describe('as printed'),
  formula: z.string().nullable().describe('resolved: variables substituted, abbreviations expanded'),
  composition: Amounts.nullable().describe('element amounts per formula unit'),
  material_words: z.array(z.string()).describe('phase and form: cubic, glass, thin film, ...'),
  kind: ConductivityKind,
  ion: z.string().nullable().describe('mobile ion as element symbol'),
  origin: Origin,
  method: z.string().nullable(),
  activation_energy_eV: z.number().nullable(),
  where: Where,
  page: z.int().nullable(),
  boxes: z.array(Box),
  start: z.int().nullable().describe('offset in the source file, text formats only'),
  end: z.int().nullable(),
  quote: z.string().describe('the sentence or table row'),
  places: z.array(Place).describe('other places of the same fact'),
  reasons: z.array(Reason),
  duplicate_of: z
    .string()
    .nullable()
    .default(null)
    .describe('record_id of the same fact in another file of the paper, which is read better and stands for both'),
  spans: z
    .record(z.string(), z.array(Span))
    .describe('spans in the document text by field: value, unit, temperature, material, ...'),
});
export type Record = Readonly<z.infer<typeof Record>>;
