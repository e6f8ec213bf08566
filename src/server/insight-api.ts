import { z } from 'zod';
import { ConductivityKind, Origin, Status } from '../domain/index.js';

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
