import { z } from 'zod';
import { ConductivityKind, Origin, Status } from '../domain/index.js';

/** A value of a published dataset at a temperature; `same` when its composition is that of the record in question. */
export const PublishedPoint = z.object({
  id: z.string(),
  row: z.int(),
  formula: z.string(),
  kind: ConductivityKind,
  sigma_S_cm: z.number(),
  temperature_K: z.number(),
  room: z.boolean().describe('at room temperature by the rule of the dataset, shown at 298.15 K'),
  source: z.string(),
  doubts: z.array(z.string()),
  same: z.boolean(),
});
export type PublishedPoint = Readonly<z.infer<typeof PublishedPoint>>;

/** A dataset behind the plots; `left_out` counts rows without a number at a temperature, and those that cannot be read. */
export const PublishedDataset = z.object({ file: z.string(), points: z.array(PublishedPoint), left_out: z.int() });
export const PublishedDatasets = z.object({ datasets: z.array(PublishedDataset) });
export type PublishedDatasets = Readonly<z.infer<typeof PublishedDatasets>>;
export const PublishedQuery = z.object({ record: z.string().optional().describe('marks what has its composition') });

/** One record of a comparison; conductivities in S/cm, null where a bound or range has no such end. */
export const ConflictMember = z.object({
  record_id: z.string(),
  paper: z.string(),
  title: z.string().nullable(),
  material: z.string().nullable(),
  printed: z.string(),
  unit_printed: z.string(),
  sigma_S_cm: z.number().nullable(),
  low_S_cm: z.number().nullable(),
  high_S_cm: z.number().nullable(),
  temperature_K: z.number().nullable(),
  origin: Origin,
  status: Status,
});
export type ConflictMember = Readonly<z.infer<typeof ConflictMember>>;

/** What several papers say of one composition, temperature and kind, by value; the worst first. */
export const PaperConflict = z.object({
  id: z.string(),
  formula: z.string(),
  temperature_low_K: z.number(),
  temperature_high_K: z.number(),
  kind: ConductivityKind,
  papers: z.int(),
  factor: z.number(),
  verdict: z.enum(['duplicate', 'close', 'conflict']),
  members: z.array(ConflictMember),
});
export type PaperConflict = Readonly<z.infer<typeof PaperConflict>>;
export const PaperConflicts = z.object({ conflicts: z.array(PaperConflict) });
export type PaperConflicts = Readonly<z.infer<typeof PaperConflicts>>;
