import type { Amounts } from '../domain/index.js';

/** Gives element fractions that add up to 1. */
export function fractionsOf(amounts: Amounts): Record<string, number> {
  const total = Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
  return Object.fromEntries(Object.entries(amounts).map(([symbol, amount]) => [symbol, amount / total]));
}

const RELATIVE = 0.01;
const ABSOLUTE = 0.0015;

/** Gives whether two compositions agree by element fractions within 1 %; trace fractions within 0.0015. */
export function sameComposition(a: Amounts, b: Amounts): boolean {
  const [left, right] = [fractionsOf(a), fractionsOf(b)];
  const symbols = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...symbols].every((symbol) => {
    const [x, y] = [left[symbol] ?? 0, right[symbol] ?? 0];
    return x > 0 && y > 0 && Math.abs(x - y) <= Math.max(ABSOLUTE, RELATIVE * Math.max(x, y));
  });
}

/** Gives how far two compositions are apart: half the sum of the differences of their element fractions, from 0 to 1. */
export function compositionDistance(a: Amounts, b: Amounts): number {
  const [left, right] = [fractionsOf(a), fractionsOf(b)];
  const symbols = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...symbols].reduce((sum, symbol) => sum + Math.abs((left[symbol] ?? 0) - (right[symbol] ?? 0)) / 2, 0);
}
