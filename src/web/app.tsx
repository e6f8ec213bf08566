import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Row, Worklist } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { fetchWorklist } from './client.js';
import { DecisionScreen } from './decision-screen.js';
import { Help } from './help.js';
import { HeldNotice, HoldersContext } from './holders.js';
import { InsightScreen } from './insight-screen.js';
import { neighbour, nextOpen, nextPaper, siblingsOf } from './queue-of-work.js';
import { routeOf, useRoute } from './route.js';
import { stepOf } from './step-of.js';
import { TopBar } from './top-bar.js';
import { useKeys } from './use-keys.js';
import { usePresence } from './use-presence.js';
import { WorklistScreen } from './worklist-screen.js';
import { type Filters, filterRows, NO_FILTERS } from './worklist-state.js';

const KEPT = 'sigmine-filters';

function keptFilters(): Filters {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? NO_FILTERS : { ...NO_FILTERS, ...(JSON.parse(text) as Partial<Filters>) };
}

/** The review app: worklist and decision screen, with the queue of records that the filters gave when work began. */
export function App() {
  const [list, setList] = useState<Worklist>();
  const [filters, setFilters] = useState(keptFilters);
  const route = useRoute();
  const open = route.screen === 'record' ? route.id : undefined;
  const [queue, setQueue] = useState<readonly string[]>([]);
  const [help, setHelp] = useState(false);
  const [notice, setNotice] = useState<string>();

  const say = useCallback((text: string | undefined) => setNotice(text), []);
  const load = useCallback(() => {
    fetchWorklist().then(setList, (error: Error) => say(error.message));
  }, [say]);
  useEffect(load, [load]);
  useEffect(() => sessionStorage.setItem(KEPT, JSON.stringify(filters)), [filters]);

  // On a record, a conflict tells what others decided; the list shows it at once
  const holders = usePresence(
    open,
    useCallback(() => (routeOf(location.hash).screen === 'record' ? undefined : load()), [load]),
  );

  const rows = useMemo(() => filterRows(list?.rows ?? [], filters), [list, filters]);
  // A page that was loaded at a record works through what the filters give
  const working = queue.length > 0 ? queue : rows.map((row) => row.record_id);

  const go = useCallback((id: string | undefined) => {
    location.hash = id === undefined ? '#/' : `#/record/${id}`;
  }, []);
  const start = (id: string): void => {
    setQueue(rows.map((row) => row.record_id));
    go(id);
  };
  const replace = (row: Row): readonly Row[] => {
    const swap = (rows: readonly Row[]): Row[] => rows.map((one) => (one.record_id === row.record_id ? row : one));
    setList((before) => before && { ...before, rows: swap(before.rows) });
    return swap(list?.rows ?? []);
  };
  const decided = (row: Row): void => {
    const next = nextOpen(working, row.record_id, replace(row), holders);
    setList((before) => before && { ...before, times: [...before.times, new Date().toISOString()] });
    say(next === undefined ? 'That was the last one of this list.' : undefined);
    if (queue.length === 0) setQueue(working);
    go(next);
  };
  const added = (row: Row): void => {
    // The server knows the place of the new record among the others
    load();
    dispatchEvent(new CustomEvent('sigmine-reload'));
    say(`Added: ${asPrinted(row)} (${row.paper}). z takes it back.`);
  };
  const step = (which: 'undo' | 'redo'): void =>
    void stepOf(which).then(
      ({ text, rows: changed, gone }) => {
        say(text);
        changed.forEach(replace);
        const known = new Set(list?.rows.map((row) => row.record_id));
        if (gone || changed.some((row) => !known.has(row.record_id))) load();
        if (changed[0] === undefined) return;
        go(changed.length === 1 && !gone ? changed[0].record_id : undefined);
        dispatchEvent(new CustomEvent('sigmine-reload'));
      },
      (error: Error) => say(error.message),
    );

  useKeys({
    '?': () => setHelp((shown) => !shown),
    Escape: () => (help ? setHelp(false) : route.screen === 'insight' ? go(route.id) : go(undefined)),
    i: () => {
      location.hash = open === undefined ? '#/insight' : `#/insight/${open}`;
    },
    z: () => step('undo'),
    y: () => step('redo'),
    Z: () => step('redo'),
  });

  if (list === undefined) return <p class="loading">{notice ?? 'Loading the worklist …'}</p>;
  return (
    <HoldersContext.Provider value={holders}>
      <div class="app">
        <TopBar list={list} route={route} onHelp={() => setHelp(true)} />
        {notice !== undefined && (
          <p class="notice" role="status">
            {notice}
            <button type="button" class="quiet" onClick={() => say(undefined)} aria-label="Close the message">
              ✕
            </button>
          </p>
        )}
        {open !== undefined && <HeldNotice id={open} />}
        {route.screen === 'insight' ? (
          <InsightScreen rows={list.rows} present={route.id} onOpen={go} paused={help} />
        ) : open === undefined ? (
          <WorklistScreen
            list={list}
            rows={rows}
            filters={filters}
            onFilters={setFilters}
            onOpen={start}
            paused={help}
          />
        ) : (
          <DecisionScreen
            key={open}
            id={open}
            position={{ at: working.indexOf(open), of: working.length }}
            next={nextOpen(working, open, list.rows, holders)}
            paused={help}
            onDecided={decided}
            onMove={(step) => {
              const to = neighbour(working, open, step);
              if (to === undefined) say(step === 1 ? 'This is the last record.' : 'This is the first record.');
              else go(to);
            }}
            onStep={step}
            onAdded={added}
            onNextPaper={() => {
              const to = nextPaper(working, open, list.rows);
              if (to === undefined) say('There is no other paper in this list with records to decide.');
              else go(to);
            }}
            siblings={siblingsOf(list.rows, open)}
          />
        )}
        {help && <Help onClose={() => setHelp(false)} />}
      </div>
    </HoldersContext.Provider>
  );
}
