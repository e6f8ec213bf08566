import type {
  KindMention,
  MaterialMention,
  ScopeMention,
  TemperatureMention,
  VariableMention,
} from '../domain/index.js';
import { joinComposites } from './composites.js';
import { type Entity, entityOf, type Glossary, memberOf, outsiderOf } from './entity.js';
import type { Sentence } from './paper.js';
import { markPrecursors } from './precursors.js';
import { between, coordinate, type Item, type Skeleton, skeletonOf } from './skeleton.js';

/** A material of a sentence: one mention, or a series together with the variables beside it ("Ⓜ (Ⓧ)"). */
export type Target = {
  readonly entity: Entity;
  readonly mention: MaterialMention | VariableMention | ScopeMention;
  readonly start: number;
  readonly end: number;
  readonly list: { readonly id: number; readonly member: number; readonly count: number } | null;
};

export type Value = {
  readonly item: Item;
  readonly run: readonly Item[];
  readonly member: number;
  /** Whether the run is one quantity before and after: "increases from Ⓥ to Ⓥ". */
  readonly change: boolean;
};

/** A sentence with values, taken apart: its skeleton, values with their runs, material targets, temperatures and kinds. */
export type Frame = {
  readonly sentence: Sentence;
  readonly skeleton: Skeleton;
  readonly values: readonly Value[];
  readonly targets: readonly Target[];
  readonly temperatures: readonly Item[];
  readonly temperatureRuns: readonly (readonly Item[])[];
  readonly kinds: readonly Item[];
  readonly kindRuns: readonly (readonly Item[])[];
  readonly respectively: boolean;
};

const RESPECTIVELY = /\brespectively\b|\bin (?:that|this|the same|the same|the given) order\b|\bsame order\b/iu;

/** Takes a sentence apart. */
export function frameOf(sentence: Sentence, text: string, glossary: Glossary): Frame {
  const skeleton = skeletonOf(text, sentence.span, sentence.mentions);
  const pick = (letter: Item['letter']): Item[] => skeleton.items.filter((i) => i.letter === letter);
  const runs = coordinate(skeleton, 'Ⓥ');
  const values = pick('Ⓥ').map((item): Value => {
    const run = runs.find((r) => r.includes(item)) ?? [item];
    return { item, run, member: run.indexOf(item), change: isChange(skeleton.text, run) };
  });
  return {
    sentence,
    skeleton,
    values,
    targets: targetsOf(skeleton, glossary, text),
    temperatures: pick('Ⓣ'),
    temperatureRuns: coordinate(skeleton, 'Ⓣ'),
    kinds: pick('Ⓚ'),
    kindRuns: coordinate(skeleton, 'Ⓚ'),
    respectively: RESPECTIVELY.test(skeleton.text),
  };
}

/** "from Ⓥ to Ⓥ", not of a series: "from Ⓥ (x = 0) to Ⓥ (x = 1)" */
function isChange(text: string, [first, last, more]: readonly Item[]): boolean {
  if (first === undefined || last === undefined || more !== undefined) return false;
  return (
    /\bfrom\s+(?:about\s+|~\s*)?$/u.test(text.slice(Math.max(0, first.at - 20), first.at)) &&
    /^\s*(?:down |up )?to\s+(?:about\s+|~\s*)?$/u.test(text.slice(first.at + 1, last.at))
  );
}

