import { type Component, type Formula, scaleAmount } from './formula.js';

/** Gives the sum of the shares of a mixture, or undefined while one is free. */
function totalShare(components: readonly Component[]): number | undefined {
  if (components.some(({ amount }) => Object.values(amount.terms).some((factor) => factor !== 0))) return undefined;
  return components.reduce((sum, { amount }) => sum + amount.constant, 0);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.011 * b;

/**
 * Gives a mixture with mixtures inside it multiplied out: 98(65Li2S-35P2S5)-2LiI becomes 63.7Li2S-34.3P2S5-2LiI.
 * Inner shares that add up to 100 are percentages; others are taken as they are.
 */
export function flattenMixture(formula: Formula): Formula {
  return { ...formula, components: formula.components.flatMap(flattenComponent) };
}

function flattenComponent(component: Component): Component[] {
  const [unit] = component.units;
  if (component.units.length !== 1 || unit?.type !== 'group') return [component];
  if (unit.inner.components.length < 2 || Object.keys(unit.amount.terms).length > 0) return [component];
  const total = totalShare(unit.inner.components);
  const share = Object.keys(component.amount.terms).length === 0 ? component.amount.constant : undefined;
  if (total === undefined || share === undefined) return [component];
  const factor = (share * unit.amount.constant) / (near(total, 100) ? total : 1);
  return flattenMixture(unit.inner).components.map((inner) => ({
    ...inner,
    amount: scaleAmount(inner.amount, factor),
  }));
}
