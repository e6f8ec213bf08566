import { type Mention, overlaps, type Span } from '../domain/index.js';

/** The mentions that take part in linking, by the letter that stands for them in a skeleton. */
const LETTERS = {
  conductivity: 'Ⓥ',
  temperature: 'Ⓣ',
  material: 'Ⓜ',
  scope: 'Ⓜ',
  variable: 'Ⓧ',
  'conductivity-kind': 'Ⓚ',
  'activation-energy': 'Ⓔ',
  lookalike: 'Ⓛ',
} as const;
type Letter = (typeof LETTERS)[keyof typeof LETTERS];
type LinkedKind = keyof typeof LETTERS;

export type Item = { readonly letter: Letter; readonly mention: Mention; readonly at: number };

/**
 * A sentence in which every linked mention is one letter ("Ⓜ has Ⓚ of Ⓥ at Ⓣ"), so that constructions are short
 * patterns. `at` of an item is the offset of its letter in `text`.
 */
export type Skeleton = { readonly text: string; readonly items: readonly Item[] };

/** Where mentions overlap, the earlier of this list stays. */
const PRECEDENCE: readonly string[] = [
  'conductivity',
  'lookalike',
  'activation-energy',
  'temperature',
  'variable',
  'scope',
  'material',
  'conductivity-kind',
];

/** Gives the skeleton of a stretch of text. */
export function skeletonOf(text: string, span: Span, mentions: readonly Mention[]): Skeleton {
  const chosen = choose(mentions.filter((m) => m.kind in LETTERS && m.span.end <= span.end && !isAside(m)));
  const items: Item[] = [];
  let [out, position] = ['', span.start];
  for (const mention of chosen) {
    out += text.slice(position, mention.span.start);
    const letter = LETTERS[mention.kind as LinkedKind];
    items.push({ letter, mention, at: out.length });
    out += letter;
    position = mention.span.end;
  }
  return { text: out + text.slice(position, span.end), items };
}

function choose(mentions: readonly Mention[]): Mention[] {
  const ranked = [...mentions].sort(
    (a, b) => PRECEDENCE.indexOf(a.kind) - PRECEDENCE.indexOf(b.kind) || length(b) - length(a),
  );
  const kept: Mention[] = [];
  for (const mention of ranked) {
    if (!kept.some((k) => overlaps(k.span, mention.span) && !within(k, mention))) kept.push(mention);
  }
  return dropNested(kept.sort((a, b) => a.span.start - b.span.start || length(b) - length(a)));
}

/** Guesses and guide lines are said of a clause, not of a material. */
const isAside = (mention: Mention): boolean =>
  mention.kind === 'scope' && (mention.value === 'hypothetical' || mention.value === 'debris');

const length = (mention: Mention): number => mention.span.end - mention.span.start;
const within = (outer: Mention, inner: Mention): boolean =>
  outer.kind === 'material' && inner.kind === 'variable' && outer.span.start < inner.span.start;

function dropNested(sorted: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mention.span.start >= last.span.end) kept.push(mention);
  }
  return kept;
}

/** Gives the text between two items, letters of other items included, in order of the text. */
export const between = (skeleton: Skeleton, a: Item, b: Item): string =>
  a.at < b.at ? skeleton.text.slice(a.at + 1, b.at) : skeleton.text.slice(b.at + 1, a.at);

const JOINER =
  /^(?:[\t |]+|(?:\s*\([^()Ⓥ]{0,40}\)|,?\s*(?:at|@)\s*Ⓣ)?\s*(?:,|;|and|or|&|\/|to|>|<|≥|≤|,\s*and|,\s*or|;\s*and|,\s*respectively,?\s*and)\s*(?:the\s+|a\s+|for\s+|of\s+|in\s+|at\s+|~\s*)?(?:\([a-h1-9]\)\s*)?|\s*(?:over|via)\s*)$/u;

/** One blank joins numbers that lost their commas, not kinds: "ionic bulk conductivity" is one. */
const isJoined = (gap: string, letter: Letter): boolean => JOINER.test(gap) && !(letter === 'Ⓚ' && gap === ' ');

/** Gives runs of at least two items of one letter that are joined by commas and conjunctions: "Ⓜ, Ⓜ and Ⓜ". */
export function coordinate(skeleton: Skeleton, letter: Letter): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const item of skeleton.items) {
    if (item.letter !== letter) continue;
    const last = run.at(-1);
    if (last !== undefined && isJoined(between(skeleton, last, item), letter)) run.push(item);
    else {
      if (run.length > 1) runs.push(run);
      run = [item];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}
