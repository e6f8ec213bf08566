import { detect } from '../detect/index.js';
import {
  type ConductivityMention,
  type Document,
  type Mention,
  type Record,
  type Scored,
  viewOf,
} from '../domain/index.js';
import { candidates, READER_VERSION } from '../pipeline.js';
import { loadDocument } from '../store/papers.js';
import type { Workspace } from '../store/workspace.js';
import type { TextBlock } from './api.js';

/** A paper as review needs it: its document, and what the linker considered for each value by the start of its span. */
export type Paper = {
  readonly document: Document;
  readonly scored: ReadonlyMap<number, Scored>;
  /** All mentions, found when they are first asked for. */
  readonly mentions: () => readonly Mention[];
  /** What the linker would consider had the detectors seen more values. */
  readonly consider: (missed: readonly ConductivityMention[]) => Promise<readonly Scored[]>;
};

/** Gives what the linker considers for the values of a document and for those that the detectors missed: a second of work for a long paper. */
export type Consider = (document: Document, missed: readonly ConductivityMention[]) => Promise<readonly Scored[]>;

const considerHere: Consider = async (document, missed) => candidates(document, missed);

/** Papers kept in memory; curators work through one paper at a time. */
const KEPT = 8;

/** Gives papers by hash; undefined for one that this version of the reader has not read. */
export function openPapers(
  { artefacts, store }: Workspace,
  consider: Consider = considerHere,
): (sha256: string) => Promise<Paper | undefined> {
  const kept = new Map<string, Promise<Paper | undefined>>();
  const load = async (sha256: string): Promise<Paper | undefined> => {
    const found = await loadDocument(artefacts, sha256, READER_VERSION);
    if (found === undefined) return undefined;
    const document = { ...found, metadata: { ...found.metadata, ...store.given(sha256) } };
    const considered = await consider(document, []);
    const scored = considered.map((one) => [one.candidate.reading.mention.span.start, one] as const);
    let mentions: readonly Mention[] | undefined;
    return {
      document,
      scored: new Map(scored),
      mentions: () => {
        mentions ??= detect(viewOf(document));
        return mentions;
      },
      consider: (missed) => consider(document, missed),
    };
  };
  return (sha256) => {
    const paper = kept.get(sha256) ?? load(sha256);
    kept.delete(sha256);
    kept.set(sha256, paper);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return paper;
  };
}

/** Gives the candidate behind a record. */
export const scoredOf = ({ scored }: Paper, { spans }: Record): Scored | undefined =>
  scored.get(spans.value?.[0]?.start ?? -1);

/** Gives a document's blocks as text with scripts shown; offsets are those of the document. */
export function textBlocks(document: Document): TextBlock[] {
  const { text } = viewOf(document);
  return document.blocks.map(({ span, type }) => ({ start: span.start, type, text: text.slice(span.start, span.end) }));
}
