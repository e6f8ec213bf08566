import { useState } from 'preact/hooks';
import type { Proposed } from '../server/api.js';
import type { Batched } from '../server/batch-api.js';
import { shown } from './badge.js';
import { postBatch } from './bulk-client.js';
import { RecordLine } from './record-line.js';
import { useKeys } from './use-keys.js';

type Props = {
  readonly proposals: readonly Proposed[];
  readonly paused: boolean;
  readonly onDone: (batched: Batched) => void;
  readonly onFail: (why: string) => void;
  readonly onClose: () => void;
};

/** Proposes a correction for records that took the same word from the paper; they stay in review, since nobody has looked at their other fields. */
export function ProposalBar({ proposals, paused, onDone, onFail, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const apply = (): void => {
    if (busy) return;
    setBusy(true);
    const items = proposals.map(({ row: { record_id, seen }, fields }) => ({ record_id, seen, fields }));
    postBatch({ type: 'amend', items }).then(onDone, (error: Error) => {
      setBusy(false);
      onFail(error.message);
    });
  };
  useKeys({ g: apply, x: onClose }, paused);
  const many = proposals.length === 1 ? '1 other record' : `${proposals.length} other records`;
  return (
    <aside class="proposal" aria-label="The same correction elsewhere">
      <p role="status">
        <b>Correct {many} of this paper as well?</b> They took the same words: {changeOf(proposals)}.
      </p>
      <details>
        <summary>Show {proposals.length === 1 ? 'it' : 'them'}</summary>
        <ol class="lines">
          {proposals.map(({ row }) => (
            <li key={row.record_id}>
              <RecordLine row={row} />
            </li>
          ))}
        </ol>
      </details>
      <div class="buttons">
        <button type="button" onClick={onClose}>
          No <kbd>x</kbd>
        </button>
        <button type="button" class="primary" onClick={apply} disabled={busy}>
          Correct {many} <kbd>g</kbd>
        </button>
      </div>
    </aside>
  );
}

/** Names as a person reads them; what follows from another field is left out. */
const NAMES = {
  material: 'material',
  formula: 'formula',
  temperature_K: 'temperature',
  temperature_low_K: 'temperature from',
  temperature_high_K: 'temperature to',
  kind: 'kind',
} as const;

function changeOf(proposals: readonly Proposed[]): string {
  const all = Object.assign({}, ...proposals.map(({ fields }) => fields)) as Proposed['fields'];
  const said = Object.entries(NAMES).flatMap(([name, label]) => {
    const value = all[name as keyof typeof NAMES];
    if (value === undefined || (value === null && !['temperature_K', 'material', 'formula'].includes(name))) return [];
    const text = value === null ? 'none' : typeof value === 'number' ? `${value} K` : shown(value);
    return [`${label} → ${text}`];
  });
  return said.join(', ');
}
