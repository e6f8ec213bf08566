import type { Quantity, TemperatureClaim } from '../domain/index.js';
import type { Entity } from './entity.js';
import type { KindTarget } from './kind-options.js';
import { best, type Option } from './option.js';
import { LINK_WEIGHTS } from './weights.js';

/** What one value could be tied to. */
export type Choices = {
  readonly sigma: Quantity;
  /** The same for values of one coordinated list. */
  readonly run: unknown;
  readonly materials: readonly Option<Entity | null>[];
  readonly temperatures: readonly Option<TemperatureClaim>[];
  readonly kinds: readonly Option<KindTarget>[];
};

export type Choice = {
  readonly material: Option<Entity | null>;
  readonly temperature: Option<TemperatureClaim>;
  readonly kind: Option<KindTarget>;
};

/** Targets of the sentence that some value should use: offsets of their letters. */
export type Wanted = { readonly materials: readonly number[]; readonly temperatures: readonly number[] };

type State = { readonly score: number; readonly choices: readonly Choice[] };
const BEAM = 24;

/**
 * Ties all values of a sentence jointly: the sum of the options' scores, less what speaks against the whole (two values for
 * one material at one temperature, order turned round, materials and temperatures that nobody uses). Beam search, deterministic.
 */
export function choose(values: readonly Choices[], wanted: Wanted): Choice[] {
  let states: State[] = [{ score: 0, choices: [] }];
  for (const value of values) {
    const next = states.flatMap((state) => extend(state, value, values));
    next.sort((a, b) => b.score - a.score);
    states = next.slice(0, BEAM);
  }
  const finals = states.map((state) => ({ ...state, score: state.score + unusedPenalty(state, wanted) }));
  finals.sort((a, b) => b.score - a.score);
  return [...(finals[0]?.choices ?? [])];
}

function extend(state: State, value: Choices, values: readonly Choices[]): State[] {
  const states: State[] = [];
  for (const material of best(value.materials, 5)) {
    for (const temperature of best(value.temperatures, 4)) {
      for (const kind of best(value.kinds, 3)) {
        const choice = { material, temperature, kind };
        const joint = jointPenalty(state.choices, choice, values);
        states.push({
          score: state.score + material.score + temperature.score + kind.score + joint,
          choices: [...state.choices, choice],
        });
      }
    }
  }
  return states;
}

function jointPenalty(earlier: readonly Choice[], choice: Choice, values: readonly Choices[]): number {
  let penalty = 0;
  const own = values[earlier.length];
  earlier.forEach((other, i) => {
    const value = values[i];
    if (own === undefined || value === undefined) return;
    const listed = own.run === value.run;
    if (sameFact(other, choice) && !sameValue(own.sigma, value.sigma))
      penalty += weightOf('contradiction') * (listed ? 0.5 : 1);
    if (isTurned(other.material.at, choice.material.at)) penalty += weightOf('inversion');
    if (isTurned(other.temperature.at, choice.temperature.at)) penalty += weightOf('inversion') / 2;
    if (listed && other.temperature.key !== choice.temperature.key && !isListed(choice))
      penalty += weightOf('split-list');
  });
  return Math.max(penalty, -8);
}

const weightOf = (code: string): number => LINK_WEIGHTS[code] ?? 0;
const isListed = ({ temperature }: Choice): boolean =>
  temperature.codes.some(
    (code) => code.startsWith('temperature-list') || code === 'temperature-at' || code === 'temperature-parenthesis',
  );

const isTurned = (before: number | null, after: number | null): boolean =>
  before !== null && after !== null && after < before;

/** An unknown temperature could be any: leaving it open is no way out of a contradiction. */
const sameFact = (a: Choice, b: Choice): boolean =>
  a.material.key === b.material.key && sameOrOpen(a.temperature.key, b.temperature.key) && a.kind.key === b.kind.key;

const sameOrOpen = (a: string, b: string): boolean => a === b || a === '' || b === '';

function sameValue(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.value ?? a.high ?? a.low ?? 0, b.value ?? b.high ?? b.low ?? 0];
  return Math.abs(x - y) <= 0.02 * Math.max(Math.abs(x), Math.abs(y));
}

function unusedPenalty({ choices }: State, wanted: Wanted): number {
  const materials = new Set(choices.map((c) => c.material.at));
  const temperatures = new Set(choices.map((c) => c.temperature.at));
  const unused = (offsets: readonly number[], used: ReadonlySet<number | null>): number =>
    offsets.filter((at) => !used.has(at)).length;
  return (
    unused(wanted.materials, materials) * weightOf('unused-material') +
    unused(wanted.temperatures, temperatures) * weightOf('unused-temperature')
  );
}
