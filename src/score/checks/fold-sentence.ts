import type { Candidate, Document, Span } from '../../domain/index.js';
import { PLACEHOLDERS, tagWords, type Word } from '../../grammar/index.js';

/** A sentence with nouns in place of what candidates say, as words. `at` gives the index of the word that stands for a span. */
export type FoldedSentence = { readonly words: readonly Word[]; readonly at: (span: Span) => number };

type Piece = { readonly span: Span; readonly noun: string };

/** Longer than any sentence: text without sentences has no grammar. */
const LONGEST = 900;

/** Folds the sentence of some candidates: values, temperatures and materials, those of the other choices too, become one noun each. */
export function foldSentence(
  { text }: Document,
  sentence: Span,
  candidates: readonly Candidate[],
): FoldedSentence | undefined {
  if (sentence.end - sentence.start > LONGEST) return undefined;
  const pieces = piecesOf(candidates).filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const kept = apart(pieces);
  const starts = new Map<number, number>();
  let [folded, position] = ['', sentence.start];
  for (const { span, noun } of kept) {
    folded += text.slice(position, span.start);
    if (/[\p{L}\p{N}]$/u.test(folded)) folded += ' ';
    starts.set(span.start, folded.length);
    folded += noun;
    position = span.end;
    if (/^[\p{L}\p{N}]/u.test(text.slice(position, position + 1))) folded += ' ';
  }
  const words = tagWords(folded + text.slice(position, sentence.end));
  return { words, at: ({ start }) => words.findIndex((word) => word.start === starts.get(start)) };
}

function piecesOf(candidates: readonly Candidate[]): Piece[] {
  return candidates.flatMap(({ reading, temperature, material, alternatives }) => [
    { span: valueSpan(reading.mention), noun: PLACEHOLDERS.value },
    ...[temperature, ...alternatives.temperature].flatMap(({ evidence }) =>
      evidence.map((span) => ({ span, noun: PLACEHOLDERS.temperature })),
    ),
    ...[material, ...alternatives.material].flatMap(({ evidence }) =>
      evidence.map((span) => ({ span, noun: PLACEHOLDERS.material })),
    ),
  ]);
}

/** A value with the unit behind it. */
function valueSpan({ span, unitSpan }: Candidate['reading']['mention']): Span {
  const behind = unitSpan !== undefined && unitSpan.start >= span.start && unitSpan.start - span.end < 3;
  return behind ? { start: span.start, end: Math.max(span.end, unitSpan.end) } : span;
}

/** In order of the text; of those that overlap the first and longest. */
function apart(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Piece[] = [];
  for (const piece of sorted) if (piece.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(piece);
  return kept;
}
