import { type Amount, type Component, type Formula, ONE, type Unit } from './formula.js';

const CLOSING = { '(': ')', '[': ']', '{': '}' } as const;
const DENOMINATORS = [3, 6, 7, 9, 11, 12];

/** Gives a formula in ASCII (δ excepted), grouping kept, zero amounts dropped, amounts to four digits: "Li6.4Al0.2La3Zr2O12". */
export function formatFormula(formula: Formula): string {
  const components = formula.components.filter((component) => !isZero(component.amount));
  const texts = components.map((component) => formatComponent(component, components.length > 1));
  return texts.join(formula.separator === '·' && formula.components.length > 1 ? '·' : '-').replaceAll('·', '-');
}

function formatComponent({ amount, units }: Component, shared: boolean): string {
  const body = units.map(formatUnit).join('');
  if (!shared && Object.keys(openTerms(amount)).length === 0) return body;
  const share = formatAmount(amount);
  const sum = /[+-]|\//u.test(share) && !/^\d+\/\d+$/u.test(share);
  return `${sum ? `(${share})` : share}${body}`;
}

function formatUnit(unit: Unit): string {
  if (isZero(unit.amount)) return '';
  const symbol = unit.type === 'group' ? `${unit.open}${formatFormula(unit.inner)}${CLOSING[unit.open]}` : unit.symbol;
  if (symbol === '()' || symbol === '[]' || symbol === '{}') return '';
  return symbol + formatAmount(unit.amount);
}

const openTerms = (amount: Amount): Record<string, number> =>
  Object.fromEntries(Object.entries(amount.terms).filter(([, factor]) => factor !== 0));

const isZero = (amount: Amount): boolean =>
  Math.abs(amount.constant) < 1e-9 && Object.keys(openTerms(amount)).length === 0;

/** Gives an amount as it is written behind a symbol: "" for 1, "0.25", "2/3", "2/3-x", "7-3x". */
export function formatAmount(amount: Amount): string {
  if (amount === ONE) return '';
  const terms = Object.entries(openTerms(amount));
  if (terms.length === 0) return Math.abs(amount.constant - 1) < 1e-9 ? '' : formatNumber(amount.constant);
  const first = Math.abs(amount.constant) < 1e-9 ? '' : formatNumber(amount.constant);
  const text = first + terms.map(([name, factor]) => formatTerm(name, factor)).join('');
  return text.startsWith('+') ? text.slice(1) : text;
}

function formatTerm(name: string, factor: number): string {
  const sign = factor < 0 ? '-' : '+';
  const size = formatNumber(Math.abs(factor));
  if (size === '1') return sign + name;
  const [above, below] = size.split('/');
  return below === undefined ? `${sign}${size}${name}` : `${sign}${above === '1' ? '' : above}${name}/${below}`;
}

function formatNumber(value: number): string {
  const digits = Number(value.toFixed(4));
  if (Math.abs(digits - value) < 1e-9) return String(digits);
  const below = DENOMINATORS.find((d) => Math.abs(value * d - Math.round(value * d)) < 1e-7);
  return below === undefined ? String(digits) : `${Math.round(value * below)}/${below}`;
}
