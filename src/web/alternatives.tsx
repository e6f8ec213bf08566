import type { Alternative, RecordView } from '../server/api.js';
import { type RecordDraft, withCorrections } from './record-draft.js';

type AlternativesProps = {
  readonly view: RecordView;
  readonly draft: RecordDraft;
  readonly onTake: (alternative: Alternative) => void;
};

/** What the linker considered next, each taken over by its digit. */
export function Alternatives({ view, draft, onTake }: AlternativesProps) {
  if (view.alternatives.length === 0) return null;
  return (
    <fieldset class="alternatives" aria-label="Alternatives">
      {view.alternatives.map((one, i) => {
        const taken = JSON.stringify(withCorrections(draft, view.record, one.fields)) === JSON.stringify(draft);
        return (
          <button
            type="button"
            key={`${one.field} ${one.shows}`}
            aria-pressed={taken}
            class={`choice ${one.field}`}
            title={one.because ?? undefined}
            onClick={() => onTake(one)}
          >
            <kbd>{i + 1}</kbd> {one.shows}
          </button>
        );
      })}
    </fieldset>
  );
}
