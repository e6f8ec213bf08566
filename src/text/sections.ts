import type { Block, DraftText, Section, SectionKind, Span } from '../domain/index.js';
import { type HeadingKind, isBareHeading, readHeadingKind, readRunIn } from './heading-kind.js';

/** A block of the text with what its reader knew about it. */
export type PlacedBlock = {
  readonly block: Block;
  readonly within?: DraftText['within'];
  readonly level?: DraftText['level'];
};

type Open = { kind: SectionKind; start: number; heading: Span | undefined; within: DraftText['within'] };
type Ancestor = { readonly level: number; readonly kind: SectionKind; readonly number?: string | undefined };

/** No abstract is longer, in characters; what follows a longer one without a heading is body. */
const LONGEST_ABSTRACT = 4000;
/** Kinds whose unnumbered, unknown subheadings belong to them. */
const INHERITED: readonly SectionKind[] = ['experimental', 'results', 'supporting', 'back', 'references'];

/** Cuts a text into sections without gaps: at headings, at run-in headings, and where a reader says `within`. */
export function findSections(text: string, blocks: readonly PlacedBlock[]): Section[] {
  const opened: Open[] = [];
  let ancestors: Ancestor[] = [];
  for (const placed of blocks) {
    const last = opened.at(-1);
    const found = startOf(text, placed, last);
    if (found?.heading !== undefined) {
      const { kind, level } = resolveKind(found.heading.says, placed.level, { ancestors, last });
      const inside = placed.within ?? kind;
      ancestors = [
        ...ancestors.filter((a) => a.level < level),
        { level, kind: inside, number: found.heading.says.number },
      ];
      opened.push({ kind: inside, start: placed.block.span.start, heading: found.heading.span, within: placed.within });
    } else if (found !== undefined) {
      opened.push({ kind: found.kind, start: placed.block.span.start, heading: undefined, within: placed.within });
    }
  }
  return closeSections(text, opened);
}

type Start = {
  readonly kind: SectionKind;
  readonly heading?: { readonly span: Span; readonly says: HeadingKind } | undefined;
};

/** Gives the section that a block opens, or undefined when it goes on with the last one. */
function startOf(text: string, { block, within }: PlacedBlock, last: Open | undefined): Start | undefined {
  const heading = headingOf(text, block);
  if (heading !== undefined)
    return { kind: 'other', heading: { span: heading, says: readHeadingKind(text.slice(heading.start, heading.end)) } };
  if (last === undefined) return { kind: within ?? 'other' };
  if (within !== undefined) return within === last.within || within === last.kind ? undefined : { kind: within };
  if (last.within !== undefined) return { kind: 'other' };
  if (block.type !== 'paragraph') return undefined;
  const tooLong = last.kind === 'abstract' && block.span.start - last.start > LONGEST_ABSTRACT;
  return tooLong ? { kind: 'other' } : undefined;
}

function headingOf(text: string, { span, type }: Block): Span | undefined {
  if (type === 'heading') return span;
  if (type !== 'paragraph') return undefined;
  const words = text.slice(span.start, Math.min(span.end, span.start + 100));
  if (isBareHeading(text.slice(span.start, span.end))) return span;
  const runIn = readRunIn(words);
  return runIn === undefined ? undefined : { start: span.start, end: span.start + runIn.length };
}

function resolveKind(
  says: HeadingKind,
  given: number | undefined,
  { ancestors, last }: { ancestors: readonly Ancestor[]; last: Open | undefined },
): Ancestor {
  const level = given ?? says.level;
  if (says.kind !== undefined && !says.weak) return { kind: says.kind, level: level ?? 1 };
  if (level !== undefined) {
    const parent = ancestors.findLast((a) => a.level < level && isAbove(a, says))?.kind;
    return { kind: parent === undefined || parent === 'other' ? (says.kind ?? 'other') : parent, level };
  }
  const inherited = last !== undefined && INHERITED.includes(last.kind) ? last.kind : undefined;
  return { kind: inherited ?? says.kind ?? 'other', level: 2 };
}

/** "2" stands above "2.1", "1" does not. */
const isAbove = ({ number }: Ancestor, below: HeadingKind): boolean =>
  number === undefined || below.number === undefined || below.number.startsWith(`${number}.`);

function closeSections(text: string, opened: readonly Open[]): Section[] {
  return opened.map(({ kind, start, heading }, i) => ({
    span: { start: i === 0 ? 0 : start, end: opened[i + 1]?.start ?? text.length },
    kind,
    ...(heading === undefined ? {} : { heading }),
  }));
}
