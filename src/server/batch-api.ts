import { z } from 'zod';
import { Decision, Field, Record } from '../domain/index.js';
import { Row } from './api.js';
import { Corrections } from './corrections.js';

/** Body of `POST /api/batch`: one decision on many records, undone at once. `amend` changes fields and leaves the records to review. */
export const NewBatch = z.strictObject({
  type: z.enum(['accept', 'amend']),
  items: z
    .array(z.strictObject({ record_id: z.string(), seen: z.int().min(0), fields: Corrections.default({}) }))
    .min(1)
    .max(100_000),
});
export type NewBatch = Readonly<z.infer<typeof NewBatch>>;

/** Answer: what was decided, and the records that others decided on meanwhile, which were left alone. */
export const Batched = z.object({ rows: z.array(Row), skipped: z.array(Row) });
export type Batched = Readonly<z.infer<typeof Batched>>;

/** Answer of `GET /api/second-pass`: records that another curator decided on, to be judged without knowing how. */
export const SecondPass = z.object({ record_ids: z.array(z.string()), left: z.int() });
export type SecondPass = Readonly<z.infer<typeof SecondPass>>;
export const SecondPassQuery = z.object({ size: z.coerce.number().int().min(1).max(1000).default(20) });

const Opinion = z.object({
  curator: z.string(),
  at: z.iso.datetime(),
  note: z.string().nullable(),
  verdict: z.object({ type: Decision.shape.type, fields: Decision.shape.fields }),
  record: Record.describe('the record as this opinion leaves it'),
});

/** Two opinions on one record, the second given without knowing the first. */
export const Dispute = z.object({
  record_id: z.string(),
  seen: z.int(),
  machine: Record,
  first: Opinion,
  second: Opinion,
  differs: z.array(z.union([Field, z.literal('decision')])),
});
export type Dispute = Readonly<z.infer<typeof Dispute>>;

/** Answer of `GET /api/adjudication`: disputes that nobody has settled, and how often the two agree. */
export const Adjudication = z.object({
  disputes: z.array(Dispute),
  agreement: z.array(
    z.object({
      of: z.union([Field, z.literal('decision')]),
      records: z.int(),
      agreed: z.int(),
      kappa: z.number().nullable().describe("Cohen's kappa; null when chance alone explains everything"),
    }),
  ),
});
export type Adjudication = Readonly<z.infer<typeof Adjudication>>;

/** Body of `POST /api/adjudication`: which of two opinions counts. */
export const Settlement = z.strictObject({
  record_id: z.string(),
  take: z.enum(['first', 'second']),
  seen: z.int().min(0),
});
export type Settlement = Readonly<z.infer<typeof Settlement>>;
