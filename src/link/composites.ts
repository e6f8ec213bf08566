import type { Target } from './frame.js';

/** What may stand between the parts of a composite: "PEO/LLZTO", "PEO with 15 wt% LLTO", "LLZO fillers were embedded in PVDF". */
const JOINT =
  /^(?:\s*[-‐–/+@:]\s*|[\p{L}\d\s%.,≈~µ()‐-]{0,50}\b(?:with|containing|comprising|in|into|within|and|loaded with|by)\b[\p{L}\d\s%.≈~µ()‐-]{0,50}|\s*(?:matrix|polymer|electrolyte|host)?\s*\+\s*[\d.]*\s*(?:wt|vol|mol)?\.?\s?%?\s*)$/u;
const VERB =
  /\b(?:is|are|has|have|shows?|exhibits?|delivers?|reach(?:es)?|conducts?|than|as|whereas|while|but|for|respectively)\b/u;
const MIXING =
  /\bwith\b|containing|compris|\bin\b|\binto\b|within|loaded|filler|dispers|embed|incorporat|mix|blend|composit|[-‐–/+@:]|\bby\b/u;

type Part = Omit<Target, 'list'>;

/**
 * Gives targets with a polymer and the ceramic or salt mixed into it joined to one composite, named as printed: the value of a
 * composite belongs to none of its parts.
 */
export function joinComposites<T extends Part>(targets: readonly T[], skeleton: string, text: string): T[] {
  const joined: T[] = [];
  for (const target of targets) {
    const last = joined.at(-1);
    if (last !== undefined && arePartsOfOne(last, target, skeleton))
      joined[joined.length - 1] = composite(last, target, text);
    else joined.push(target);
  }
  return joined;
}

const isPolymer = ({ entity }: Part): boolean => entity.form === 'polymer';
const isFiller = ({ entity }: Part): boolean =>
  entity.scope === null && ['formula', 'abbreviation', 'name', 'composite', 'mixture'].includes(entity.form);

function arePartsOfOne(a: Part, b: Part, skeleton: string): boolean {
  if (!((isPolymer(a) && isFiller(b)) || (isPolymer(b) && isFiller(a)))) return false;
  const gap = skeleton.slice(a.end + 1, b.start);
  return JOINT.test(gap) && MIXING.test(gap) && !VERB.test(gap);
}

function composite<T extends Part>(a: T, b: T, text: string): T {
  const spans = [...a.entity.spans.slice(0, 1), ...b.entity.spans.slice(0, 1)];
  const start = Math.min(...spans.map((s) => s.start));
  const end = Math.max(...spans.map((s) => s.end));
  const printed = text.slice(start, end).replace(/\s+/gu, ' ');
  const entity = {
    ...a.entity,
    key: printed.toLowerCase(),
    printed,
    formula: null,
    amounts: null,
    ion: a.entity.ion ?? b.entity.ion,
    form: 'composite' as const,
    spans: [{ start, end }],
  };
  return { ...a, entity, end: b.end };
}
