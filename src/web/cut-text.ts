import type { Highlight, HighlightRole } from '../server/api.js';

/** A stretch of text with what it is highlighted as and its offset in the document. */
export type Stretch = { readonly text: string; readonly role: HighlightRole | null; readonly at: number };

const RANK: readonly HighlightRole[] = ['other', 'header', 'material', 'temperature', 'value'];

/** Cuts a text that starts at an offset of the document into stretches of one highlight; where several meet, the value wins. */
export function cutText(text: string, start: number, highlights: readonly Highlight[]): Stretch[] {
  const end = start + text.length;
  const inside = highlights
    .flatMap(({ role, spans }) => spans.map((span) => ({ role, span })))
    .filter(({ span }) => span.start < end && start < span.end);
  const edges = inside.flatMap(({ span }) => [Math.max(span.start, start), Math.min(span.end, end)]);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const roles = inside.filter(({ span }) => span.start < to && from < span.end).map(({ role }) => role);
    const role = RANK.findLast((one) => roles.includes(one)) ?? null;
    return { text: text.slice(from - start, to - start), role, at: from };
  });
}
