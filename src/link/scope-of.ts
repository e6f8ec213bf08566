import {
  type Amounts,
  type Claim,
  type ConductivityMention,
  gap,
  type Origin,
  type Reason,
  type ScopeMention,
  type ScopeReason,
  type Span,
} from '../domain/index.js';
import { bordersBetween, bordersOf, partAround } from './clauses.js';
import type { Entity } from './entity.js';
import type { Paper, Sentence } from './paper.js';

export type ScopeParts = {
  readonly paper: Paper;
  readonly sentence: Sentence;
  readonly mention: ConductivityMention;
  readonly entity: Entity | null;
  readonly kind: string;
  readonly origin: Origin;
};

/** No ionic conductor reaches this, in S/cm: α-AgI has 2 to 3 below its melting point (Tubandt 1914), molten salts below 10. */
const IONIC_LIMIT = 30;
/** How far, in characters, "would give" or "dashed line" reach. */
const ASIDE_WITHIN = 80;

type Found = {
  readonly value: ScopeReason;
  readonly code: string;
  readonly says: string;
  readonly evidence: readonly Span[];
};

/** Gives why a value is not what a curator of ionic conductivities wants, or null when it is. */
export function scopeOf(parts: ScopeParts): Claim<ScopeReason | null> {
  const found =
    bySaid(parts) ??
    byEntity(parts) ??
    bySize(parts) ??
    byElectrode(parts) ??
    bySemiconductor(parts) ??
    byLiquid(parts) ??
    byClass(parts) ??
    byAside(parts);
  if (found === undefined) return { value: null, evidence: [], reasons: [] };
  const evidence = [...found.evidence];
  const reason: Reason = { code: found.code, says: found.says, field: 'scope', evidence };
  return { value: found.value, evidence, reasons: [reason] };
}

function bySaid({ kind, origin }: ScopeParts): Found | undefined {
  if (kind === 'electronic')
    return { value: 'electronic', code: 'scope-kind', says: 'the kind is electronic', evidence: [] };
  if (origin === 'requirement')
    return { value: 'requirement', code: 'scope-requirement', says: 'it is required, not found', evidence: [] };
  return undefined;
}

function byEntity({ entity }: ScopeParts): Found | undefined {
  if (entity === null) return undefined;
  const mixed = entity.amounts !== null && isMixedConductor(entity.amounts);
  const value = entity.scope ?? (mixed ? 'electrode' : null);
  if (value === null) return undefined;
  return { value, code: `scope-${value}`, says: `it is said of "${entity.printed}"`, evidence: entity.spans };
}

/** Perovskites and their like whose B site is mostly Mn, Fe, Co, Ni or Cu conduct electrons (LSM, LSCF, BSCF, LNO). */
function isMixedConductor(amounts: Amounts): boolean {
  const sum = (elements: readonly string[]): number => elements.reduce((n, e) => n + (amounts[e] ?? 0), 0);
  const redox = sum(['Mn', 'Fe', 'Co', 'Ni', 'Cu']);
  const large = sum(['La', 'Sr', 'Ba', 'Pr', 'Nd', 'Sm', 'Gd', 'Ca', 'Y', 'Bi']);
  const mobile = sum(['Li', 'Na', 'K', 'Ag', 'H', 'F', 'Cl', 'Br', 'I', 'S', 'P']);
  const all = Object.entries(amounts).reduce((n, [e, x]) => n + (e === 'O' ? 0 : x), 0);
  return (amounts.O ?? 0) > 0 && mobile === 0 && redox > 0 && redox >= 0.6 * (all - large);
}

/** Whether a value, beyond doubt, is larger than ions alone can give. */
export const exceedsIons = ({ quantity, factor, doubts }: ConductivityMention): boolean =>
  doubts.length === 0 && (quantity.value ?? quantity.low ?? 0) * factor >= IONIC_LIMIT;

/** A metal or carbon by its number alone. */
function bySize({ mention }: ScopeParts): Found | undefined {
  if (!exceedsIons(mention)) return undefined;
  return {
    value: 'electronic',
    code: 'scope-size',
    says: 'no ionic conductor conducts so well',
    evidence: [mention.span],
  };
}

const scopesOf = (sentence: Sentence | undefined, value: ScopeReason): ScopeMention[] =>
  (sentence?.mentions ?? []).filter((m): m is ScopeMention => m.kind === 'scope' && m.value === value);

const EFFECTIVE = /\beffective (?:ionic |electronic |Li[⁺+]? |Na[⁺+]? )?conductivit/u;

/** The effective conductivity of a mixture with active material or carbon, which this sentence or the last one names. */
function byElectrode({ paper, sentence, mention: value }: ScopeParts): Found | undefined {
  if (!EFFECTIVE.test(textOf(paper, sentence, value.span))) return undefined;
  const before = paper.sentences[sentence.index - 1];
  const last = before?.block === sentence.block ? before : undefined;
  const [mention] = [sentence, last].flatMap((s) => [...scopesOf(s, 'electrode'), ...scopesOf(s, 'electronic')]);
  if (mention === undefined) return undefined;
  return {
    value: 'electrode',
    code: 'scope-electrode',
    says: `it is an effective value of "${mention.printed}"`,
    evidence: [mention.span],
  };
}

