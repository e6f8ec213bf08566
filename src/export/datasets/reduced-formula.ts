import type { Record } from '../../domain/index.js';

/** A mixture is written with its parts side by side: "70Li2S-30P2S5". */
const MIXTURE = /[·-]/u;

/** Gives the formula of a record as one formula unit: a mixture as the elements of its parts in smallest whole numbers ("Li14P6S29"). */
export function reducedFormula({ formula, composition }: Pick<Record, 'formula' | 'composition'>): string | null {
  if (formula === null || composition === null || !MIXTURE.test(formula)) return formula;
  const amounts = Object.entries(composition).filter(([, amount]) => amount > 0);
  const whole = amounts.map(([, amount]) => Math.round(amount * 100));
  const exact = amounts.every(([, amount], i) => Math.abs(amount * 100 - (whole[i] ?? 0)) < 1e-6);
  const divisor = exact ? whole.reduce(greatestCommonDivisor, 0) / 100 : 1;
  return amounts.map(([symbol, amount]) => `${symbol}${inDigits(amount / divisor)}`).join('');
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

const inDigits = (amount: number): string => (Math.abs(amount - 1) < 1e-9 ? '' : String(Number(amount.toFixed(4))));
