import {
  type Claim,
  type ConductivityMention,
  gap,
  type MethodMention,
  type Origin,
  type OriginMention,
  type Reason,
  type ScopeMention,
  type ScopeReason,
  type Span,
} from '../domain/index.js';
import type { Entity } from './entity.js';
import type { Paper, Sentence } from './paper.js';

const CLAUSE = /[;]|[.:]\s|,\s(?:whereas|while|but|however|although|and)\b|\b(?:whereas|while|but|however|although)\b/u;
const NEAR = 160;

/** Whether the paper is a review: it measures nothing itself. */
export function isReview(paper: Paper): boolean {
  const title = paper.view.document.metadata.title ?? '';
  const named =
    /\b(?:review|progress|perspectives?|advances?|developments?|overview|challenges|roadmap|status|trends)\b/iu.test(
      title,
    );
  const experimental = paper.view.document.sections.some((s) => s.kind === 'experimental');
  return named && !experimental;
}

type Context = { readonly paper: Paper; readonly review: boolean };

/** Gives where a value comes from: words of its clause first, then citation marks of the sentence, then what the paper is. */
export function originOf({ paper, review }: Context, sentence: Sentence, mention: ConductivityMention): Claim<Origin> {
  const origins = sentence.mentions.filter((m): m is OriginMention => m.kind === 'origin');
  const clause = origins.filter((o) => sameClause(paper, o.span, mention.span) && gap(o.span, mention.span) < NEAR);
  const near = nearest(clause, mention.span);
  const of = (value: Origin, from: OriginMention): Claim<Origin> =>
    claim(value, from.span, `origin-${value}-words`, `"${from.printed}" says so`);
  const calculated = nearest(
    clause.filter((o) => o.value === 'calculated'),
    mention.span,
  );
  const measured = nearest(
    clause.filter((o) => o.value === 'measured'),
    mention.span,
  );
  if (
    calculated !== undefined &&
    (measured === undefined || gap(calculated.span, mention.span) < gap(measured.span, mention.span))
  )
    return of('calculated', calculated);
  const required = nearest(
    clause.filter((o) => o.value === 'requirement'),
    mention.span,
  );
  if (required !== undefined && gap(required.span, mention.span) < 90 && measured === undefined)
    return of('requirement', required);
  if (near?.value === 'cited') return of('cited', near);
  const own = origins.find((o) => o.value === 'measured' && o.rule === 'own work');
  if (own !== undefined) return of('measured', own);
  const cited = nearest(
    origins.filter((o) => o.value === 'cited'),
    mention.span,
  );
  if (cited !== undefined && (review || sentence.section !== 'results')) return of('cited', cited);
  if (measured !== undefined) return of('measured', measured);
  if (review || sentence.section === 'introduction')
    return {
      value: 'cited',
      evidence: [],
      reasons: [reason('origin-by-section', review ? 'the paper is a review' : 'it stands in the introduction')],
    };
  return {
    value: 'measured',
    evidence: [],
    reasons: [reason('origin-default', 'nothing says that it comes from elsewhere')],
  };
}

const reason = (code: string, says: string, evidence: Span[] = []): Reason => ({
  code,
  says,
  field: code.startsWith('scope') ? 'scope' : 'origin',
  evidence,
});
const claim = <T>(value: T, span: Span, code: string, says: string): Claim<T> => ({
  value,
  evidence: [span],
  reasons: [reason(code, says, [span])],
});

function sameClause(paper: Paper, a: Span, b: Span): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return from >= to || !CLAUSE.test(paper.view.text.slice(from, to));
}

function nearest<M extends { readonly span: Span }>(mentions: readonly M[], span: Span): M | undefined {
  return mentions.reduce<M | undefined>(
    (best, m) => (best === undefined || gap(m.span, span) < gap(best.span, span) ? m : best),
    undefined,
  );
}

type ScopeParts = {
  readonly paper: Paper;
  readonly sentence: Sentence;
  readonly mention: ConductivityMention;
  readonly entity: Entity | null;
  readonly kind: string;
  readonly origin: Origin;
};

/** Gives why a value is not what a curator of ionic conductivities wants, or null when it is. */
export function scopeOf({ paper, sentence, mention, entity, kind, origin }: ScopeParts): Claim<ScopeReason | null> {
  if (kind === 'electronic')
    return { value: 'electronic', evidence: [], reasons: [reason('scope-kind', 'the kind is electronic')] };
  if (origin === 'requirement')
    return { value: 'requirement', evidence: [], reasons: [reason('scope-requirement', 'it is required, not found')] };
  if (entity?.scope != null)
    return {
      value: entity.scope,
      evidence: entity.spans,
      reasons: [reason(`scope-${entity.scope}`, `it is said of "${entity.printed}"`, [...entity.spans])],
    };
  const aside = sentence.mentions.find(
    (m): m is ScopeMention =>
      m.kind === 'scope' &&
      (m.value === 'hypothetical' || m.value === 'debris') &&
      sameClause(paper, m.span, mention.span) &&
      gap(m.span, mention.span) < 80,
  );
  if (aside !== undefined) return claim(aside.value, aside.span, `scope-${aside.value}`, `"${aside.printed}" says so`);
  return { value: null, evidence: [], reasons: [] };
}

/** Gives the measurement method named in the sentence, else the only one of the section. */
export function methodOf(paper: Paper, sentence: Sentence, mention: ConductivityMention): Claim<string | null> {
  const own = sentence.mentions.filter((m): m is MethodMention => m.kind === 'method');
  const near = nearest(own, mention.span);
  if (near !== undefined) return { value: near.value, evidence: [near.span], reasons: [] };
  const all = paper.mentions.filter(
    (m): m is MethodMention => m.kind === 'method' && (m.value.includes('impedance') || m.value.includes('dc')),
  );
  const names = new Set(all.map((m) => m.value));
  const [only] = names;
  const [first] = all;
  return names.size === 1 && only !== undefined && first !== undefined
    ? { value: only, evidence: [first.span], reasons: [] }
    : { value: null, evidence: [], reasons: [] };
}
