import type { Doubt, Qualifier } from '../../domain/index.js';

/** A temperature as found in folded text: ends in K; `high` for ranges. */
export type Found = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high?: number;
  readonly qualifier: Qualifier | null;
  readonly words: boolean;
  readonly doubts: readonly Doubt[];
  readonly list?: { readonly start: number; readonly member: number };
};
