import type { Document, Mention, SectionKind, Span, View } from '../domain/index.js';

/** A sentence (or table row) with its place in the paper and the mentions that start in it, in order. */
export type Sentence = {
  readonly index: number;
  readonly span: Span;
  readonly block: number;
  readonly blockType: Document['blocks'][number]['type'];
  readonly section: SectionKind;
  readonly sectionIndex: number;
  readonly mentions: readonly Mention[];
};

/** Gives the mentions of a paper that lie within a span; mentions are sorted, so bisection finds the first. */
export function mentionsWithin({ mentions }: Paper, span: Span): Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.span.start >= span.end) break;
    if (mention.span.end <= span.end) found.push(mention);
  }
  return found;
}

/** The paper as linkers see it: sentences in order, each knowing its mentions, block and section. */
export type Paper = {
  readonly view: View;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
};

/** Gives the paper as linkers see it; mentions outside every sentence are left out. */
export function paperOf(view: View, mentions: readonly Mention[]): Paper {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const { sentences: spans, blocks, sections } = view.document;
  const sentences: Sentence[] = [];
  let [block, section, next] = [0, 0, 0];
  spans.forEach((span, index) => {
    while (block + 1 < blocks.length && (blocks[block + 1]?.span.start ?? 0) <= span.start) block++;
    while (section + 1 < sections.length && (sections[section + 1]?.span.start ?? 0) <= span.start) section++;
    while (next < sorted.length && (sorted[next]?.span.start ?? 0) < span.start) next++;
    const from = next;
    while (next < sorted.length && (sorted[next]?.span.start ?? 0) < span.end) next++;
    sentences.push({
      index,
      span,
      block,
      blockType: blocks[block]?.type ?? 'paragraph',
      section: sections[section]?.kind ?? 'other',
      sectionIndex: section,
      mentions: sorted.slice(from, next),
    });
  });
  return { view, sentences, mentions: sorted };
}
