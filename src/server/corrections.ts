import { z } from 'zod';
import { ConductivityKind, Origin, Qualifier, ScopeReason } from '../domain/index.js';

const positive = z.number().positive().nullable();

/** The fields of a record that a person may correct, in the units of the record (S/cm, K). */
export const Corrections = z
  .strictObject({
    sigma_S_cm: positive,
    low_S_cm: positive,
    high_S_cm: positive,
    qualifier: Qualifier.nullable(),
    temperature_K: positive,
    temperature_low_K: positive,
    temperature_high_K: positive,
    room_temperature: z.boolean(),
    material: z.string().max(2000).nullable(),
    formula: z.string().max(2000).nullable(),
    kind: ConductivityKind,
    origin: Origin,
    in_scope: z.boolean(),
    scope_reason: ScopeReason.nullable(),
  })
  .partial();
export type Corrections = Readonly<z.infer<typeof Corrections>>;
