import { useState } from 'preact/hooks';
import type { Field } from '../domain/index.js';
import type { Highlight, HighlightRole } from '../server/api.js';
import type { FieldSpan, SelectionReading } from '../server/selection-api.js';
import type { RecordDraft } from './record-draft.js';
import { takeSelection } from './take-selection.js';

type Taken = { readonly field: Field; readonly reading: SelectionReading };

const ROLES: Readonly<Partial<{ [field in Field]: HighlightRole }>> = {
  value: 'value',
  unit: 'value',
  temperature: 'temperature',
  material: 'material',
};

/** A form that takes over what is selected on the page, and remembers where each field was taken from. */
export function useDraft(start: () => RecordDraft) {
  const [draft, setDraft] = useState(start);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const keep = (field: Field, reading: SelectionReading): void =>
    setTaken((before) => [...before.filter((one) => one.field !== field), { field, reading }]);
  /** Fills a field from a selection; gives the field, or undefined when the words say nothing. */
  const take = (reading: SelectionReading, focused: Field | undefined): Field | undefined => {
    const result = takeSelection(draft, reading, focused);
    if (result === undefined) return undefined;
    setDraft(result.draft);
    keep(result.field, reading);
    getSelection()?.removeAllRanges();
    return result.field;
  };
  const selections: FieldSpan[] = taken.map(({ field, reading: { span } }) => ({ field, ...span }));
  const marks: Highlight[] = taken.map(({ field, reading: { boxes, span } }) => ({
    role: ROLES[field] ?? 'header',
    boxes,
    spans: [span],
  }));
  return { draft, setDraft, take, keep, selections, marks };
}

/** Gives the field of the form that an element belongs to. */
export function fieldOf(target: EventTarget | null): Field | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
  return row?.dataset.field as Field | undefined;
}
