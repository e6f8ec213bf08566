import {
  type Candidate,
  type Claim,
  type ConductivityKind,
  type ConductivityMention,
  point,
  type Reason,
} from '../../src/domain/index.js';

const MENTION: ConductivityMention = {
  kind: 'conductivity',
  span: { start: 0, end: 10 },
  printed: '1 mS/cm',
  rule: 'test',
  quantity: point(1),
  factor: 1e-3,
  unitPrinted: 'mS/cm',
  doubts: [],
  via: 'text',
};

export type Change = {
  readonly sigma?: number;
  readonly kelvin?: number | null;
  readonly kind?: ConductivityKind;
  readonly formula?: string | null;
  readonly amounts?: { readonly [element: string]: number } | null;
  readonly ion?: string | null;
  readonly material?: string;
  readonly start?: number;
  readonly printed?: string;
  readonly energy?: number | null;
  readonly reasons?: readonly Reason[];
};

const claim = <T>(value: T): Claim<T> => ({ value, evidence: [], reasons: [] });

/** Makes a candidate of Li3YCl6, 1 mS/cm at 25 °C, with what differs. */
export function makeCandidate(change: Change = {}): Candidate {
  const { sigma = 1e-3, kelvin = 298.15, kind = 'unspecified', formula = 'Li3YCl6', ion = 'Li', start = 0 } = change;
  const { amounts = { Li: 3, Y: 1, Cl: 6 }, material = 'Li3YCl6', energy = null, printed = '1 mS/cm' } = change;
  const span = { start, end: start + 5 };
  const quantity = kelvin === null ? null : point(kelvin);
  return {
    reading: { mention: { ...MENTION, span, printed }, sigma: point(sigma), reasons: change.reasons ?? [] },
    temperature: claim({ quantity, printed: null, source: null, words: false }),
    material: claim({ printed: material, formula, amounts, words: [], ion }),
    kind: claim(kind),
    origin: claim('measured' as const),
    scope: claim(null),
    method: claim(null),
    activationEnergy: claim(
      energy === null
        ? null
        : { kind: 'activation-energy' as const, span, printed: '', rule: 'test', quantity: point(energy) },
    ),
    alternatives: { temperature: [], material: [] },
    places: [],
  };
}

/** Gives the codes of reasons. */
export const codesOf = (reasons: readonly Reason[] | undefined): string[] => (reasons ?? []).map(({ code }) => code);
