import type { Record } from '../domain/index.js';

/** What is scored: the fields of a record that gold speaks about. Everything but a value may be missing. */
export type Prediction = {
  readonly sigma_S_cm?: number | null | undefined;
  readonly low_S_cm?: number | null | undefined;
  readonly high_S_cm?: number | null | undefined;
  readonly temperature_K?: number | null | undefined;
  readonly temperature_low_K?: number | null | undefined;
  readonly temperature_high_K?: number | null | undefined;
  readonly rt?: boolean | undefined;
  readonly formula?: string | null | undefined;
  readonly material?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly origin?: string | null | undefined;
  readonly in_scope?: boolean | undefined;
  readonly status?: string | null | undefined;
  readonly confidence?: number | null | undefined;
  readonly page?: number | null | undefined;
  /** Shown with errors. */
  readonly printed?: string | undefined;
  readonly quote?: string | undefined;
};

/** Gives a record as it is scored; gold calls an unspecified ionic conductivity `unspecified_ionic`. */
export const recordToPrediction = (record: Record): Prediction => ({
  sigma_S_cm: record.sigma_S_cm,
  low_S_cm: record.low_S_cm,
  high_S_cm: record.high_S_cm,
  temperature_K: record.temperature_K,
  temperature_low_K: record.temperature_low_K,
  temperature_high_K: record.temperature_high_K,
  rt: record.room_temperature,
  formula: record.formula,
  material: record.material,
  kind: record.kind === 'unspecified' ? 'unspecified_ionic' : record.kind,
  origin: record.origin,
  in_scope: record.in_scope,
  status: record.status,
  confidence: record.confidence,
  page: record.page,
  printed: record.printed,
  quote: record.quote,
});

const NOT_IONIC = new Set(['electronic', 'electrical', 'liquid', 'other']);

/** Says whether a prediction claims an ionic conductivity that a curator would want. */
export const claimsIonic = ({ kind, origin, in_scope }: Prediction): boolean =>
  !(NOT_IONIC.has(kind ?? '') || origin === 'requirement' || in_scope === false);

/** Gives the kind by which a gold value out of scope is counted. */
export const outOfScopeKind = ({ kind, origin }: { readonly kind: string; readonly origin: string }): string => {
  if (origin === 'requirement') return 'requirement';
  return NOT_IONIC.has(kind) ? kind : 'other';
};
