import type { ConductivityKind, ConductivityMention, KindMention, Span } from '../domain/index.js';
import { allMatches } from '../grammar/index.js';
import { type Frame, kindOf, type Value } from './frame.js';
import { type Option, option } from './option.js';
import type { Item } from './skeleton.js';

/** What is said of a conductivity: its kind, or only that it is ionic or electrical (unspecified). */
export type KindTarget = {
  readonly kind: ConductivityKind;
  readonly said: 'ionic' | 'electrical' | 'nothing' | 'kind';
};

export const NO_KIND: KindTarget = { kind: 'unspecified', said: 'nothing' };
const CLAUSE = /[;]|[.:]\s|\b(?:whereas|while|but|however|although|versus|compared|yet)\b/gu;
/** "Ⓥ (Ⓚ)", "Ⓥ for the Ⓚ", "Ⓥ (Ⓣ, Ⓚ)", "Ⓥ at Ⓣ as the Ⓚ" */
const BEHIND =
  /^[\s,]*(?:\(?\s*(?:at\s+)?Ⓣ\s*[),]?\s*)?(?:\(|for (?:the )?|as (?:the )?|of (?:the )?|in (?:the )?)?\s*$/u;
/** "Ⓥ is mostly Ⓚ", "Ⓥ, nearly all of it Ⓚ", "Ⓥ, which sets the upper bound of the Ⓚ" */
const PREDICATE =
  /^[^ⓋⓀ.;]{0,30}?\b(?:is|are|was|being|all|most|upper (?:bound|limit) (?:of|to|for))\b(?:\s+(?:mostly|mainly|almost|nearly|entirely|purely|predominantly|largely|of|it|them|which|the|due|to|an?))*\s*$/u;
/** "three times its ionic one", "exceeds the ionic value": a kind named for comparison. */
const COMPARED =
  /\b(?:times|exceed\p{Ll}*|than|below|above|compared (?:to|with)|over)\s+(?:its|the|their|that of the)\s+$/u;
/** "the ionic one (Ⓥ)", "the ionic one of Ⓥ" */
const OWN_VALUE = /^\s*(?:\p{Ll}+\s+)?(?:\(|of|,)?\s*$/u;
/** Another conductivity is spoken of, whose kind nobody says. */
const OTHER = /conduct(?:s|ed|ivit\p{L}+)\b|[σκ]/u;
/** What goes on speaking of the same quantity. */
const GOES_ON =
  /\b(?:against|versus|vs|compared (?:to|with)|instead of|it|its|they|this|that|these|those|latter|former|values?|figures?|numbers?|same|corresponding|respective|whereas|while|equals?|through|peaks?|order of)\b/u;
/** In S/cm: an electronic value without a word that goes on is followed by one that is at most so many times larger. */
const LEAP = 300;

/** In characters of the skeleton: kinds farther away say nothing of a value, so that long sentences stay cheap. */
const REACH = 600;

/** Gives the kinds that the sentence names as options for one value. */
export function kindsInSentence(frame: Frame, value: Value): Option<KindTarget>[] {
  const near = frame.kinds.filter((item) => Math.abs(item.at - value.item.at) < REACH);
  const named = near.filter((item) => !isModified(frame, item) && !isCompared(frame, value, item));
  return named.map((item) => {
    const mention = kindOf(item);
    const goesOn = item.at < value.item.at && runsOn(frame, value, item);
    const codes = [...placeCodes(frame, value, item, goesOn), ...listCodes(frame, named, value, item)];
    const distance = Math.min(3, Math.abs(item.at - value.item.at) / 120) * (goesOn ? 0.3 : 1);
    const target = targetOf(mention);
    const extra =
      -distance -
      (target.said === 'kind' ? 0 : 0.8) +
      (codes.some((c) => c === 'kind-predicate' || c === 'kind-parenthesis') ? 2 : 0);
    return option({ target, key: target.kind, at: item.at, codes, evidence: [mention.span], extra });
  });
}

/**
 * Gives the kind that the sentence before speaks of, where this one goes on: "For 8YSZ it remains below …", "the
 * corresponding values are …"; as many values as kinds before take them in their order.
 */
export function kindsInContext(
  frame: Frame,
  value: Value,
  past: readonly { readonly frame: Frame }[],
): Option<KindTarget>[] {
  const before = past.at(-1)?.frame;
  if (before === undefined || !isNext(frame, before)) return [];
  if (before.values.length === 0) return kindsAnnounced(frame, value, before);
  const { text } = frame.skeleton;
  const lead = text.slice(0, value.run[0]?.at ?? value.item.at);
  if (frame.kinds.length > 0 || OTHER.test(lead)) return [];
  const kinds = before.kinds.filter((k) => targetOf(kindOf(k)).said === 'kind');
  const inOrder = value.run.length === kinds.length && kinds.length > 1;
  const item = inOrder ? kinds[value.member] : kinds.at(-1);
  const last = before.values.at(-1);
  if (item === undefined || last === undefined) return [];
  const target = targetOf(kindOf(item));
  const carried =
    inOrder || (item.at < last.item.at && GOES_ON.test(lead) && !OTHER.test(before.skeleton.text.slice(item.at + 12)));
  if (!carried || (target.kind === 'electronic' && sigmaOf(value) > LEAP * sigmaOf(last))) return [];
  const evidence: Span[] = [kindOf(item).span];
  return [option({ target, key: target.kind, codes: ['kind-context'], evidence, extra: 1.6 })];
}

/** "The bulk conductivity is higher for zirconium. For x = 0.4 we measured …": the only kind that the sentence before speaks of. */
function kindsAnnounced(frame: Frame, value: Value, before: Frame): Option<KindTarget>[] {
  const lead = frame.skeleton.text.slice(0, value.item.at);
  const [item] = before.kinds;
  if (item === undefined || before.kinds.length > 1 || frame.kinds.length > 0 || OTHER.test(lead)) return [];
  const target = targetOf(kindOf(item));
  if (target.said !== 'kind' || target.kind === 'electronic' || !ANNOUNCED.test(before.skeleton.text.slice(item.at)))
    return [];
  return [option({ target, key: target.kind, codes: ['kind-context'], evidence: [kindOf(item).span], extra: 1.6 })];
}

const ANNOUNCED = /^Ⓚ(?: ionic| ion| electrical)? (?:conductivit(?:y|ies)|values?)\b/u;

const isNext = ({ sentence }: Frame, before: Frame): boolean =>
  before.sentence.block === sentence.block && sentence.index - before.sentence.index <= 2;

const targetOf = ({ value }: KindMention): KindTarget =>
  value === 'ionic' || value === 'electrical' ? { kind: 'unspecified', said: value } : { kind: value, said: 'kind' };

function sigmaOf({ item }: Value): number {
  const { quantity, factor } = item.mention as ConductivityMention;
  return (quantity.value ?? quantity.high ?? quantity.low ?? 0) * factor;
}

/** "total ionic conductivity": the noun of a kind that stands directly before it. */
function isModified(frame: Frame, item: Item): boolean {
  const before = frame.kinds[frame.kinds.indexOf(item) - 1];
  return before !== undefined && targetOf(kindOf(item)).said !== 'kind' && gapOf(frame, before, item).trim() === '';
}

/** Whether a kind is named for comparison only, and not with this value. */
const isCompared = ({ skeleton }: Frame, value: Value, item: Item): boolean =>
  COMPARED.test(skeleton.text.slice(Math.max(0, item.at - 40), item.at)) &&
  !OWN_VALUE.test(skeleton.text.slice(item.at + 1, value.item.at));

const gapOf = ({ skeleton }: Frame, a: Item, b: Item): string => skeleton.text.slice(a.at + 1, b.at);
const count = (text: string, pattern: RegExp): number => Array.from(allMatches(text, pattern)).length;
const repeat = (code: string, times: number): string[] => Array.from({ length: Math.min(times, 4) }, () => code);

/** Whether the sentence still speaks of the kind when it comes to a value behind others: no other conductivity was named. */
function runsOn(frame: Frame, value: Value, item: Item): boolean {
  const first = value.run[0] ?? value.item;
  const earlier = frame.values.filter((v) => v.item.at > item.at && v.item.at < first.at);
  const [from, last] = [earlier[0], earlier.at(-1)];
  if (from === undefined || last === undefined || targetOf(kindOf(item)).said !== 'kind') return false;
  const own = gapOf(frame, from.item, first);
  const others = frame.kinds.filter((k) => k.at > from.item.at && k.at < first.at && !isCompared(frame, value, k));
  if (others.length > 0 || OTHER.test(own)) return false;
  const recent = gapOf(frame, last.item, first);
  return kindOf(item).value !== 'electronic' || GOES_ON.test(recent) || sigmaOf(value) < LEAP * sigmaOf(last);
}

/** "Ⓥ (Ⓚ)": the value behind which the kind stands in parentheses. */
const PARENTHESIS = /^\s*\(\s*(?:(?:at\s+)?Ⓣ\s*,\s*)?(?:the\s+)?$/u;
const ownerOf = (frame: Frame, item: Item): Value | undefined =>
  frame.values.findLast((v) => v.item.at < item.at && PARENTHESIS.test(gapOf(frame, v.item, item)));

/** A kind in parentheses is the value's before it, and of those listed with it that have none of their own. */
function parenthesisCodes(frame: Frame, value: Value, item: Item): string[] | undefined {
  const owner = ownerOf(frame, item);
  if (owner === undefined) return undefined;
  const own =
    value.item.at <= owner.item.at ? frame.kinds.filter((k) => k.at > value.item.at && k.at < item.at) : [item];
  const shared = value.run === owner.run || value.run.includes(owner.item);
  return own.length === 0 && (owner.item === value.item || shared)
    ? ['kind-after', 'kind-parenthesis']
    : ['kind-after', ...repeat('kind-clause-boundary', 3)];
}

function placeCodes(frame: Frame, value: Value, item: Item, goesOn: boolean): string[] {
  const { text } = frame.skeleton;
  const parenthesis = parenthesisCodes(frame, value, item);
  if (parenthesis !== undefined) return parenthesis;
  if (item.at > value.item.at) {
    const last = value.run.at(-1) ?? value.item;
    const own = text.slice((last.at < item.at ? last.at : value.item.at) + 1, item.at);
    if (BEHIND.test(own)) return ['kind-after'];
    const { value: said } = kindOf(item);
    if ((said === 'electronic' || said === 'ionic') && PREDICATE.test(own)) return ['kind-after', 'kind-predicate'];
    const between = repeat('kind-value-between', count(own, /Ⓥ/gu));
    return ['kind-after', 'kind-clause-boundary', 'kind-clause-boundary', ...between];
  }
  const first = value.run[0]?.at ?? value.item.at;
  const own = text.slice(item.at + 1, first > item.at ? first : value.item.at);
  if (goesOn) return ['kind-before', 'kind-goes-on'];
  return [
    'kind-before',
    ...repeat('kind-value-between', count(own, /Ⓥ/gu)),
    ...repeat(
      'kind-in-between',
      frame.kinds.filter((k) => k.at > item.at && k.at < first && !isModified(frame, k)).length,
    ),
    ...repeat('kind-clause-boundary', count(own, CLAUSE) + count(own, /;/gu)),
  ];
}

const IN_ORDER = /\b(?:both|same order|respectively|that order)\b/u;

/** "a grain conductivity of Ⓥ and a total of Ⓥ; silicon decreases both, to Ⓥ and Ⓥ" */
function isInOrder(frame: Frame, named: readonly Item[], value: Value, item: Item): boolean {
  const first = value.run[0] ?? value.item;
  const before = named.filter((k) => k.at < first.at && targetOf(kindOf(k)).said === 'kind');
  const apart = frame.values.some((v) => v.item.at < first.at && v.item.at > (before.at(-1)?.at ?? 0));
  return apart && before.length === value.run.length && before.indexOf(item) === value.member;
}

const JOINED = /^\s*(?:,|;|and|or|&|\/|,\s*and|versus|vs\.?)\s*(?:the\s+)?$/u;

/** As many kinds joined as values joined: the n-th is the n-th's. */
function listCodes(frame: Frame, named: readonly Item[], value: Value, item: Item): string[] {
  if (value.run.length < 2) return [];
  if (IN_ORDER.test(frame.skeleton.text) && isInOrder(frame, named, value, item)) return ['kind-list'];
  const at = named.indexOf(item);
  const joined = (i: number): boolean => {
    const [a, b] = [named[i], named[i + 1]];
    return a !== undefined && b !== undefined && JOINED.test(gapOf(frame, a, b));
  };
  let [from, to] = [at, at];
  while (joined(from - 1)) from--;
  while (joined(to)) to++;
  const size = to - from + 1;
  if (size < 2 || value.run.length % size !== 0) return [];
  return value.member % size === at - from ? ['kind-list'] : [];
}
