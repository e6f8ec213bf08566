import { z } from 'zod';
import { Field } from '../domain/index.js';
import priorJson from './prior.json' with { type: 'json' };
import weightsJson from './weights.json' with { type: 'json' };

const LogOdds = z.object({
  bias: z.record(Field, z.number()),
  weights: z.record(Field, z.record(z.string(), z.number())),
});
/** Log-odds per field: where a field starts (`bias`) and what each reason code adds. */
export type LogOdds = Readonly<z.infer<typeof LogOdds>>;

/**
 * One threshold: of records whose decisive fields are right with a probability of at least `at`, `precision` were, with a certainty of
 * 80 % at least `low`; `share` of all right records pass.
 */
export const AcceptancePoint = z.object({
  at: z.number(),
  precision: z.number(),
  low: z.number().optional(),
  share: z.number(),
});
export type AcceptancePoint = Readonly<z.infer<typeof AcceptancePoint>>;

/** What weights were fitted on; `hash` is that of the judged claims. */
const FitData = z.object({
  hash: z.string(),
  sets: z.array(z.string()),
  papers: z.int(),
  records: z.int(),
});

/** The versioned file of weights that `sigmine fit` writes. `acceptance` is measured on papers that the weights had not seen. */
export const Weights = LogOdds.extend({
  version: z.string(),
  fitted: z.string().nullable(),
  data: FitData.nullable(),
  /** Calibration of the product of the decisive fields: slope and shift of its log-odds. */
  joint: z.object({ slope: z.number(), shift: z.number() }),
  acceptance: z.array(AcceptancePoint),
});
export type Weights = Readonly<z.infer<typeof Weights>>;

/** The weights in force. */
export const WEIGHTS: Weights = Weights.parse(weightsJson);

/** Weights set by hand: what a code is worth before any paper was judged, and where it stays as long as none has it. */
export const PRIOR: LogOdds = LogOdds.parse(priorJson);
