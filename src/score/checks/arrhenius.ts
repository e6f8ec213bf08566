import type { Candidate, Reason } from '../../domain/index.js';
import { type Check, reason } from './check.js';
import { groupBy, kelvinOf, logSigmaOf, materialKey } from './conditions.js';

/** A value on an Arrhenius plot: x = 1000/T (1/K), y = log₁₀(σT). */
type Point = { readonly candidate: Candidate; readonly x: number; readonly y: number; readonly kelvin: number };

/** Boltzmann's constant in eV/K (CODATA 2018) times ln 10 and 1000: turns slopes of log₁₀ σT against 1000/T into eV. */
const EV_PER_SLOPE = 8.617333262e-5 * Math.LN10 * 1000;
/** Farther than this from the line of the others, in decades, is an outlier; nearer than `FITS` agrees. */
const OUTLIER = 0.7;
const FITS = 0.2;
/** Activation energies of ion conductors lie between these, in eV. */
const ENERGIES = { low: 0.03, high: 2 } as const;

/**
 * Compares the values that a paper gives for one material and kind at several temperatures: three or more must lie near one line of
 * log σT against 1/T, two must rise with temperature and agree with a stated activation energy.
 */
export const arrhenius: Check = ({ candidates }) => {
  const added = new Map<Candidate, Reason[]>();
  const points = candidates.flatMap(toPoint);
  const groups = groupBy(points, ({ candidate: c }) => {
    const material = materialKey(c);
    return material === null || c.scope.value !== null ? null : `${material} ${c.kind.value} ${c.origin.value}`;
  });
  for (const group of groups.values()) for (const [candidate, reasons] of judge(group)) added.set(candidate, reasons);
  return candidates.map((candidate) => added.get(candidate) ?? []);
};

function toPoint(candidate: Candidate): Point[] {
  const [kelvin, log] = [kelvinOf(candidate), logSigmaOf(candidate)];
  if (kelvin === null || log === null || kelvin < 100) return [];
  return [{ candidate, kelvin, x: 1000 / kelvin, y: log + Math.log10(kelvin) }];
}

function judge(group: readonly Point[]): (readonly [Candidate, Reason[]])[] {
  const temperatures = new Set(group.map(({ kelvin }) => Math.round(kelvin / 3)));
  if (group.length > 5 * MOST) return [];
  if (temperatures.size >= 3) return group.map((point) => [point.candidate, residualOf(point, group)]);
  if (temperatures.size === 2) return group.map((point) => [point.candidate, slopeOf(point, group)]);
  return [];
}

/** The line of the other points by the median of their slopes (Theil and Sen), which one wrong point does not move. */
function residualOf(point: Point, group: readonly Point[]): Reason[] {
  const others = group.filter((other) => Math.abs(other.kelvin - point.kelvin) > 3).slice(0, MOST);
  const slope = median(others.flatMap((a, i) => others.slice(i + 1).flatMap((b) => slopeBetween(a, b) ?? [])));
  if (slope === undefined) return slopeOf(point, group);
  const height = median(others.map(({ x, y }) => y - slope * x)) ?? 0;
  const off = point.y - (height + slope * point.x);
  const words = `${Math.abs(off).toFixed(1)} decades ${off > 0 ? 'above' : 'below'} the line of the other temperatures`;
  if (Math.abs(off) > OUTLIER) return against(words);
  return Math.abs(off) < FITS && -slope * EV_PER_SLOPE > ENERGIES.low ? agrees : [];
}

/** Slopes of more points than this say nothing new, and their number grows with the square. */
const MOST = 60;

function slopeOf(point: Point, group: readonly Point[]): Reason[] {
  const other = group.find((one) => Math.abs(one.kelvin - point.kelvin) > 3);
  const slope = other === undefined ? undefined : slopeBetween(point, other);
  if (slope === undefined) return [];
  const energy = -slope * EV_PER_SLOPE;
  if (energy < ENERGIES.low || energy > ENERGIES.high)
    return doubts(`with the value at the other temperature it means ${energy.toFixed(2)} eV`);
  const stated = point.candidate.activationEnergy.value?.quantity.value ?? null;
  if (stated === null) return [];
  const off = Math.abs(energy - stated);
  if (off > Math.max(0.15, 0.5 * stated))
    return doubts(`two temperatures mean ${energy.toFixed(2)} eV, the paper says ${stated} eV`);
  return off < Math.max(0.05, 0.15 * stated) ? agrees : [];
}

const slopeBetween = (a: Point, b: Point): number | undefined =>
  Math.abs(a.kelvin - b.kelvin) <= 3 ? undefined : (a.y - b.y) / (a.x - b.x);

function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

const against = (words: string): Reason[] => [
  reason({ code: 'arrhenius-outlier', says: `the value lies ${words}`, field: 'value' }),
  reason({ code: 'temperature-arrhenius-outlier', says: `the value lies ${words}`, field: 'temperature' }),
];

/** Either of the two values can be tied to the wrong temperature or to the wrong material. */
const doubts = (says: string): Reason[] =>
  (['temperature', 'material'] as const).map((field) => reason({ code: `${field}-arrhenius-doubt`, says, field }));

const agrees: Reason[] = [
  reason({ code: 'arrhenius-fits', says: 'it agrees with the values at other temperatures', field: 'value' }),
  reason({
    code: 'temperature-arrhenius-fits',
    says: 'it agrees with the values at other temperatures',
    field: 'temperature',
  }),
  reason({
    code: 'material-arrhenius-fits',
    says: 'it agrees with the values at other temperatures',
    field: 'material',
  }),
];
