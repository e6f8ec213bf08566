import { z } from 'zod';
import { Qualifier } from './quantity.js';

const number = z.number().nullable();

/** One place that states a gold fact. */
export const GoldPlace = z.object({
  type: z.enum(['abstract', 'text', 'table', 'caption']),
  page: z.int().nullable(),
  printed: z.string(),
  quote: z.string(),
});
export type GoldPlace = Readonly<z.infer<typeof GoldPlace>>;

/** A conductivity that a person found in a paper, with every place that states it; see the annotation guideline. */
export const GoldFact = z.object({
  id: z.string(),
  sigma_S_cm: number,
  low_S_cm: number.optional(),
  high_S_cm: number.optional(),
  qualifier: Qualifier.nullable().optional(),
  uncertainty_S_cm: number.optional(),
  temperature_K: number,
  rt: z.boolean().optional(),
  temperature_low_K: number.optional(),
  temperature_high_K: number.optional(),
  material: z.string().nullable(),
  formula: z.string().nullable(),
  aliases: z.array(z.string()).optional(),
  components: z.array(z.string()).optional().describe('composites: each must be named; "|" parts alternatives'),
  material_scored: z.boolean().optional(),
  kind: z.string(),
  ion: z.string().nullable().optional(),
  origin: z.string(),
  in_scope: z.boolean(),
  where: z.array(GoldPlace).optional(),
  hard: z.array(z.string()).optional(),
  scored: z.boolean().optional(),
});
export type GoldFact = Readonly<z.infer<typeof GoldFact>>;

/** The first line of a gold file. `complete` says that every conductivity of the paper was annotated. */
export const GoldHead = z.object({
  paper: z.string(),
  file: z.string(),
  other_files: z.array(z.string()).optional(),
  complete: z.boolean().optional(),
});
export type GoldHead = Readonly<z.infer<typeof GoldHead>>;

export type GoldPaper = { readonly head: GoldHead; readonly facts: readonly GoldFact[] };

/** A conductivity of a passage, with its offsets. */
export const PassageValue = z.object({
  printed: z.string(),
  start: z.int(),
  end: z.int(),
  sigma_S_cm: number,
  sigma_low: number,
  sigma_high: number,
  temperature_K: number,
  temperature_low_K: z.number().optional(),
  temperature_high_K: z.number().optional(),
  rt: z.boolean().optional(),
  temperature_inferred: z.boolean().optional(),
  material_printed: z.string().nullable(),
  formula: z.string().nullable(),
  formulas: z.array(z.string()).optional(),
  formula_hint: z.string().nullable().optional(),
  aliases: z.array(z.string()).optional(),
  kind: z.string().optional(),
  origin: z.string().optional(),
  in_scope: z.boolean(),
  scope_reason: z.string().nullable(),
  damaged: z.boolean(),
});
export type PassageValue = Readonly<z.infer<typeof PassageValue>>;

/** The gold of one passage; `negatives` says that it holds no value in scope on purpose. */
export const GoldPassage = z.object({ id: z.string(), negatives: z.boolean(), records: z.array(PassageValue) });
export type GoldPassage = Readonly<z.infer<typeof GoldPassage>>;
