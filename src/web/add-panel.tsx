import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../domain/index.js';
import type { Highlight, Row } from '../server/api.js';
import type { SelectionReading } from '../server/selection-api.js';
import { blankRecord } from './blank-record.js';
import { postRecord } from './client.js';
import { Quoted } from './quoted.js';
import { changesOf, type RecordDraft, toDraft, withCorrections } from './record-draft.js';
import { RecordForm } from './record-form.js';
import { fieldOf, useDraft } from './use-draft.js';
import { useKeys } from './use-keys.js';
import { useSelection } from './use-selection.js';

type Props = {
  readonly sha256: string;
  readonly paper: { readonly current: HTMLElement | null };
  readonly paused: boolean;
  readonly onMarks: (marks: readonly Highlight[]) => void;
  readonly onAdded: (row: Row) => void;
  readonly onClose: () => void;
};

/** The form of a record that the machine missed: its value is selected on the page, then whatever else is missing. */
export function AddPanel({ sha256, paper, paused, onMarks, onAdded, onClose }: Props) {
  const { draft, setDraft, take, selections, marks } = useDraft(() => ({
    ...toDraft(blankRecord()),
    temperatureUnit: '°C',
  }));
  const [value, setValue] = useState<SelectionReading>();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  const busy = useRef(false);
  const focused = useRef<Field>('value');
  const record = blankRecord(value);

  const onRead = (reading: SelectionReading): void => {
    setProblem(undefined);
    const field = take(reading, value === undefined ? 'value' : focused.current);
    if (field === undefined) setProblem(`"${reading.printed}" says nothing that a field could take.`);
    if (field !== 'value' && field !== 'unit') return;
    setValue(reading);
    setDraft((before) => withProposal(before, reading));
    panel.current?.querySelector<HTMLInputElement>('#temperature')?.focus();
  };
  const takeSelected = useSelection({ paper, sha256, onRead, onFail: setProblem });
  const save = async (): Promise<void> => {
    if (busy.current) return;
    if (value === undefined) return setProblem('Select the value on the page first, with its unit.');
    const fields = changesOf(draft, record);
    if (typeof fields === 'string') return setProblem(fields);
    if (draft.sigma.trim() === '') return setProblem('A record needs a conductivity.');
    busy.current = true;
    try {
      const added = await postRecord(sha256, { span: value.span, fields, selections, note: note.trim() || null });
      onAdded(added.row);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      busy.current = false;
    }
  };

  useLayoutEffect(() => {
    panel.current?.focus();
    takeSelected();
  }, []);
  const marked = JSON.stringify(marks);
  useEffect(() => onMarks(marks), [marked]);
  useEffect(() => () => onMarks([]), []);
  useEscape(onClose, paused);
  useKeys({ a: () => void save(), s: () => takeSelected() }, paused);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void save();
  };
  return (
    <section
      class="panel adding"
      ref={panel}
      tabIndex={-1}
      aria-label="A record that the machine missed"
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        focused.current = fieldOf(event.target) ?? focused.current;
      }}
    >
      <h2>Add a record that the machine missed</h2>
      <p class="hint">
        {value === undefined
          ? 'Select the value with its unit on the page. With the keyboard: F7 puts a cursor into the page, Shift and arrows select, s takes it.'
          : 'Selecting more on the page fills the field that has the focus.'}
      </p>
      {value !== undefined && (
        <Quoted quote={value.quote.before + value.quote.exact + value.quote.after} printed={value.quote.exact} />
      )}
      {value?.proposed != null && (
        <p class="hint">Temperature, material and kind are what the machine ties to this value: check them.</p>
      )}
      {value !== undefined && value.records.length > 0 && (
        <p class="problem" role="alert">
          The machine has a record of this value: <a href={`#/record/${value.records[0]}`}>look at it</a>. Add another
          one only for another material or temperature.
        </p>
      )}
      <RecordForm
        record={record}
        draft={draft}
        onDraft={setDraft}
        note={note}
        onNote={setNote}
        errorType=""
        onErrorType={() => {}}
        changed={value !== undefined}
      />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="button" class="accept" onClick={() => void save()}>
          Add the record <kbd>a</kbd>
        </button>
        <button type="button" onClick={onClose}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
}

/** Fields that are still empty take what the linker proposes. */
function withProposal(draft: RecordDraft, { proposed }: SelectionReading): RecordDraft {
  if (proposed === null) return draft;
  const { kind, material, formula, ...temperature } = proposed;
  const source = { ...blankRecord(), ...temperature };
  const warm = draft.temperature === '' ? withCorrections(draft, source, {}) : draft;
  const named = draft.material === '' && material !== null ? { ...warm, material, formula: formula ?? '' } : warm;
  return named.kind === 'unspecified' ? { ...named, kind } : named;
}

/** Escape leaves a field first, then the form, and never the screen. */
function useEscape(onClose: () => void, paused: boolean): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useLayoutEffect(() => {
    if (paused) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && activeElement.matches('input, select')) activeElement.blur();
      else latest.current();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [paused]);
}
