import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Row } from '../server/api.js';
import type { Batched } from '../server/batch-api.js';
import { postBatch } from './bulk-client.js';
import { RecordLine } from './record-line.js';
import { useWindow } from './use-window.js';

type Props = {
  readonly rows: readonly Row[];
  readonly onDone: (batched: Batched) => void;
  readonly onClose: () => void;
};

/** Height of a line in CSS pixels, as in styles.css. */
const LINE = 30;

/** Accepts everything of the list that is at least as sure as a threshold: the list is shown first, and one undo takes all back. */
export function BulkDialog({ rows, onDone, onClose }: Props) {
  const [percent, setPercent] = useState(95);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const open = useMemo(() => rows.filter((row) => row.verdict === null && row.status !== 'rejected'), [rows]);
  const taken = useMemo(
    () => open.filter((row) => 100 * row.confidence >= percent).sort((a, b) => a.confidence - b.confidence),
    [open, percent],
  );
  const wrong = taken.reduce((sum, row) => sum + 1 - row.confidence, 0);
  const accept = async (): Promise<void> => {
    setBusy(true);
    const items = taken.map(({ record_id, seen }) => ({ record_id, seen, fields: {} }));
    await postBatch({ type: 'accept', items }).then(onDone, (error: Error) => setProblem(error.message));
    setBusy(false);
  };
  return (
    <dialog ref={dialog} class="bulk" aria-labelledby="bulk-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (taken.length > 0 && !busy) void accept();
        }}
      >
        <h2 id="bulk-title">Accept all that are sure</h2>
        <label class="threshold">
          Sure to at least
          <input
            type="number"
            min={0}
            max={100}
            value={percent}
            onInput={(event) => setPercent(Number(event.currentTarget.value))}
          />
          %
          <input
            type="range"
            min={0}
            max={100}
            value={percent}
            aria-label="Threshold in percent"
            onInput={(event) => setPercent(Number(event.currentTarget.value))}
          />
        </label>
        <p role="status">
          {taken.length} of {open.length} undecided records of this list; by the machine’s own estimate about{' '}
          <b>{wrong < 10 ? wrong.toFixed(1) : Math.round(wrong)}</b> of them are wrong in a field.
        </p>
        <Taken rows={taken} />
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="buttons">
          <button type="button" onClick={onClose}>
            Cancel <kbd>Esc</kbd>
          </button>
          <button type="submit" class="primary" disabled={taken.length === 0 || busy}>
            Accept {taken.length} {taken.length === 1 ? 'record' : 'records'} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** The records in question, which somebody may scroll through before agreeing. */
function Taken({ rows }: Pick<Props, 'rows'>) {
  const { scroller, from, to, measure } = useWindow(LINE, rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="lines" ref={scroller} onScroll={measure} tabIndex={0} aria-label="Records to accept">
      <ol class="all" aria-label="The most doubtful first" style={{ height: `${rows.length * LINE}px` }}>
        {rows.slice(from, to).map((row, i) => (
          <li key={row.record_id} style={{ top: `${(from + i) * LINE}px` }}>
            <span class="percent">{Math.floor(100 * row.confidence)} %</span>
            <RecordLine row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}
