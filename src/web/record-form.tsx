import type { ComponentChildren } from 'preact';
import { ConductivityKind, type Field, Origin, type Quantity, type Record } from '../domain/index.js';
import { ErrorType } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { fromKelvin, fromSiemens, SIGMA_UNITS, TEMPERATURE_UNITS, writeQuantity } from './quantities.js';
import { type DraftSource, type RecordDraft, sigmaTyped, temperatureTyped, toDraft, withUnit } from './record-draft.js';

/** What the form shows of a record; `machine` says whether the machine proposed it, with its confidence. */
export type FormRecord = DraftSource &
  Pick<Record, 'weakest_field' | 'confidence_by_field' | 'printed' | 'scope_reason'> & { readonly machine: boolean };

type Props = {
  readonly record: FormRecord;
  readonly draft: RecordDraft;
  readonly onDraft: (draft: RecordDraft) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly errorType: string;
  readonly onErrorType: (type: string) => void;
  readonly changed: boolean;
};

/** The record as a form: units as the person likes them, the record's own beside it, the weakest field marked. */
export function RecordForm({ record, draft, onDraft, note, onNote, errorType, onErrorType, changed }: Props) {
  const before = toDraft(record);
  const set = (part: Partial<RecordDraft>): void => onDraft({ ...draft, ...part });
  const weakest = record.weakest_field;
  const row = (field: Field, isChanged: boolean, label: string, of: string, children: ComponentChildren) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid with its legend
    <div
      data-field={field}
      class={`field ${field}${weakest === field ? ' weakest' : ''}${isChanged && record.machine ? ' changed' : ''}`}
      role="group"
      tabIndex={weakest === field ? 0 : -1}
      aria-label={weakest === field && record.machine ? `${label}, the weakest field` : label}
    >
      <label for={of}>
        {label}
        {record.machine && <Sure value={record.confidence_by_field[field] ?? 0} />}
      </label>
      <div class="inputs">{children}</div>
    </div>
  );
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()} autocomplete="off">
      {row(
        weakest === 'unit' ? 'unit' : 'value',
        draft.sigma !== before.sigma,
        'Conductivity',
        'sigma',
        <>
          <input
            id="sigma"
            value={draft.sigma}
            onInput={(e) => set({ sigma: e.currentTarget.value })}
            inputMode="decimal"
          />
          <select
            aria-label="Unit of the conductivity"
            value={draft.sigmaUnit}
            onChange={(e) => onDraft(withUnit(draft, SIGMA_UNITS.find((u) => u === e.currentTarget.value) ?? 'S/cm'))}
          >
            {SIGMA_UNITS.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
          <Converted quantity={sigmaTyped(draft)} draft={draft} of="sigma" printed={asPrinted(record)} />
        </>,
      )}
      {row(
        'temperature',
        draft.temperature !== before.temperature || draft.room !== before.room,
        'Temperature',
        'temperature',
        <>
          <input
            id="temperature"
            value={draft.temperature}
            placeholder="not stated"
            onInput={(e) => set({ temperature: e.currentTarget.value })}
            inputMode="decimal"
          />
          <select
            aria-label="Unit of the temperature"
            value={draft.temperatureUnit}
            onChange={(e) =>
              onDraft(withUnit(draft, TEMPERATURE_UNITS.find((u) => u === e.currentTarget.value) ?? 'K'))
            }
          >
            {TEMPERATURE_UNITS.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
          <Converted
            quantity={temperatureTyped(draft)}
            draft={draft}
            of="temperature"
            printed={record.temperature_printed ?? 'nothing'}
          />
        </>,
      )}
      {row(
        'material',
        draft.material !== before.material || draft.formula !== before.formula,
        'Material',
        'material',
        <>
          <input
            id="material"
            class="wide"
            value={draft.material}
            placeholder="unknown"
            onInput={(e) => set({ material: e.currentTarget.value })}
          />
          <input
            class="wide"
            aria-label="Formula"
            value={draft.formula}
            placeholder="formula"
            onInput={(e) => set({ formula: e.currentTarget.value })}
          />
        </>,
      )}
      {row(
        'kind',
        draft.kind !== before.kind,
        'Kind',
        'kind',
        <Options id="kind" value={draft.kind} values={ConductivityKind.options} onChange={(kind) => set({ kind })} />,
      )}
      {row(
        'origin',
        draft.origin !== before.origin,
        'Origin',
        'origin',
        <Options id="origin" value={draft.origin} values={Origin.options} onChange={(origin) => set({ origin })} />,
      )}
      {row(
        'scope',
        draft.inScope !== before.inScope,
        'In scope',
        'scope',
        <>
          <input
            id="scope"
            type="checkbox"
            checked={draft.inScope}
            onChange={(e) => set({ inScope: e.currentTarget.checked })}
          />
          <span class="hint">{record.scope_reason ?? 'ionic conductivity of a solid'}</span>
        </>,
      )}
      <details class="why" open={changed || note !== '' || errorType !== ''}>
        <summary>
          {record.machine ? 'Note and type of error' : 'Note'} <kbd>n</kbd>
        </summary>
        <div class="inputs">
          {record.machine && (
            <select aria-label="Type of error" value={errorType} onChange={(e) => onErrorType(e.currentTarget.value)}>
              <option value="">no type of error</option>
              {ErrorType.unwrap().options.map((type) => (
                <option key={type}>{type}</option>
              ))}
            </select>
          )}
          <input
            id="note"
            class="wide"
            aria-label="Note"
            placeholder="note to the next curator"
            value={note}
            onInput={(e) => onNote(e.currentTarget.value)}
          />
        </div>
      </details>
    </form>
  );
}

function Sure({ value }: { readonly value: number }) {
  const percent = Math.round(value * 100);
  const level = value < 0.5 ? 'low' : value < 0.9 ? 'middle' : 'high';
  return (
    <span class={`sure ${level}`} title="how sure the machine is">
      {percent} %
    </span>
  );
}

type OptionsProps = {
  readonly id: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
};

const Options = ({ id, value, values, onChange }: OptionsProps) => (
  <select id={id} value={value} onChange={(e) => onChange(e.currentTarget.value)}>
    {values.map((one) => (
      <option key={one} value={one}>
        {one.replaceAll('_', ' ')}
      </option>
    ))}
  </select>
);

type ConvertedProps = {
  readonly quantity: Quantity | null | undefined;
  readonly draft: RecordDraft;
  readonly of: 'sigma' | 'temperature';
  readonly printed: string;
};

/** What the typed quantity is in the other unit, and what the page prints. */
function Converted({ quantity, draft, of, printed }: ConvertedProps) {
  if (quantity === undefined) return <span class="hint bad">cannot be read</span>;
  if (quantity === null) return <span class="hint">printed: {printed}</span>;
  const other =
    of === 'sigma'
      ? draft.sigmaUnit === 'S/cm'
        ? `${writeQuantity(fromSiemens(quantity, 'mS/cm'))} mS/cm`
        : `${writeQuantity(quantity)} S/cm`
      : draft.temperatureUnit === 'K'
        ? `${writeQuantity(fromKelvin(quantity, '°C'))} °C`
        : `${writeQuantity(quantity)} K`;
  return (
    <span class="hint">
      = {other} · printed: {printed}
    </span>
  );
}