const BESIDE = /^\s*(?:[([,]|with|where|for|at|having|when)?\s*(?:a\s|the\s)?\s*$/u;
const JOINED = /^\s*(?:,|;|and|, and)?\s*$/u;

function targetsOf(skeleton: Skeleton, glossary: Glossary, text: string): Target[] {
  const targets: Omit<Target, 'list'>[] = [];
  const items = skeleton.items.filter((i) => i.letter === 'Ⓜ' || i.letter === 'Ⓧ');
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    if (item.letter === 'Ⓜ') {
      const mention = item.mention as MaterialMention | ScopeMention;
      const last = targets.at(-1);
      if (
        last !== undefined &&
        mention.kind === 'material' &&
        continuesSeries(last, mention, skeleton.text.slice(last.end + 1, item.at))
      ) {
        targets[targets.length - 1] = { ...last, end: item.at };
        continue;
      }
      const entity = mention.kind === 'scope' ? outsiderOf(mention) : entityOf(mention, glossary);
      targets.push({ entity, mention, start: item.at, end: item.at });
      continue;
    }
    const together = variablesTogether(skeleton, items, i);
    const last = together.at(-1) ?? item;
    const members = memberTargets({ skeleton, items, from: item, to: last, glossary });
    if (members.length > 1) pushAlternatives(targets, members, skeleton);
    for (const target of members.length > 1 ? [] : members) mergeOrPush(targets, target, skeleton);
    i += together.length - 1;
  }
  const marked = markPrecursors(targets, skeleton.text);
  return markLists(joinComposites(marked, skeleton.text, text), skeleton);
}

/** "x = 0.15 in Mg1−2x(Zr1−xNbx)4P6O24": the series behind its member names nothing new. */
const continuesSeries = ({ entity }: Omit<Target, 'list'>, series: MaterialMention, gap: string): boolean =>
  entity.via === 'substituted' &&
  series.variables.length > 0 &&
  entity.printed.startsWith(series.printed) &&
  IN_SERIES.test(gap);
const IN_SERIES = /^\s*(?:\p{Ll}+\s+){0,2}(?:in|of|for)\s+(?:the\s+)?$/u;

/** Variables of different names side by side are one place: "x = 0.2, y = 0.5". */
function variablesTogether(skeleton: Skeleton, items: readonly Item[], from: number): Item[] {
  const together: Item[] = [];
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    const last = together.at(-1);
    if (item === undefined || item.letter !== 'Ⓧ') break;
    const name = (item.mention as VariableMention).name;
    const fresh = !together.some((t) => (t.mention as VariableMention).name === name);
    if (last !== undefined && (!fresh || !JOINED.test(between(skeleton, last, item)))) break;
    together.push(item);
  }
  return together;
}

type MemberParts = { skeleton: Skeleton; items: readonly Item[]; from: Item; to: Item; glossary: Glossary };

function memberTargets({ skeleton, items, from, to, glossary }: MemberParts): Omit<Target, 'list'>[] {
  const variables = skeleton.items
    .filter((i) => i.at >= from.at && i.at <= to.at && i.letter === 'Ⓧ')
    .map((i) => i.mention as VariableMention);
  const usable = variables.filter((v) => (v.quantity !== null && v.quantity.value !== null) || v.symbols.length > 0);
  const [first] = usable;
  if (first === undefined) return [];
  const names = usable.map((v) => v.name);
  const fits = (m: MaterialMention): boolean =>
    names.every((n) => m.variables.includes(n)) || names.some((n) => m.variables.includes(n));
  const inSentence = items.map((i) => i.mention).filter((m): m is MaterialMention => m.kind === 'material' && fits(m));
  const position = first.span.start;
  const series =
    seriesBehind(skeleton, to, fits) ??
    inSentence.findLast((m) => m.span.start < position) ??
    glossary.series.findLast((m) => m.span.start < position && fits(m)) ??
    inSentence[0] ??
    glossary.series.find(fits);
  if (series === undefined) return [];
  return expand(usable).map((one) => ({ entity: memberOf(series, one), mention: first, start: from.at, end: to.at }));
}

/** "X = Cl, Br, I" stands for three members, "x = 0.2" for one; only one list of symbols is taken apart. */
function expand(variables: readonly VariableMention[]): VariableMention[][] {
  const many = variables.find((v) => v.symbols.length > 1);
  if (many === undefined) return [[...variables]];
  return many.symbols.map((symbol) =>
    variables.map((v) => (v === many ? { ...v, symbols: [symbol], printed: `${v.name} = ${symbol}` } : v)),
  );
}

