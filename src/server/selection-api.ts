import { z } from 'zod';
import { Box, ConductivityKind, Field, MediaType, Quote, Record, Span, Where } from '../domain/index.js';
import { Corrections } from './corrections.js';

/** Query of `GET /api/papers/:sha256/selection`: an interval of the paper's text. */
export const SelectionQuery = z.object({ start: z.coerce.number().int().min(0), end: z.coerce.number().int().min(0) });

const sigma = Record.pick({ sigma_S_cm: true, low_S_cm: true, high_S_cm: true, qualifier: true, unit_printed: true });
const temperature = Record.pick({
  temperature_K: true,
  temperature_low_K: true,
  temperature_high_K: true,
  room_temperature: true,
  temperature_printed: true,
});
const material = Record.pick({ material: true, formula: true });

/** What selected words say, each null when they do not say it; conductivities in S/cm, temperatures in K. */
export const SelectionReading = z.object({
  span: Span,
  printed: z.string(),
  quote: Quote,
  boxes: z.array(Box),
  where: Where,
  page: z.int().nullable(),
  sigma: sigma.nullable(),
  temperature: temperature.nullable(),
  material: material.nullable(),
  kind: ConductivityKind.nullable(),
  /** What the linker ties to a conductivity that stands here; a person looks at it before it counts. */
  proposed: temperature.extend(material.shape).extend({ kind: ConductivityKind }).nullable(),
  /** The records that stand here already. */
  records: z.array(z.string()),
});
export type SelectionReading = Readonly<z.infer<typeof SelectionReading>>;

/** A field with the interval of the paper's text that was selected for it. */
export const FieldSpan = z.strictObject({ field: Field, start: z.int().min(0), end: z.int().min(0) });
export type FieldSpan = Readonly<z.infer<typeof FieldSpan>>;

/** Body of `POST /api/papers/:sha256/records`: a record that the machine missed, whose value stands at `span`. */
export const NewRecord = z.strictObject({
  span: Span,
  fields: Corrections,
  selections: z.array(FieldSpan).max(20).default([]),
  note: z.string().max(10_000).nullable().default(null),
});
export type NewRecord = Readonly<z.infer<typeof NewRecord>>;

/** A word of a page with its place in the paper's text; x, y, width and height in points, from the top left. */
export const Word = z.object({
  start: z.int(),
  text: z.string(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type Word = Readonly<z.infer<typeof Word>>;
export const PageWords = z.object({ words: z.array(Word) });
export type PageWords = Readonly<z.infer<typeof PageWords>>;

/** A paper of the workspace, for a look at its pages without a record. */
export const PaperView = z.object({
  sha256: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  mediaType: MediaType,
  pages: z.array(z.object({ page: z.int(), width: z.number(), height: z.number() })),
  others: z.array(z.object({ record_id: z.string(), boxes: z.array(Box), spans: z.array(Span) })),
});
export type PaperView = Readonly<z.infer<typeof PaperView>>;

/** Papers in which neither the machine nor a person has found anything yet. */
export const EmptyPapers = z.object({ papers: z.array(z.object({ sha256: z.string(), name: z.string() })) });
export type EmptyPapers = Readonly<z.infer<typeof EmptyPapers>>;
