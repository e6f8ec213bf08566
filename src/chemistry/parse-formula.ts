import { type Component, constantAmount, type Formula, ONE, scaleAmount } from './formula.js';
import { skeletonOf } from './normalize-formula.js';
import { scanFormula } from './scan-formula.js';

const RATIO = '\\d+(?:\\.\\d+)?(?:\\s?[:/]\\s?\\d+(?:\\.\\d+)?)+';
const RATIO_BEFORE = new RegExp(`^(${RATIO}) +`, 'u');
const RATIO_AFTER = new RegExp(` *\\(?(${RATIO})\\)?$`, 'u');
/** Prefixes and endings that name a phase, not a composition: `α-`, `c-`, `P(` before EO. */
const PHASE = /^(?:[α-ωc]['″"]*-)(?=[A-Z(\d])/u;
const POLY = /\bP(?=\(EO\))/u;
/** "KH (PO3H)". */
const ACID_SALT = /^([A-Z][a-z]?\d?H\d?) \(/u;
const LONGEST = 400;

/** Gives the formula that the whole of a text spells, or undefined: `Li7−3xAlxLa3Zr2O12`, `75Li2S·25P2S5`, `P(EO)20LiTFSI`, `Na 7 PS 6`, with or without markup. */
export function readFormula(text: string): Formula | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = skeletonOf(text).text.replaceAll('$', '').trim().replace(PHASE, '').replace(POLY, '');
  const before = RATIO_BEFORE.exec(plain);
  const after = before === null ? RATIO_AFTER.exec(plain) : null;
  const ratio = (before ?? after)?.[1];
  if (ratio !== undefined) {
    const rest = before === null ? plain.slice(0, after?.index) : plain.slice(before[0].length);
    const shared = withRatio(readWhole(rest), ratio.split(/[:/]/u).map(Number));
    if (shared !== undefined) return shared;
  }
  return readWhole(plain);
}

/** Gives the formula that a text spells. Throws SyntaxError when it spells none. */
export function parseFormula(text: string): Formula {
  const formula = readFormula(text);
  if (formula === undefined) throw new SyntaxError(`Cannot parse formula "${text.slice(0, 80)}"`);
  return formula;
}

function readWhole(text: string): Formula | undefined {
  for (const [candidate, spaced] of [
    [text, false],
    [text, true],
    [text.replace(/ {1,2}([-·×:/+]) {1,2}/gu, '$1'), true],
    [hyphensToAmounts(text), false],
    [text.replace(ACID_SALT, '$1('), false],
  ] as const) {
    const scanned = scanFormula(candidate, 0, { spaced });
    if (scanned !== undefined && scanned.end === candidate.length) return splitRepeated(scanned.value);
  }
  return undefined;
}

/** Databases print subscripts as "-17" and "(3)": Ag-17(CO3)(3)I-11. Only where a bracket with its count in brackets shows it. */
const hyphensToAmounts = (text: string): string =>
  /\)\(\d/u.test(text) ? text.replace(/-(?=\d)/gu, '').replace(/\((\d+(?:\.\d+)?)\)/gu, '$1') : text;

/** Gives a mixture with the shares of a ratio printed beside it ("2:1 A–B", "A–B–C(55:41:4)"); undefined when their numbers differ. */
export function withRatio(formula: Formula | undefined, ratio: readonly number[]): Formula | undefined {
  if (formula === undefined || formula.components.length !== ratio.length) return undefined;
  if (formula.components.some((component) => component.amount !== ONE)) return undefined;
  const components = formula.components.map((component, i) => ({
    ...component,
    amount: constantAmount(ratio[i] ?? 1),
  }));
  return { ...formula, components };
}

/** Reads "Li3PS4−xLiI" without a leading share as a mixture: where an amount ends in ±variable and the cation starts anew. */
function splitRepeated(formula: Formula): Formula {
  const components = formula.components.flatMap(splitComponent);
  return components.length === formula.components.length ? formula : { ...formula, components };
}

function splitComponent(component: Component): Component[] {
  const first = component.units[0];
  if (first === undefined || first.type === 'group') return [component];
  const again = component.units.findIndex((unit, i) => i > 1 && unit.type !== 'group' && unit.symbol === first.symbol);
  const before = component.units[again - 1];
  if (again < 2 || before === undefined) return [component];
  const [name, factor] = Object.entries(before.amount.terms)[0] ?? [];
  if (name === undefined || factor === undefined || before.amount.constant === 0 || factor > 0) return [component];
  const closed = { ...before, amount: constantAmount(before.amount.constant) };
  return [
    { amount: component.amount, units: [...component.units.slice(0, again - 1), closed] },
    { amount: scaleAmount({ constant: 0, terms: { [name]: 1 } }, -factor), units: component.units.slice(again) },
  ];
}
