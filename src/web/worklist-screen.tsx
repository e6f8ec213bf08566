import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Row, Worklist } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { Badge, shown } from './badge.js';
import { EmptyPapers } from './empty-papers.js';
import { FilterBar } from './filter-bar.js';
import { HeldBy } from './holders.js';
import { kelvinOf } from './kelvin-of.js';
import { useKeys } from './use-keys.js';
import { useWindow, type Windowed } from './use-window.js';
import type { Filters } from './worklist-state.js';

type Props = {
  readonly list: Worklist;
  readonly rows: readonly Row[];
  readonly filters: Filters;
  readonly paused: boolean;
  readonly onFilters: (filters: Filters) => void;
  readonly onOpen: (id: string) => void;
  /** What stands beside the count. */
  readonly tools: ComponentChildren;
};

/** Height of a row in CSS pixels, as in styles.css. */
const ROW = 44;
const HEAD = 34;

/** The worklist: filters with counts, and rows that the keyboard walks. */
export function WorklistScreen({ list, rows, filters, paused, onFilters, onOpen, tools }: Props) {
  const [chosen, setChosen] = useState(0);
  const windowed = useWindow(ROW, rows);
  const at = Math.min(chosen, Math.max(0, rows.length - 1));
  const move = (step: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, at + step));
    setChosen(to);
    const view = windowed.scroller.current;
    if (view === null) return;
    if (to * ROW < view.scrollTop) view.scrollTop = to * ROW;
    const bottom = HEAD + (to + 1) * ROW;
    if (bottom > view.scrollTop + view.clientHeight) view.scrollTop = bottom - view.clientHeight;
  };
  const openAt = (i: number): void => {
    const row = rows[i];
    if (row !== undefined) onOpen(row.record_id);
  };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(10),
      PageUp: () => move(-10),
      Enter: () => openAt(at),
      '/': () => document.querySelector<HTMLElement>('#search')?.focus(),
    },
    paused,
  );
  return (
    <main class="worklist">
      <FilterBar rows={list.rows} filters={filters} onFilters={onFilters} />
      <p class="count" role="status">
        {rows.length === 0
          ? 'No record fits these filters.'
          : `${rows.length} ${rows.length === 1 ? 'record' : 'records'}`}
        {tools}
        {rows.length > 0 && (
          <button type="button" class="primary" onClick={() => openAt(at)}>
            Decide <kbd>Enter</kbd>
          </button>
        )}
      </p>
      <Rows rows={rows} at={at} windowed={windowed} onOpen={onOpen} />
      <EmptyPapers />
      {list.orphans.length > 0 && <Orphans list={list} />}
    </main>
  );
}

type RowsProps = {
  readonly rows: readonly Row[];
  readonly at: number;
  readonly windowed: Windowed;
  readonly onOpen: (id: string) => void;
};

function Rows({ rows, at, windowed: { scroller, from, to, measure }, onOpen }: RowsProps) {
  return (
    <div class="table">
      <div class="rows" ref={scroller} onScroll={measure}>
        <div class="row head" aria-hidden="true">
          {['Doubt', 'Conductivity', 'Temperature', 'Material', 'Kind', 'Paper', 'Place', 'Status'].map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
        <ol class="all" aria-label="Records" style={{ height: `${rows.length * ROW}px` }}>
          {rows.slice(from, to).map((row, i) => (
            <Line key={row.record_id} row={row} index={from + i} current={from + i === at} onOpen={onOpen} />
          ))}
        </ol>
      </div>
    </div>
  );
}

type LineProps = {
  readonly row: Row;
  readonly index: number;
  readonly current: boolean;
  readonly onOpen: (id: string) => void;
};

function Line({ row, index, current, onOpen }: LineProps) {
  const doubt = Math.round((1 - row.confidence) * 100);
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    onOpen(row.record_id);
  };
  return (
    <li style={{ top: `${index * ROW}px` }}>
      <a
        class={`row${current ? ' current' : ''}`}
        href={`#/record/${row.record_id}`}
        aria-current={current ? 'true' : undefined}
        onClick={open}
      >
        <span class="doubt">
          <meter value={doubt} max={100} low={30} high={60} optimum={0} aria-hidden="true" />
          <b>{doubt}</b> {row.weakest_field}
        </span>
        <span class="strong">{asPrinted(row)}</span>
        <span>{kelvinOf(row)}</span>
        <span title={row.material ?? undefined}>{row.material ?? '–'}</span>
        <span>{shown(row.kind)}</span>
        <span title={row.paper}>{row.paper}</span>
        <span>
          {row.where}
          {row.page !== null && `, p. ${row.page}`}
        </span>
        <span>
          <Badge row={row} /> <HeldBy id={row.record_id} />
        </span>
      </a>
    </li>
  );
}

/** Decisions whose place is gone since the rules or the reader changed; nothing of them is lost. */
function Orphans({ list }: { readonly list: Worklist }) {
  return (
    <details class="orphans">
      <summary>{list.orphans.length} decisions whose place is no longer found</summary>
      <ul>
        {list.orphans.map((decision) => (
          <li key={decision.decision_id}>
            <b>{decision.type}</b> by {decision.curator}, {decision.at.slice(0, 10)}: {decision.quote.before}
            <mark>{decision.quote.exact}</mark>
            {decision.quote.after}
          </li>
        ))}
      </ul>
    </details>
  );
}
