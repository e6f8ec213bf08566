import type {
  ActivationEnergyMention,
  Amounts,
  ConductivityKind,
  ConductivityMention,
  Origin,
  ScopeReason,
} from './mention.js';
import type { Quantity } from './quantity.js';
import type { Claim, Field, Reason } from './reason.js';
import type { TemperatureSource } from './record.js';
import type { Span } from './span.js';

/** A conductivity in S/cm with what stands behind it. */
export type Reading = {
  readonly mention: ConductivityMention;
  /** In S/cm. */
  readonly sigma: Quantity;
  readonly reasons: readonly Reason[];
};

export type TemperatureClaim = {
  /** In K; null where the paper does not say. */
  readonly quantity: Quantity | null;
  readonly printed: string | null;
  readonly source: TemperatureSource | null;
  readonly words: boolean;
};

export type MaterialClaim = {
  readonly printed: string | null;
  readonly formula: string | null;
  readonly amounts: Amounts | null;
  readonly words: readonly string[];
  readonly ion: string | null;
};

/** A reading tied to everything that makes it a fact; `alternatives` are what the linker considered next. */
export type Candidate = {
  readonly reading: Reading;
  readonly temperature: Claim<TemperatureClaim>;
  readonly material: Claim<MaterialClaim>;
  readonly kind: Claim<ConductivityKind>;
  readonly origin: Claim<Origin>;
  readonly scope: Claim<ScopeReason | null>;
  readonly method: Claim<string | null>;
  readonly activationEnergy: Claim<ActivationEnergyMention | null>;
  readonly alternatives: {
    readonly temperature: readonly Claim<TemperatureClaim>[];
    readonly material: readonly Claim<MaterialClaim>[];
  };
  /** Spans of the same fact elsewhere in the paper. */
  readonly places: readonly Span[];
};

/** A candidate with its confidence per field in [0, 1] and the status that triage gives it. */
export type Scored = {
  readonly candidate: Candidate;
  readonly confidence: Readonly<{ [field in Field]: number }>;
  readonly weakest: Field;
  readonly reasons: readonly Reason[];
  readonly status: 'accepted' | 'review' | 'rejected';
};
