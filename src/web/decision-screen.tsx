import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Box } from '../domain/index.js';
import type { Decided, RecordView, Row } from '../server/api.js';
import { DecisionPanel } from './decision-panel.js';
import { lookAhead } from './look-ahead.js';
import { PaperPane } from './paper-pane.js';
import { cachedRecord, forgetRecord } from './record-cache.js';
import type { Marks, PaperOfRecord, Shown } from './shown.js';

/** What the app knows of the record in work, and what can happen to it. */
export type DecisionProps = {
  readonly id: string;
  readonly position: { readonly at: number; readonly of: number };
  /** Records that come next, the nearest first. */
  readonly coming: readonly string[];
  readonly paused: boolean;
  /** A second opinion: what others decided is not shown. */
  readonly blind: boolean;
  readonly onDecided: (decided: Decided) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onStep: (step: 'undo' | 'redo') => void;
  readonly onAdded: (row: Row) => void;
  readonly onNextPaper: () => void;
  readonly siblings: readonly Row[];
};

const openRecord = (id: string): void => {
  location.hash = `#/record/${id}`;
};

const UNMARKED: Marks = { alone: false, highlights: [] };

/** One record with its page: everything a decision needs, and one key for each answer. The page stays while its records follow each other. */
export function DecisionScreen(props: DecisionProps) {
  const { id, coming, blind, paused } = props;
  const [view, setView] = useState<RecordView>();
  const [failure, setFailure] = useState<string>();
  const [marks, setMarks] = useState(UNMARKED);
  const [shown, setShown] = useState<Shown>({ boxes: [], turn: 0 });
  const paper = useRef<HTMLElement>(null);
  const wanted = useRef(id);
  wanted.current = id;
  const load = useCallback(() => {
    cachedRecord(id, blind).then(
      // The answer to an older wish comes too late
      (found) => (wanted.current === id ? setView(found) : undefined),
      (error: Error) => (wanted.current === id ? setFailure(error.message) : undefined),
    );
  }, [id, blind]);
  useEffect(() => {
    setFailure(undefined);
    load();
  }, [load]);
  useEffect(() => {
    if (view?.record.record_id !== id) return;
    const left = new AbortController();
    // What cannot be fetched ahead is asked for again when it is needed
    lookAhead(coming, { view, blind, signal: left.signal }).catch(() => undefined);
    return () => left.abort();
  }, [view, id, coming.join(' '), blind]);
  const reload = useCallback(() => {
    forgetRecord(id);
    load();
  }, [id, load]);
  useLayoutEffect(() => {
    addEventListener('sigmine-reload', reload);
    return () => removeEventListener('sigmine-reload', reload);
  }, [reload]);
  const show = useCallback((boxes: readonly Box[]) => setShown(({ turn }) => ({ boxes, turn: turn + 1 })), []);
  const present = view?.record.record_id;
  useLayoutEffect(() => show([]), [present]);
  const paperOf = useMemo(() => view && shownPaper(view, marks), [view, marks]);

  if (failure !== undefined) return <p class="loading">This record cannot be shown: {failure}</p>;
  if (view === undefined || paperOf === undefined) return <p class="loading">Loading the record …</p>;
  return (
    <main class="decision" data-record={present}>
      <section class="page" aria-label="The paper" ref={paper}>
        <PaperPane view={paperOf} shown={shown} onOpen={openRecord} />
      </section>
      <DecisionPanel
        {...props}
        key={`${present} ${view.decisions.length}`}
        view={view}
        paper={paper}
        // Until the next record is there, no key may decide on this one again
        paused={paused || present !== id}
        onReload={reload}
        onMarks={setMarks}
        onShow={show}
      />
    </main>
  );
}

function shownPaper(view: RecordView, { alone, highlights }: Marks): PaperOfRecord {
  const { record, mediaType, pages, others } = view;
  return {
    sha256: record.source_sha256,
    boxes: view.highlights.find(({ role }) => role === 'value')?.boxes ?? record.boxes,
    mediaType,
    pages,
    others,
    highlights: [...(alone ? [] : view.highlights), ...highlights],
  };
}