/** "these oxides", "better than sulfides", "among halides": the class points back or is named for comparison. */
const NO_CLASS =
  /\b(?:these|those|both|our|such|two|three|four|present|prepared|studied|obtained|among|than|unlike|between|to|with|against|as|like|all)\s+(?:other\s+|the\s+)?$/u;
const POINTS_BACK =
  /\b(?:it|its|this|that of the|the (?:compound|material|sample|pellet|film|glass|former|latter))\b/iu;

/** "SCEs suffer from a low conductivity of …": a class before the value, no material in the sentence, nothing that points back. */
function byClass({ paper, sentence, mention, entity }: ScopeParts): Found | undefined {
  const inside = (s: Span): boolean => sentence.span.start <= s.start && s.end <= sentence.span.end;
  if (sentence.mentions.some((m) => m.kind === 'material' && m.form !== 'reference') || entity?.spans.some(inside))
    return undefined;
  const { text } = paper.view;
  if (POINTS_BACK.test(text.slice(sentence.span.start, mention.span.start))) return undefined;
  const said = scopesOf(sentence, 'class_level').find(
    (m) => m.span.end <= mention.span.start && !NO_CLASS.test(text.slice(Math.max(0, m.span.start - 40), m.span.start)),
  );
  if (said === undefined) return undefined;
  return {
    value: 'class_level',
    code: 'scope-class_level',
    says: `"${said.printed}" is a class of materials`,
    evidence: [said.span],
  };
}

const SOLUTE = /^(?:Li|Na|K)(?:PF6|ClO4|BF4|AsF6)$/u;

/** Meters of water; solids full of liquid; a bare salt that the paper dissolves. */
function byLiquid({ paper, sentence, mention, entity }: ScopeParts): Found | undefined {
  const soaked = scopesOf(sentence, 'liquid').find(
    (m) => m.rule === 'soaked' && isSameClause(paper, sentence, m.span, mention.span),
  );
  const water = entity === null ? scopesOf(sentence, 'liquid').find((m) => m.rule === 'water quality') : undefined;
  const formula = entity?.formula ?? '';
  const solution = SOLUTE.test(formula)
    ? paper.mentions.find(
        (m) => m.kind === 'scope' && m.value === 'liquid' && m.printed.normalize('NFKC').includes(formula),
      )
    : undefined;
  const liquid = soaked ?? water ?? solution;
  if (liquid === undefined) return undefined;
  return { value: 'liquid', code: 'scope-liquid', says: `"${liquid.printed}" is a liquid`, evidence: [liquid.span] };
}

const IS_SEMICONDUCTOR = /\b(?:is|are|being|as) (?:an? )?(?:\p{Ll}+ )?(?:electronic )?semiconduct(?:ors?|ing)\b/u;

/** "These glasses are semiconductors": their values, here and in the next two sentences, unless ions are spoken of. */
function bySemiconductor({ paper, sentence, mention }: ScopeParts): Found | undefined {
  if (sentence.mentions.some((m) => m.kind === 'conductivity-kind' && m.value === 'ionic')) return undefined;
  const near = paper.sentences.slice(Math.max(0, sentence.index - 2), sentence.index + 1);
  const said = near.find((s) => s.block === sentence.block && IS_SEMICONDUCTOR.test(textOf(paper, s, mention.span)));
  if (said === undefined) return undefined;
  const evidence = scopesOf(said, 'electronic').map((m) => m.span);
  return { value: 'electronic', code: 'scope-electronic', says: 'it is said to be a semiconductor', evidence };
}

const textOf = ({ view }: Paper, { span }: Sentence, near: Span): string => {
  const { start, end } = partAround(
    span,
    near.start < span.start || near.start > span.end ? { start: span.end, end: span.end } : near,
  );
  return view.text.slice(start, end);
};

const isSameClause = ({ view }: Paper, sentence: Sentence, a: Span, b: Span): boolean =>
  bordersBetween(bordersOf(view.text, partAround(sentence.span, b)), a, b).length === 0;

/** Guesses and guide lines in the clause of the value; "extrapolated to 25 °C it would be" is a result. */
function byAside({ paper, sentence, mention, origin }: ScopeParts): Found | undefined {
  const guesses = origin === 'calculated' ? [] : scopesOf(sentence, 'hypothetical');
  const aside = [...guesses, ...scopesOf(sentence, 'debris')].find(
    (m) => isSameClause(paper, sentence, m.span, mention.span) && gap(m.span, mention.span) < ASIDE_WITHIN,
  );
  if (aside === undefined) return undefined;
  return {
    value: aside.value,
    code: `scope-${aside.value}`,
    says: `"${aside.printed}" says so`,
    evidence: [aside.span],
  };
}
