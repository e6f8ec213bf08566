import { z } from 'zod';
import { Field } from './reason.js';
import { Box, Span } from './span.js';

/** A quote that survives re-extraction: exact words with context, and where they stood. */
export const Quote = z.object({ exact: z.string(), before: z.string(), after: z.string(), span: Span });
export type Quote = Readonly<z.infer<typeof Quote>>;

/** What a person selected on the page for a field: the words, and on pages their boxes. */
export const Selection = z.object({ field: Field, quote: Quote, boxes: z.array(Box) });
export type Selection = Readonly<z.infer<typeof Selection>>;

/** One entry of the append-only log of human work; the state of review is a fold over it. */
export const Decision = z.object({
  decision_id: z.string(),
  record_id: z.string(),
  paper_sha256: z.string(),
  type: z
    .enum(['add', 'accept', 'correct', 'amend', 'reject', 'unsure', 'undo', 'redo'])
    .describe('amend changes fields and leaves the record to review; undo takes a decision back, redo brings it back'),
  fields: z
    .record(z.string(), z.unknown())
    .describe('corrected field values by record field name; of an `add`, the whole record that the machine missed'),
  evidence: z.array(Selection).optional().describe('what the person selected on the page for these fields'),
  of: z
    .string()
    .optional()
    .describe('the decision that an undo or redo is about; without it, the last one in force, or the last one undone'),
  batch: z.string().optional().describe('decisions that were taken at once and are undone at once'),
  carried_from: z
    .string()
    .optional()
    .describe('where a decision was taken on another file of the paper: the record that it was about'),
  blind: z.literal(true).optional().describe('second opinion, given without knowing the first; it changes no record'),
  error_type: z
    .enum([
      'table',
      'extraction',
      'linking',
      'temperature',
      'composition',
      'value',
      'out of scope',
      "curator's amendment",
    ])
    .nullable(),
  note: z.string().nullable(),
  curator: z.string(),
  at: z.iso.datetime(),
  rules_version: z.string(),
  quote: Quote,
});
export type Decision = Readonly<z.infer<typeof Decision>>;
