import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box, Field } from '../domain/index.js';
import type { Alternative, Conflict, Highlight, NewDecision, RecordView } from '../server/api.js';
import { Actions } from './actions.js';
import { AddPanel } from './add-panel.js';
import { Alternatives } from './alternatives.js';
import { postDecision } from './client.js';
import { ConflictNotice } from './conflict-notice.js';
import type { DecisionProps } from './decision-screen.js';
import { Editions } from './editions.js';
import { Evidence } from './evidence.js';
import { Quoted } from './quoted.js';
import { forgetRecord } from './record-cache.js';
import { changesOf, toDraft, withCorrections } from './record-draft.js';
import { RecordForm } from './record-form.js';
import type { Marks } from './shown.js';
import { Siblings } from './siblings.js';
import { fieldOf, useDraft } from './use-draft.js';
import { useKeys } from './use-keys.js';
import { useSelection } from './use-selection.js';

type Props = DecisionProps & {
  readonly view: RecordView;
  readonly paper: { readonly current: HTMLElement | null };
  readonly onReload: () => void;
  readonly onMarks: (marks: Marks) => void;
  /** Scrolls to boxes, or to the value when there are none. */
  readonly onShow: (boxes: readonly Box[]) => void;
};

/** The record beside its page: form, keys and what speaks for and against it, or the form of one that was missed. */
export function DecisionPanel(props: Props) {
  const { view, paper, position, paused, blind, siblings } = props;
  const { onDecided, onMove, onStep, onAdded, onNextPaper, onReload, onMarks, onShow } = props;
  const { record } = view;
  const id = record.record_id;
  const { draft, setDraft, take: takeIn, selections, marks } = useDraft(() => toDraft(record));
  const [adding, setAdding] = useState(false);
  const [addMarks, setAddMarks] = useState<readonly Highlight[]>([]);
  const focused = useRef<Field>(record.weakest_field);
  const [note, setNote] = useState('');
  const [errorType, setErrorType] = useState('');
  const [conflict, setConflict] = useState<Conflict>();
  const [problem, setProblem] = useState<string>();
  const busy = useRef(false);
  const panel = useRef<HTMLElement>(null);
  const changes = changesOf(draft, record);
  const changed = typeof changes === 'string' || Object.keys(changes).length > 0;

  const decide = async (type: 'accept' | 'reject' | 'unsure'): Promise<void> => {
    if (busy.current || paused) return;
    const corrects = type === 'accept' && changed;
    if (corrects && typeof changes === 'string') return setProblem(changes);
    busy.current = true;
    try {
      const decision: NewDecision = {
        type: corrects ? 'correct' : type,
        fields: corrects && typeof changes !== 'string' ? changes : {},
        error_type: errorType === '' ? null : (errorType as NewDecision['error_type']),
        note: note.trim() === '' ? null : note.trim(),
        selections: corrects ? selections : [],
        seen: view.decisions.length,
        blind,
      };
      const outcome = await postDecision(id, decision);
      forgetRecord(id);
      if ('error' in outcome) setConflict(outcome);
      else onDecided(outcome);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      busy.current = false;
    }
  };
  const take = (alternative: Alternative | undefined): void => {
    if (alternative === undefined) return;
    setDraft((before) => withCorrections(before, record, alternative.fields));
    if (alternative.boxes.length > 0) onShow(alternative.boxes);
  };
  const focusField = (selector: string): void => {
    const field = panel.current?.querySelector<HTMLInputElement>(selector);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  };

  const sha256 = record.source_sha256;
  const takeSelected = useSelection({
    paper,
    sha256,
    onFail: setProblem,
    onRead: (reading) => {
      if (adding) return;
      const field = takeIn(reading, focused.current);
      setProblem(field === undefined ? `"${reading.printed}" says nothing that a field could take.` : undefined);
    },
  });
  const marked: Marks = { alone: adding, highlights: adding ? addMarks : marks };
  useLayoutEffect(() => onMarks(marked), [JSON.stringify(marked)]);
  useLayoutEffect(() => panel.current?.querySelector<HTMLElement>('.field.weakest')?.focus(), [adding]);
  useKeys(
    {
      a: () => void decide('accept'),
      r: () => void decide('reject'),
      u: () => void decide('unsure'),
      j: () => onMove(1),
      k: () => onMove(-1),
      e: () => focusField('.field.weakest input, .field.weakest select'),
      n: () => focusField('#note'),
      v: () => onShow([]),
      m: () => setAdding(true),
      s: () => void takeSelected(),
      p: onNextPaper,
      ...Object.fromEntries(view.alternatives.map((one, i) => [String(i + 1), () => take(one)])),
    },
    paused || adding || conflict !== undefined,
  );

  const onFieldKey = (event: KeyboardEvent): void => {
    // From a field to the record; from there it leads back to the worklist
    if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.matches('input, select')) {
      event.stopPropagation();
      panel.current?.querySelector<HTMLElement>('.field.weakest')?.focus();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void decide('accept');
    }
  };

  return adding ? (
    <AddPanel
      sha256={sha256}
      paper={paper}
      paused={paused}
      onMarks={setAddMarks}
      onAdded={(row) => {
        setAdding(false);
        onAdded(row);
      }}
      onClose={() => setAdding(false)}
    />
  ) : (
    <section
      class="panel"
      ref={panel}
      aria-label="The record"
      onKeyDown={onFieldKey}
      onFocusIn={(event) => {
        focused.current = fieldOf(event.target) ?? focused.current;
      }}
    >
      <div class="where">
        <b title={record.title ?? undefined}>{record.title ?? record.paper}</b>
        <span>
          {record.where}
          {record.page !== null && `, page ${record.page}`}
          {position.at >= 0 && ` · ${position.at + 1} of ${position.of}`}
          {blind && ' · second opinion'}
        </span>
      </div>
      {conflict !== undefined && (
        // Stays, with the keys off, until the record as it is now has taken the place of this one
        <ConflictNotice conflict={conflict} onReload={onReload} />
      )}
      <Editions editions={view.editions} />
      <Quoted quote={record.quote} printed={view.machine.printed} />
      <Alternatives view={view} draft={draft} onTake={take} />
      <RecordForm
        record={{ ...record, machine: true }}
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
      <Actions changed={changed} onDecide={(type) => void decide(type)} onStep={onStep} onAdd={() => setAdding(true)} />
      <Siblings rows={siblings} present={id} />
      <Evidence view={view} onShow={onShow} />
    </section>
  );
}
