import type { GoldFact } from '../domain/index.js';
import { cleanText, sameFormula } from './fact-formula.js';
import type { Prediction } from './prediction.js';

/** What differs between readers of gold; the defaults are those of the published figures. */
export type FactOptions = {
  /** Relative. */
  readonly valueTolerance: number;
  /** In K. */
  readonly temperatureTolerance: number;
  /** In K, where the paper says room temperature. */
  readonly roomTolerance: number;
  /** Whether one end of a gold range is enough. */
  readonly rangeEnds: boolean;
  /** Whether a readable wrong formula makes the material wrong although the name is right. */
  readonly strictFormula: boolean;
};

export const FACT_OPTIONS: FactOptions = {
  valueTolerance: 0.02,
  temperatureTolerance: 2,
  roomTolerance: 10,
  rangeEnds: false,
  strictFormula: false,
};

/** How a field of a prediction agrees with gold; a missing field is wrong but does not contradict. */
export type Agreement = { readonly right: boolean; readonly contradicts: boolean };
const agree = (right: boolean, contradicts = !right): Agreement => ({ right, contradicts });

type Ends = readonly ['point' | 'low' | 'high', number] | readonly ['range', number, number];
type Valued = Pick<Prediction, 'sigma_S_cm' | 'low_S_cm' | 'high_S_cm'>;

/** Gives a value as a point, a range or a bound; undefined when there is none. */
export function endsOf({ sigma_S_cm: sigma, low_S_cm: low, high_S_cm: high }: Valued): Ends | undefined {
  if (typeof sigma === 'number') return ['point', sigma];
  if (typeof low === 'number' && typeof high === 'number') return ['range', Math.min(low, high), Math.max(low, high)];
  if (typeof low === 'number') return ['low', low];
  return typeof high === 'number' ? ['high', high] : undefined;
}

const near = (x: number, y: number, tolerance: number): boolean =>
  x === y || Math.abs(x - y) <= tolerance * Math.abs(y) + 1e-300;

/** Says whether the values agree: ranges by both ends; the end of a bound may be given as a point and the reverse. */
export function valueAgrees(gold: Valued, prediction: Valued, options: FactOptions): boolean {
  const [g, p] = [endsOf(gold), endsOf(prediction)];
  if (g === undefined || p === undefined) return false;
  const close = (x: number, y: number): boolean => near(x, y, options.valueTolerance);
  if (g[0] === 'range') {
    if (p[0] === 'range') return close(p[1], g[1]) && close(p[2], g[2]);
    return options.rangeEnds && (close(p[1], g[1]) || close(p[1], g[2]));
  }
  if (p[0] === 'range' || (g[0] !== p[0] && g[0] !== 'point' && p[0] !== 'point')) return false;
  return close(p[1], g[1]);
}

/** Gives the temperature that a prediction claims; words alone mean 298.15 K. */
export const temperatureOf = (prediction: Prediction): number | null =>
  prediction.temperature_K ?? (prediction.rt === true ? 298.15 : null);

/** Compares temperatures: ±2 K, ±10 K at room temperature, null only with null, a gold range holds any value inside it. */
export function temperatureAgrees(gold: GoldFact, prediction: Prediction, options: FactOptions): Agreement {
  const kelvin = temperatureOf(prediction);
  const low = prediction.temperature_low_K ?? null;
  const high = prediction.temperature_high_K ?? null;
  const goldKelvin = gold.temperature_K ?? (gold.rt === true ? 298.15 : null);
  const [goldLow, goldHigh] = [gold.temperature_low_K ?? null, gold.temperature_high_K ?? null];
  const tolerance = options.temperatureTolerance;
  if (goldKelvin === null && (goldLow !== null || goldHigh !== null)) {
    const same = (x: number | null, y: number | null): boolean =>
      x === null || y === null ? x === y : Math.abs(x - y) <= tolerance;
    if (low !== null || high !== null) return agree(same(low, goldLow) && same(high, goldHigh));
    if (kelvin === null) return agree(false, false);
    return agree((goldLow ?? -1e9) - tolerance <= kelvin && kelvin <= (goldHigh ?? 1e9) + tolerance);
  }
  if (goldKelvin === null) return agree(kelvin === null && low === null && high === null, kelvin !== null);
  if (kelvin === null) {
    const outside = low !== null && high !== null && !(low - tolerance <= goldKelvin && goldKelvin <= high + tolerance);
    return agree(false, outside);
  }
  return agree(Math.abs(kelvin - goldKelvin) <= (gold.rt === true ? options.roomTolerance : tolerance) + 1e-9);
}

const nameKey = (name: string): string =>
  cleanText(name)
    .replaceAll('∼', '~')
    .replace(/[·∙⋅•_]+/gu, '')
    .toLowerCase();

const BEFORE_BRACKET = /^(?<outer>.*\S)\s*\((?<inner>[^()]+)\)\s*$/u;

/** Gives a name, and of "LATP (Li1.3Al0.3...)" both parts. */
function namesIn(name: string): string[] {
  const match = BEFORE_BRACKET.exec(name)?.groups;
  if (match === undefined || /^\s*[xyz]\s*=/u.test(match.inner ?? '')) return [name];
  return [name, match.outer ?? '', match.inner ?? ''];
}

const present = (names: readonly (string | null | undefined)[]): string[] =>
  names.filter((name): name is string => typeof name === 'string' && name !== '');

export type MaterialAgreement = Agreement & {
  /** The name is right although the formula is wrong. */
  readonly nameOnly: boolean;
};

/** Compares materials by element fractions, by name, or, for composites, by every component named. */
export function materialAgrees(gold: GoldFact, prediction: Prediction, options: FactOptions): MaterialAgreement {
  if (gold.material_scored === false) return { right: true, contradicts: false, nameOnly: false };
  const names = present([gold.material, gold.formula, ...(gold.aliases ?? [])]);
  const formulas = gold.formula === null || gold.formula === '' ? names : [gold.formula];
  const said = present([prediction.formula, prediction.material]);
  if (said.length === 0) return { right: names.length === 0, contradicts: false, nameOnly: false };
  const candidates = said.flatMap(namesIn);
  const goldKeys = new Set(names.map(nameKey));
  const all = nameKey(said.join(' '));
  const right =
    candidates.some((name) => goldKeys.has(nameKey(name))) ||
    candidates.some((name) => formulas.some((formula) => sameFormula(name, formula) === true)) ||
    namesComponents(gold.components ?? [], all);
  const wrong = formulaIsWrong(prediction.formula, formulas);
  if (options.strictFormula && wrong) return { right: false, contradicts: true, nameOnly: right };
  return { right, contradicts: !right, nameOnly: wrong && right };
}

const namesComponents = (components: readonly string[], all: string): boolean =>
  components.length > 0 && components.every((group) => group.split('|').some((name) => all.includes(nameKey(name))));

function formulaIsWrong(formula: string | null | undefined, golds: readonly string[]): boolean {
  if (formula === null || formula === undefined || formula === '') return false;
  const judged = golds.map((gold) => sameFormula(formula, gold));
  return judged.includes(false) && !judged.includes(true);
}
