import { z } from 'zod';
import {
  Box,
  ConductivityKind,
  Decision,
  Field,
  MediaType,
  Origin,
  Reason,
  Record,
  Span,
  Status,
  Where,
} from '../domain/index.js';
import { Corrections } from './corrections.js';
import { FieldSpan } from './selection-api.js';

/** What review adds to the status: nobody was sure yet, though somebody looked. */
export const Verdict = z.enum(['accept', 'correct', 'reject', 'unsure']);
export type Verdict = z.infer<typeof Verdict>;

/** One line of the worklist. */
export const Row = z.object({
  record_id: z.string(),
  paper: z.string(),
  source_sha256: z.string(),
  added: z.boolean().describe('a person added it; the machine had missed it'),
  seen: z.int().describe('number of decisions on it, to be sent back with the next one'),
  status: Status,
  verdict: Verdict.nullable(),
  in_scope: z.boolean(),
  confidence: z.number(),
  weakest_field: Field,
  where: Where,
  line: z.string().describe('the same for records of one sentence or table row'),
  page: z.int().nullable(),
  kind: ConductivityKind,
  printed: z.string(),
  unit_printed: z.string(),
  sigma_S_cm: z.number().nullable(),
  temperature_K: z.number().nullable(),
  material: z.string().nullable().describe('the formula where it is known'),
  name: z.string().nullable().describe('the material as printed'),
  formula: z.string().nullable(),
  family: z.string().nullable().describe('of structure or chemistry, as the composition suggests'),
  ion: z.string().nullable(),
  origin: Origin,
  activation_energy_eV: z.number().nullable(),
  curator: z.string().nullable().describe('who decided last'),
  counts: z.boolean().describe('false where the same fact stands in another file of the paper, which counts instead'),
});
export type Row = Readonly<z.infer<typeof Row>>;

export const ORDERS = ['doubt', 'paper'] as const;
/** What people decided on records that the machine had accepted, beside the precision that was promised. */
export const Drift = z.object({
  reviewed: z.int(),
  right: z.int(),
  promised: z.number(),
  p: z.number().describe('probability of so few right ones if the promise held (one-sided exact binomial test)'),
  contradicted: z.boolean(),
});

export const Worklist = z.object({
  rows: z.array(Row),
  orphans: z.array(Decision),
  rules_version: z.string(),
  times: z.array(z.string()).describe('when the curator took the last decisions, oldest first'),
  drift: Drift.nullable(),
});
export type Worklist = Readonly<z.infer<typeof Worklist>>;

/** Query of `GET /api/worklist`; every filter is optional. */
export const WorklistQuery = z.object({
  status: Status.optional(),
  paper: z.string().optional(),
  kind: ConductivityKind.optional(),
  where: Where.optional(),
  weakest: Field.optional(),
  order: z.enum(ORDERS).default('doubt'),
  editions: z.stringbool().default(false).describe('also what counts as a record of another file of the same paper'),
});
export type WorklistQuery = Readonly<z.infer<typeof WorklistQuery>>;

export const ErrorType = Decision.shape.error_type;

/** Body of `POST /api/records/:id/decisions`. `seen` is the number of decisions on the record that the curator saw. */
export const NewDecision = z.strictObject({
  type: Verdict,
  fields: Corrections.default({}),
  error_type: ErrorType.default(null),
  note: z.string().max(10_000).nullable().default(null),
  selections: z.array(FieldSpan).max(20).default([]).describe('where on the page the fields were taken from'),
  seen: z.int().min(0),
  blind: z.boolean().default(false).describe('a second opinion, which changes no record'),
});
export type NewDecision = Readonly<z.infer<typeof NewDecision>>;

/** A value that the linker considered next, ready to be taken over. */
export const Alternative = z.object({
  field: z.enum(['temperature', 'material']),
  shows: z.string(),
  because: z.string().nullable(),
  fields: Corrections,
  boxes: z.array(Box),
});
export type Alternative = Readonly<z.infer<typeof Alternative>>;

export const HighlightRole = z.enum(['value', 'temperature', 'material', 'header', 'other']);
export type HighlightRole = z.infer<typeof HighlightRole>;

/** What to colour: boxes on pages (PDF), or a span of `text` (text formats). */
export const Highlight = z.object({ role: HighlightRole, boxes: z.array(Box), spans: z.array(Span) });
export type Highlight = Readonly<z.infer<typeof Highlight>>;

/** A stretch of the paper's text, shown for formats without pages. */
export const TextBlock = z.object({ start: z.int(), type: z.string(), text: z.string() });
export type TextBlock = Readonly<z.infer<typeof TextBlock>>;

/** Another record of the same paper, for the page. */
export const Neighbour = z.object({ record_id: z.string(), boxes: z.array(Box), spans: z.array(Span) });
export type Neighbour = Readonly<z.infer<typeof Neighbour>>;

/** Answer of `GET /api/records/:id`: all that the decision screen shows. */
/** The same fact in another file of the paper. */
export const EditionOfRecord = z.object({
  record_id: z.string(),
  paper: z.string(),
  name: z.string().describe('of the file'),
  page: z.int().nullable(),
  counts: z.boolean().describe('whether it is this one that is reviewed and exported'),
});
export type EditionOfRecord = Readonly<z.infer<typeof EditionOfRecord>>;

export const RecordView = z.object({
  record: Record.describe('as people left it'),
  machine: Record.describe('as the machine proposed it'),
  verdict: Verdict.nullable(),
  decisions: z.array(Decision),
  mediaType: MediaType,
  pages: z.array(z.object({ page: z.int(), width: z.number(), height: z.number() })),
  highlights: z.array(Highlight),
  reasons: z.array(Reason.extend({ weight: z.number() })),
  alternatives: z.array(Alternative),
  placeBoxes: z.array(z.array(Box)),
  others: z.array(Neighbour),
  editions: z.array(EditionOfRecord),
});
export type RecordView = Readonly<z.infer<typeof RecordView>>;

export const PaperText = z.object({ blocks: z.array(TextBlock) });
export type PaperText = Readonly<z.infer<typeof PaperText>>;

/** A record that a correction of another one may concern as well, with the fields to change. */
export const Proposed = z.object({ row: Row, fields: Corrections });
export type Proposed = Readonly<z.infer<typeof Proposed>>;

/** Answer of a POST that was taken: the line of the worklist as it is now, how many decisions the record has, and others of the batch. */
export const Decided = z.object({
  row: Row,
  seen: z.int(),
  gone: z.boolean().default(false).describe('the record was an addition that is undone'),
  also: z.array(Row).default([]).describe('other records that the same step changed'),
  proposals: z.array(Proposed).default([]).describe('records that took the same wrong word from the paper'),
});
export type Decided = Readonly<z.infer<typeof Decided>>;

/** Answer 409: what others decided meanwhile. */
export const Conflict = z.object({
  error: z.literal('conflict'),
  seen: z.int(),
  missed: z.array(Decision),
  record: Record,
});
export type Conflict = Readonly<z.infer<typeof Conflict>>;
