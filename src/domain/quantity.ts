import { z } from 'zod';

export const Qualifier = z.enum(['~', '>', '<', 'up to', 'order of magnitude', 'range']);
export type Qualifier = z.infer<typeof Qualifier>;

/**
 * A number as it was said: a point (`value`), a range (`low` and `high`) or a bound (one end; `value` null).
 * A bound never becomes a number. `uncertainty` is one standard uncertainty or half-width, in the same unit.
 */
export const Quantity = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  qualifier: Qualifier.nullable(),
  uncertainty: z.number().nullable(),
});
export type Quantity = Readonly<z.infer<typeof Quantity>>;

/** Gives the quantity of a plain number. */
export const point = (value: number, qualifier: Qualifier | null = null): Quantity => ({
  value,
  low: null,
  high: null,
  qualifier,
  uncertainty: null,
});

/** Gives the same quantity in another unit, with every number passed through `convert`. */
export function mapQuantity(quantity: Quantity, convert: (value: number) => number): Quantity {
  const on = (value: number | null): number | null => (value === null ? null : convert(value));
  const { value, low, high, qualifier, uncertainty } = quantity;
  const spread = uncertainty === null ? null : Math.abs(convert(uncertainty) - convert(0));
  return { value: on(value), low: on(low), high: on(high), qualifier, uncertainty: spread };
}
