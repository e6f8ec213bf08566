import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../domain/index.js';
import type { Alternative, Conflict, NewDecision, RecordView, Row } from '../server/api.js';
import { Alternatives } from './alternatives.js';
import { postDecision } from './client.js';
import { ConflictNotice } from './conflict-notice.js';
import { Evidence } from './evidence.js';
import { PdfPane } from './pdf-pane.js';
import { Quoted } from './quoted.js';
import { cachedRecord, forgetRecord, prefetchRecord } from './record-cache.js';
import { changesOf, type RecordDraft, toDraft, withCorrections } from './record-draft.js';
import { RecordForm } from './record-form.js';
import type { Shown } from './shown.js';
import { TextPane } from './text-pane.js';
import { useKeys } from './use-keys.js';

type Props = {
  readonly id: string;
  readonly position: { readonly at: number; readonly of: number };
  readonly next: string | undefined;
  readonly paused: boolean;
  readonly onDecided: (row: Row) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onStep: (step: 'undo' | 'redo') => void;
};

/** One record with its page: everything a decision needs, and one key for each answer. */
export function DecisionScreen(props: Props) {
  const { id, next } = props;
  const [view, setView] = useState<RecordView>();
  const [failure, setFailure] = useState<string>();
  const load = useCallback(() => {
    cachedRecord(id).then(setView, (error: Error) => setFailure(error.message));
  }, [id]);
  useEffect(load, [load]);
  useEffect(() => {
    if (view !== undefined && next !== undefined) prefetchRecord(next);
  }, [view, next]);
  const reload = useCallback(() => {
    forgetRecord(id);
    load();
  }, [id, load]);
  useEffect(() => {
    addEventListener('sigmine-reload', reload);
    return () => removeEventListener('sigmine-reload', reload);
  }, [reload]);
  if (failure !== undefined) return <p class="loading">This record cannot be shown: {failure}</p>;
  if (view === undefined) return <p class="loading">Loading the record …</p>;
  return <Decision key={view.decisions.length} {...props} view={view} onReload={reload} />;
}

type DecisionProps = Props & { readonly view: RecordView; readonly onReload: () => void };

function Decision({ id, view, position, paused, onDecided, onMove, onStep, onReload }: DecisionProps) {
  const { record } = view;
  const [draft, setDraft] = useState<RecordDraft>(() => toDraft(record));
  const [note, setNote] = useState('');
  const [errorType, setErrorType] = useState('');
  const [conflict, setConflict] = useState<Conflict>();
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState<Shown>({ boxes: [], turn: 0 });
  const busy = useRef(false);
  const panel = useRef<HTMLElement>(null);
  const changes = changesOf(draft, record);
  const changed = typeof changes === 'string' || Object.keys(changes).length > 0;

  const decide = async (type: 'accept' | 'reject' | 'unsure'): Promise<void> => {
    if (busy.current) return;
    const corrects = type === 'accept' && changed;
    if (corrects && typeof changes === 'string') return setProblem(changes);
    busy.current = true;
    try {
      const decision: NewDecision = {
        type: corrects ? 'correct' : type,
        fields: corrects && typeof changes !== 'string' ? changes : {},
        error_type: errorType === '' ? null : (errorType as NewDecision['error_type']),
        note: note.trim() === '' ? null : note.trim(),
        selections: [],
        seen: view.decisions.length,
      };
      const outcome = await postDecision(id, decision);
      forgetRecord(id);
      if ('error' in outcome) setConflict(outcome);
      else onDecided(outcome.row);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      busy.current = false;
    }
  };
  const take = (alternative: Alternative | undefined): void => {
    if (alternative === undefined) return;
    setDraft((before) => withCorrections(before, record, alternative.fields));
    if (alternative.boxes.length > 0) setShown(({ turn }) => ({ boxes: alternative.boxes, turn: turn + 1 }));
  };
  const focusField = (selector: string): void => {
    const field = panel.current?.querySelector<HTMLInputElement>(selector);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  };
  const showBoxes = (boxes: readonly Box[]): void => setShown(({ turn }) => ({ boxes, turn: turn + 1 }));

  useLayoutEffect(() => panel.current?.querySelector<HTMLElement>('.field.weakest')?.focus(), []);
  useKeys(
    {
      a: () => void decide('accept'),
      r: () => void decide('reject'),
      u: () => void decide('unsure'),
      j: () => onMove(1),
      k: () => onMove(-1),
      e: () => focusField('.field.weakest input, .field.weakest select'),
      n: () => focusField('#note'),
      v: () => showBoxes([]),
      ...Object.fromEntries(view.alternatives.map((one, i) => [String(i + 1), () => take(one)])),
    },
    paused || conflict !== undefined,
  );

  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) {
      event.stopPropagation();
      panel.current?.querySelector<HTMLElement>('.field.weakest')?.focus();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void decide('accept');
    }
  };

  return (
    <main class="decision" data-record={id}>
      <section class="page" aria-label="The paper">
        {view.mediaType === 'application/pdf' ? (
          <PdfPane key={record.source_sha256} view={view} shown={shown} />
        ) : (
          <TextPane view={view} turn={shown.turn} />
        )}
      </section>
      <section class="panel" ref={panel} aria-label="The record" onKeyDown={onFieldKey}>
        <div class="where">
          <b title={record.title ?? undefined}>{record.title ?? record.paper}</b>
          <span>
            {record.where}
            {record.page !== null && `, page ${record.page}`}
            {position.at >= 0 && ` · ${position.at + 1} of ${position.of}`}
          </span>
        </div>
        {conflict !== undefined && (
          // Stays, with the keys off, until the record as it is now has taken the place of this one
          <ConflictNotice conflict={conflict} onReload={onReload} />
        )}
        <Quoted quote={record.quote} printed={view.machine.printed} />
        <Alternatives view={view} draft={draft} onTake={take} />
        <RecordForm
          view={view}
          draft={draft}
          onDraft={(now) => {
            setProblem(undefined);
            setDraft(now);
          }}
          note={note}
          onNote={setNote}
          errorType={errorType}
          onErrorType={setErrorType}
          changed={changed}
        />
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="actions">
          <button type="button" class="accept" onClick={() => void decide('accept')}>
            {changed ? 'Save correction' : 'Accept'} <kbd>a</kbd>
          </button>
          <button type="button" class="reject" onClick={() => void decide('reject')}>
            Reject <kbd>r</kbd>
          </button>
          <button type="button" onClick={() => void decide('unsure')}>
            Unsure <kbd>u</kbd>
          </button>
          <button type="button" onClick={() => onStep('undo')}>
            Undo <kbd>z</kbd>
          </button>
          <button type="button" onClick={() => onStep('redo')}>
            Redo <kbd>y</kbd>
          </button>
        </div>
        <Evidence view={view} onShow={showBoxes} />
      </section>
    </main>
  );
}
