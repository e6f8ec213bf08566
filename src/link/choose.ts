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
  /** Whether the list is one quantity before and after, and so of one material. */
  readonly change: boolean;
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

/** Choices so far as a chain, the last one first, so that states of the beam share what they have in common. */
type State = { readonly score: number; readonly last: Link | undefined; readonly length: number };
type Link = { readonly choice: Choice; readonly before: Link | undefined };
const BEAM = 24;
/** How many earlier values a value is compared with: more stand in no sentence, and long ones stay linear. */
const MEMORY = 24;

/**
 * Ties all values of a sentence jointly: the sum of the options' scores, less what speaks against the whole (two values for
 * one material at one temperature, order turned round, materials and temperatures that nobody uses). Beam search, deterministic.
 */
export function choose(values: readonly Choices[], wanted: Wanted): Choice[] {
  let states: State[] = [{ score: 0, last: undefined, length: 0 }];
  for (const value of values) {
    const few = {
      ...value,
      materials: best(value.materials, 5),
      temperatures: best(value.temperatures, 4),
      kinds: best(value.kinds, 3),
    };
    const next = states.flatMap((state) => extend(state, few, values));
    next.sort((a, b) => b.score - a.score);
    states = next.slice(0, BEAM);
  }
  const finals = states.map((state) => ({ ...state, score: state.score + unusedPenalty(state, wanted) }));
  finals.sort((a, b) => b.score - a.score);
  return chainOf(finals[0]?.last).reverse();
}

/** Gives the choices of a chain, the last one first, `most` of them at the most. */
function chainOf(last: Link | undefined, most = Number.POSITIVE_INFINITY): Choice[] {
  const choices: Choice[] = [];
  for (let link = last; link !== undefined && choices.length < most; link = link.before) choices.push(link.choice);
  return choices;
}

function extend(state: State, value: Choices, values: readonly Choices[]): State[] {
  const states: State[] = [];
  const earlier = chainOf(state.last, MEMORY).reverse();
  const recent = values.slice(state.length - earlier.length, state.length);
  for (const material of value.materials) {
    for (const temperature of value.temperatures) {
      for (const kind of value.kinds) {
        const choice = { material, temperature, kind };
        const joint = jointPenalty(earlier, recent, { choice, value });
        states.push({
          score: state.score + material.score + temperature.score + kind.score + joint,
          last: { choice, before: state.last },
          length: state.length + 1,
        });
      }
    }
  }
  return states;
}

type Next = { readonly choice: Choice; readonly value: Choices };

/** `earlier` are the choices of the values `recent`, in the same order. */
function jointPenalty(earlier: readonly Choice[], recent: readonly Choices[], { choice, value: own }: Next): number {
  let penalty = 0;
  earlier.forEach((other, i) => {
    const value = recent[i];
    if (value === undefined) return;
    const listed = own.run === value.run;
    const change = listed && own.change;
    if (change && other.material.key !== choice.material.key) penalty += weightOf('split-list');
    if (
      !change &&
      !(listed && isBracketed(other) && isBracketed(choice)) &&
      sameFact(other, choice) &&
      !sameValue(own.sigma, value.sigma)
    )
      penalty += weightOf('contradiction') * (listed ? 0.5 : 1);
    if (isTurned(other.material.at, choice.material.at)) penalty += weightOf('inversion');
    if (isTurned(other.temperature.at, choice.temperature.at)) penalty += weightOf('inversion') / 2;
    if (listed && other.temperature.key !== choice.temperature.key && !isListed(choice))
      penalty += weightOf('split-list');
  });
  return Math.max(penalty, -8);
}

/** "Ⓜ with fine and coarse grains (Ⓥ and Ⓥ, respectively)": what differs need not be the material. */
const isBracketed = ({ material }: Choice): boolean => material.codes.includes('material-parenthesis');

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

function unusedPenalty({ last }: State, wanted: Wanted): number {
  const choices = chainOf(last);
  const materials = new Set(choices.map((c) => c.material.at));
  const temperatures = new Set(choices.map((c) => c.temperature.at));
  const unused = (offsets: readonly number[], used: ReadonlySet<number | null>): number =>
    offsets.filter((at) => !used.has(at)).length;
  return (
    unused(wanted.materials, materials) * weightOf('unused-material') +
    unused(wanted.temperatures, temperatures) * weightOf('unused-temperature')
  );
}
