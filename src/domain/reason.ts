import { z } from 'zod';
import { Span } from './span.js';

/** The fields of a record of which each has its own confidence. */
export const Field = z.enum(['value', 'unit', 'temperature', 'material', 'kind', 'origin', 'scope']);
export type Field = z.infer<typeof Field>;

/**
 * What a stage saw and where: the only message type about papers. `code` is stable and kebab-case
 * (`temperature-same-clause`); `says` is one English sentence for a person; `field` is what it speaks for.
 * The weight of a code lives in `src/score`, never here.
 */
export const Reason = z.object({
  code: z.string(),
  says: z.string(),
  field: Field.optional(),
  evidence: z.array(Span).optional(),
});
export type Reason = Readonly<z.infer<typeof Reason>>;

/** A value with the spans that it was read from and the reasons for and against it. */
export type Claim<T> = {
  readonly value: T;
  readonly evidence: readonly Span[];
  readonly reasons: readonly Reason[];
};