/** Members that share one place replace the open series before them. */
function pushAlternatives(
  targets: Omit<Target, 'list'>[],
  members: readonly Omit<Target, 'list'>[],
  skeleton: Skeleton,
): void {
  const last = targets.at(-1);
  const [first] = members;
  if (first === undefined) return;
  const beside =
    last !== undefined &&
    last.entity.variables.length > 0 &&
    BESIDE.test(skeleton.text.slice(last.end + 1, first.start));
  if (beside) targets.pop();
  targets.push(...members.map((m) => (beside && last !== undefined ? { ...m, start: last.start } : m)));
}

/** "at Ⓧ in Ⓜ", "the Ⓧ member of Ⓜ": the series stands directly behind its variable. */
function seriesBehind(skeleton: Skeleton, x: Item, fits: (m: MaterialMention) => boolean): MaterialMention | undefined {
  const next = skeleton.items.find((i) => i.at > x.at && (i.letter === 'Ⓜ' || i.letter === 'Ⓧ'));
  if (next?.mention.kind !== 'material' || !fits(next.mention)) return undefined;
  return /^\s*(?:\p{Ll}+\s+){0,2}(?:in|of|for)\s+(?:the\s+)?$/u.test(between(skeleton, x, next))
    ? next.mention
    : undefined;
}

/** "Ⓜ (Ⓧ)" and "Ⓜ with Ⓧ" are one target when the formula has that variable. */
function mergeOrPush(targets: Omit<Target, 'list'>[], target: Omit<Target, 'list'>, skeleton: Skeleton): void {
  const last = targets.at(-1);
  const open = last !== undefined && last.entity.variables.length > 0 && last.mention.kind === 'material';
  if (last !== undefined && open && BESIDE.test(skeleton.text.slice(last.end + 1, target.start))) {
    targets[targets.length - 1] = { ...target, start: last.start };
  } else targets.push(target);
}

const LIST_GAP =
  /^[\t |]+$|^\s*(?:(?:ceramics?|glass(?:es)?|crystals?|pellets?|films?|powders?|electrolytes?|composites?|samples?|compounds?|phases?|membranes?|polymers?|garnets?|systems?)\b)?\s*(?:\([^()Ⓥ]{0,60}\))?\s*(?:,|;|and|or|&|\/|>|<|, and|, or|; and)\s*(?:\([a-h1-9]\)\s*)?(?:the\s+|a\s+|for\s+|of\s+|in\s+|its\s+)?(?:(?!which|where|whose|that|who)[\p{Ll}-]+\s+)?$/u;
/** Reference numbers that lost their raise: "Ⓜ 16,17 and Ⓜ 18". */
const CITED = /^\s\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,4}(?=\s*(?:,|;|and|or)\s)/u;
const SAME_NAME = /^\s*[([,]\s*(?:hereafter |denoted (?:as )?|abbreviated (?:as )?|i\.e\.,? )?$/u;

/** Numbers the members of coordinated targets; an abbreviation in parentheses is the same member as its formula. */
function markLists(targets: readonly Omit<Target, 'list'>[], skeleton: Skeleton): Target[] {
  const members = targets.map(() => ({ id: 0, member: 0 }));
  let [id, member] = [0, 0];
  targets.forEach((target, i) => {
    const last = targets[i - 1];
    const gapText = last === undefined ? '' : skeleton.text.slice(last.end + 1, target.start);
    if (last !== undefined && last.start === target.start) {
      member++;
      members[i] = { id, member };
      return;
    }
    if (
      last !== undefined &&
      SAME_NAME.test(gapText) &&
      /[([]/u.test(gapText) &&
      last.entity.key === target.entity.key
    ) {
      members[i] = { id, member };
      return;
    }
    if (last !== undefined && LIST_GAP.test(gapText.replace(/^[)\]]/u, '').replace(CITED, ''))) member++;
    else [id, member] = [id + 1, 0];
    members[i] = { id, member };
  });
  return targets.map((target, i) => {
    const own = members[i] ?? { id: 0, member: 0 };
    const count = 1 + Math.max(...members.filter((m) => m.id === own.id).map((m) => m.member));
    return { ...target, list: count > 1 ? { ...own, count } : null };
  });
}

export const temperatureOf = (item: Item): TemperatureMention => item.mention as TemperatureMention;
export const kindOf = (item: Item): KindMention => item.mention as KindMention;
