import { useMemo } from 'preact/hooks';
import type { Row } from '../server/api.js';
import { shown } from './badge.js';
import { type Choice, choiceOf, type Filters, NO_FILTERS, ORDERS, rowsLeft } from './worklist-state.js';

type Props = {
  readonly rows: readonly Row[];
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
};

const LABELS: readonly (readonly [Choice, string])[] = [
  ['status', 'Status'],
  ['paper', 'Paper'],
  ['kind', 'Kind'],
  ['ion', 'Mobile ion'],
  ['family', 'Family'],
  ['where', 'Where'],
  ['weakest', 'Weakest field'],
  ['curator', 'Reviewer'],
];

/** All filters, each value with the number of records that it would leave, and the order. */
export function FilterBar({ rows, filters, onFilters }: Props) {
  const set = (name: keyof Filters, value: string): void => onFilters({ ...filters, [name]: value });
  const changed = JSON.stringify({ ...filters, order: '' }) !== JSON.stringify({ ...NO_FILTERS, order: '' });
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>
          Search <kbd>/</kbd>
        </span>
        <input
          type="search"
          id="search"
          value={filters.text}
          placeholder="paper, material, value"
          onInput={(event) => set('text', event.currentTarget.value)}
        />
      </label>
      {LABELS.map(([choice, label]) => (
        <Choices key={choice} {...{ rows, filters, choice, label }} onChange={(value) => set(choice, value)} />
      ))}
      <fieldset class="range" aria-label="Confidence in percent">
        <span>Confidence, %</span>
        {(['from', 'to'] as const).map((end) => (
          <input
            key={end}
            type="number"
            min={0}
            max={100}
            aria-label={end === 'from' ? 'Confidence from, in percent' : 'Confidence to, in percent'}
            placeholder={end === 'from' ? '0' : '100'}
            value={filters[end]}
            onInput={(event) => set(end, event.currentTarget.value)}
          />
        ))}
      </fieldset>
      <label>
        <span>Order</span>
        <select value={filters.order} onChange={(event) => set('order', event.currentTarget.value)}>
          {Object.entries(ORDERS).map(([name, says]) => (
            <option key={name} value={name}>
              {says}
            </option>
          ))}
        </select>
      </label>
      {changed && (
        <button type="button" class="quiet reset" onClick={() => onFilters({ ...NO_FILTERS, order: filters.order })}>
          Reset filters
        </button>
      )}
    </form>
  );
}

type ChoicesProps = Pick<Props, 'rows' | 'filters'> & {
  readonly choice: Choice;
  readonly label: string;
  readonly onChange: (value: string) => void;
};

/** The values that the other filters leave; a choice between one value is no choice and is not shown. */
function Choices({ rows, filters, choice, label, onChange }: ChoicesProps) {
  const counts = useMemo(() => {
    const map = new Map<string, number>();
    for (const row of rowsLeft(rows, filters, choice)) {
      const value = choiceOf(row, choice);
      map.set(value, (map.get(value) ?? 0) + 1);
    }
    return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  }, [rows, filters, choice]);
  const value = filters[choice];
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <label class={value === '' ? undefined : 'on'}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">all ({all})</option>
        {value !== '' && !counts.some(([one]) => one === value) && <option value={value}>{shown(value)} (0)</option>}
        {counts.map(([one, count]) => (
          <option key={one} value={one}>
            {shown(one)} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
