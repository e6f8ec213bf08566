import type { ConductivityMention, Doubt, Quantity } from '../../domain/index.js';

/** What a reader found, in folded offsets: one number or range, with the place of its own unit where it has one. */
export type Found = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  readonly factor: number;
  readonly unitPrinted: string;
  readonly unit?: { readonly start: number; readonly end: number };
  readonly doubts: readonly Doubt[];
  readonly via: ConductivityMention['via'];
  /** Where the list starts and the place in it. */
  readonly list?: { readonly start: number; readonly member: number };
};
