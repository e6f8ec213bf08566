import { compositionDistance, sameComposition } from '../../chemistry/index.js';
import { groupBy } from '../group-by.js';
import type { Claim } from './claim.js';
import {
  compareTemperatures,
  kindsAgree,
  ratioOf,
  type TemperatureMatch,
  TOLERANCE,
  type Tolerance,
  valuesAgree,
} from './compare-claims.js';

/** How a row of a dataset and what we have stand to each other, the worst first. */
export const OUTCOMES = {
  value: 'same paper, material and conditions, another value',
  kind: 'the value is there, but bulk and total are mixed up',
  temperature: 'the value is there, but at another temperature',
  'temperature-missing': 'same value; the temperature is missing there',
  'not-found': 'in the dataset, but not found in the paper that we have',
  new: 'new to the dataset',
  same: 'same paper, material, conditions and value',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** One line of a reconciliation: `there` is the dataset, `here` a record or a row of another dataset. */
export type Finding = {
  readonly outcome: Outcome;
  readonly says: string;
  /** Value there over value here; null where one of them is missing. */
  readonly ratio: number | null;
  readonly there: Claim | null;
  readonly here: Claim | null;
};

export type Reconciled = {
  readonly findings: readonly Finding[];
  /** Claims of the dataset of whose papers we have nothing. */
  readonly elsewhere: readonly Claim[];
  readonly tolerance: Tolerance;
};

export type Options = {
  readonly tolerance?: Tolerance;
  /** Whether a claim of ours could be a row of the dataset at all; the others are never new to it. */
  readonly belongs?: (here: Claim) => boolean;
};

/** Matches what a dataset claims with what we have: by DOI, then composition (element fractions), then conditions, then value. */
export function reconcile(there: readonly Claim[], here: readonly Claim[], options: Options = {}): Reconciled {
  const { tolerance = TOLERANCE, belongs = () => true } = options;
  const [theirs, ours] = [byDoi(there), byDoi(here)];
  const known = there.filter((claim) => ours(claim).length > 0);
  const findings = [
    ...known.map((claim) => findingOf(claim, ours(claim), tolerance)),
    ...here
      .filter((claim) => claim.dois.length > 0 && belongs(claim))
      .flatMap((claim) => newFinding(claim, theirs(claim), tolerance)),
  ];
  const order = Object.keys(OUTCOMES);
  return {
    findings: findings.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || sizeOf(b) - sizeOf(a)),
    elsewhere: there.filter((claim) => ours(claim).length === 0),
    tolerance,
  };
}

const sizeOf = ({ ratio }: Finding): number => (ratio === null ? 0 : Math.abs(Math.log10(ratio)));

/** Gives a function from a claim to those of a list that share a DOI with it. */
function byDoi(claims: readonly Claim[]): (claim: Claim) => Claim[] {
  const pairs = claims.flatMap((claim) => claim.dois.map((doi) => ({ doi, claim })));
  const groups = groupBy(pairs, ({ doi }) => doi);
  return ({ dois }) => [...new Set(dois.flatMap((doi) => (groups.get(doi) ?? []).map(({ claim }) => claim)))];
}

/** Everything that one of our claims says about a row, as the finding that it would give. */
function findingOf(there: Claim, paper: readonly Claim[], tolerance: Tolerance): Finding {
  const alike = paper.filter(({ composition }) => sameComposition(composition, there.composition));
  const found = alike.flatMap((here) => compareOne(there, here, alike, tolerance));
  const [best] = found.sort((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome) || sizeOf(a) - sizeOf(b));
  return best ?? notFound(there, alike, paper);
}

/** The finding that explains a row best comes first. */
const RANK: readonly Outcome[] = ['same', 'temperature-missing', 'kind', 'temperature', 'value'];

