import type { Qualifier, Quantity } from '../domain/index.js';
import { decimalOf, numberOf, type PlacedAtom } from './number-atom.js';

/** Gives the quantity of one number. */
export function quantityOf(atom: PlacedAtom, qualifier: Qualifier | null = null): Quantity {
  return bounded(numberOf(atom), qualifier, atom.uncertainty);
}

/** Gives a point, or one open end where the qualifier makes the number a bound: a bound never becomes a value. */
export function bounded(value: number, qualifier: Qualifier | null, uncertainty: number | null = null): Quantity {
  if (qualifier === '>') return { value: null, low: value, high: null, qualifier, uncertainty: null };
  if (qualifier === '<' || qualifier === 'up to')
    return { value: null, low: null, high: value, qualifier, uncertainty: null };
  return { value, low: null, high: null, qualifier, uncertainty };
}

/** Gives the range between two numbers in either order. */
export const rangeOf = (a: number, b: number): Quantity => ({
  value: null,
  low: Math.min(a, b),
  high: Math.max(a, b),
  qualifier: 'range',
  uncertainty: null,
});

/** Gives the atom with the power of ten of another where it has none of its own: "4–7 × 10−3", "(2.2–6.5) × 10−3". */
export function withPower(atom: PlacedAtom, exponent: number | null): PlacedAtom {
  if (exponent === null || atom.exponent !== null) return atom;
  const uncertainty = atom.uncertainty === null ? null : decimalOf(String(atom.uncertainty), exponent);
  return { ...atom, exponent, uncertainty };
}
