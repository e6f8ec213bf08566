import { type Mention, overlaps } from '../domain/index.js';

/**
 * Gives mentions without doubles: of two of one kind at one place, that of the table (which knows the headers) stays,
 * except where the text itself prints the unit of a conductivity.
 */
export function preferTables(inTables: readonly Mention[], inText: readonly Mention[]): Mention[] {
  const byKind = new Map<string, Mention[]>();
  for (const mention of inText) {
    const same = byKind.get(mention.kind);
    if (same === undefined) byKind.set(mention.kind, [mention]);
    else same.push(mention);
  }
  const dropped = new Set<Mention>();
  for (const [kind, others] of byKind) {
    const own = inTables.filter((mention) => mention.kind === kind);
    for (const [a, b] of overlapping(own, others)) dropped.add(printsUnit(b) ? a : b);
  }
  return [...inText, ...inTables].filter((mention) => !dropped.has(mention));
}

const printsUnit = (mention: Mention): boolean => mention.kind === 'conductivity' && mention.via === 'text';

/** Gives the pairs that share a character; both lists are walked once, in order of position. */
function overlapping(own: readonly Mention[], others: readonly Mention[]): [Mention, Mention][] {
  const byStart = (a: Mention, b: Mention): number => a.span.start - b.span.start;
  const [tables, texts] = [own.toSorted(byStart), others.toSorted(byStart)];
  const pairs: [Mention, Mention][] = [];
  let from = 0;
  for (const a of tables) {
    while ((texts[from]?.span.end ?? Number.POSITIVE_INFINITY) <= a.span.start) from++;
    for (let i = from; i < texts.length; i++) {
      const b = texts[i];
      if (b === undefined || b.span.start >= a.span.end) break;
      if (overlaps(a.span, b.span)) pairs.push([a, b]);
    }
  }
  return pairs;
}