function compareOne(there: Claim, here: Claim, alike: readonly Claim[], tolerance: Tolerance): Finding[] {
  const temperature = compareTemperatures(there, here, tolerance.kelvin);
  const finding = (outcome: Outcome, says: string): Finding[] => [
    { outcome, says, ratio: ratioOf(there, here), there, here },
  ];
  if (!valuesAgree(there, here, tolerance.factor)) {
    const says = isComparable(there, here) ? DIFFERS[temperature] : undefined;
    return says === undefined ? [] : finding('value', says);
  }
  if (ELSEWHERE[temperature] !== undefined) return finding('temperature', ELSEWHERE[temperature]);
  const mixed = mixUpOf(there, here, alike, tolerance);
  if (mixed !== null) return finding('kind', mixed);
  if (temperature === 'missing there') return finding('temperature-missing', saysTemperature(here));
  return finding('same', '');
}

/** A bulk value beside another one is not what is meant where no kind is said. */
const isComparable = (there: Claim, here: Claim): boolean =>
  kindsAgree(there, here) && !(there.beside && here.kind !== 'bulk');

/** What to say where the values differ; nothing where the temperatures do. */
const DIFFERS: { readonly [match in TemperatureMatch]?: string } = {
  same: 'the values differ',
  'missing there': 'the values differ; the row does not say the temperature',
  'missing here': 'the values differ; ours lacks the temperature',
};

/** What to say where the values agree and the temperatures do not. */
const ELSEWHERE: { readonly [match in TemperatureMatch]?: string } = {
  other: 'this value belongs to another temperature',
  'kelvin there': 'the number there is in kelvin, in a column of °C',
  'kelvin here': 'the number here is in kelvin, in a column of °C',
  'missing here': 'ours lacks the temperature',
};

const saysTemperature = ({ temperature_K }: Claim): string =>
  temperature_K === null ? 'the row lacks the temperature' : `the row could say ${Number(temperature_K.toFixed(2))} K`;

/** Bulk named total or the other way round, or bulk without a name where the paper gives a total value as well. */
function mixUpOf(there: Claim, here: Claim, alike: readonly Claim[], tolerance: Tolerance): string | null {
  if (!kindsAgree(there, here)) return `the row says ${wordOf(there)}, the paper ${wordOf(here)}`;
  if (there.kind !== 'unspecified' || here.kind !== 'bulk') return null;
  const total = alike.some(
    (other) =>
      other.kind === 'total' &&
      compareTemperatures(there, other, tolerance.kelvin) === 'same' &&
      !valuesAgree(there, other, tolerance.factor),
  );
  return total ? 'the row gives the bulk value, and the paper a total value as well' : null;
}

const wordOf = ({ kind }: Claim): string => kind.replace('_', ' ');

/** What we have that is nearest stands beside it, so that a person can look whether the row or the record is wrong. */
function notFound(there: Claim, alike: readonly Claim[], paper: readonly Claim[]): Finding {
  const here = nearestOf(there, alike.length === 0 ? paper : alike);
  const says =
    alike.length === 0
      ? `${here === null ? '' : `nearest is ${here.formula}: `}none of ${paper.length} values that we have of the paper is of this material`
      : `we have ${alike.length} of this material, none at this temperature and of this kind`;
  return { outcome: 'not-found', says, ratio: null, there, here };
}

/** Compositions further apart than this are of other materials. */
const NEAR = 0.1;

function nearestOf(there: Claim, candidates: readonly Claim[]): Claim | null {
  const ranked = candidates
    .map((here) => ({
      here,
      distance: compositionDistance(there.composition, here.composition),
      factor: Math.abs(Math.log10(ratioOf(there, here))),
    }))
    .sort((a, b) => a.distance - b.distance || a.factor - b.factor);
  const [first] = ranked;
  return first !== undefined && first.distance <= NEAR ? first.here : null;
}

/** What no row of the dataset speaks of: its paper, material, temperature or kind is missing there. */
function newFinding(here: Claim, paper: readonly Claim[], tolerance: Tolerance): Finding[] {
  const alike = paper.filter(({ composition }) => sameComposition(composition, here.composition));
  const met = alike.some((there) => {
    const together = compareTemperatures(there, here, tolerance.kelvin) !== 'other' && kindsAgree(there, here);
    return together || valuesAgree(there, here, tolerance.factor);
  });
  if (met) return [];
  const lacks =
    paper.length === 0 ? 'this paper' : alike.length === 0 ? 'this material of the paper' : 'this temperature or kind';
  return [{ outcome: 'new', says: `the dataset lacks ${lacks}`, ratio: null, there: null, here }];
}
