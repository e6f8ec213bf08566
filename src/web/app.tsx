import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Decided, Proposed, Row, Worklist } from '../server/api.js';
import type { Batched } from '../server/batch-api.js';
import { AdjudicationScreen } from './adjudication-screen.js';
import { asPrinted } from './as-printed.js';
import { BulkDialog } from './bulk-dialog.js';
import { fetchWorklist } from './client.js';
import { DecisionScreen } from './decision-screen.js';
import { DriftNotice } from './drift-notice.js';
import { Help } from './help.js';
import { HeldNotice, HoldersContext } from './holders.js';
import { InsightScreen } from './insight-screen.js';
import { PaperScreen } from './paper-screen.js';
import { ProposalBar } from './proposal-bar.js';
import { comingUp, followers, neighbour, nextOpen, nextPaper, siblingsOf } from './queue-of-work.js';
import { goTo, routeOf, useRoute } from './route.js';
import { stepOf } from './step-of.js';
import { TopBar } from './top-bar.js';
import { useKeys } from './use-keys.js';
import { usePresence } from './use-presence.js';
import { WorklistScreen } from './worklist-screen.js';
import { type Filters, filterRows, NO_FILTERS } from './worklist-state.js';
import { WorklistTools } from './worklist-tools.js';

/** What a reload keeps, by its name in the storage of the tab. */
const KEPT = { filters: 'sigmine-filters', queue: 'sigmine-queue' } as const;

const kept = <T,>(name: keyof typeof KEPT, otherwise: T): T =>
  (JSON.parse(sessionStorage.getItem(KEPT[name]) ?? 'null') as T | null) ?? otherwise;

/** The review app: worklist and decision screen, with the queue of records that the filters gave when work began. */
export function App() {
  const [list, setList] = useState<Worklist>();
  const [filters, setFilters] = useState<Filters>(() => ({ ...NO_FILTERS, ...kept('filters', {}) }));
  const route = useRoute();
  const { screen } = route;
  const blind = screen === 'blind';
  const open = screen === 'record' || blind ? route.id : undefined;
  const [queue, setQueue] = useState<readonly string[]>(() => kept('queue', []));
  const [help, setHelp] = useState(false);
  const [notice, setNotice] = useState<string>();
  const [bulk, setBulk] = useState(false);
  const [proposals, setProposals] = useState<readonly Proposed[]>([]);
  const paused = help || bulk;

  const say = useCallback((text: string | undefined) => setNotice(text), []);
  const load = useCallback(() => {
    fetchWorklist().then(setList, (error: Error) => say(error.message));
  }, [say]);
  useEffect(load, [load]);
  useEffect(() => sessionStorage.setItem(KEPT.filters, JSON.stringify(filters)), [filters]);
  useEffect(() => sessionStorage.setItem(KEPT.queue, JSON.stringify(queue)), [queue]);

  // On a record, a conflict tells what others decided; the list shows it at once
  const holders = usePresence(
    open,
    useCallback(() => (routeOf(location.hash).screen === 'worklist' ? load() : undefined), [load]),
  );

  const rows = useMemo(() => filterRows(list?.rows ?? [], filters), [list, filters]);
  // A page that was loaded at a record works through what the filters give, and so does one whose queue is of another workspace
  const working = useMemo(() => {
    const known = new Set(list?.rows.map((row) => row.record_id));
    return queue.some((id) => known.has(id)) ? queue : rows.map((row) => row.record_id);
  }, [list, queue, rows]);

  const start = (id: string): void => {
    setQueue(rows.map((row) => row.record_id));
    goTo(id);
  };
  const replace = (changed: readonly Row[]): readonly Row[] => {
    const byId = new Map(changed.map((row) => [row.record_id, row]));
    const swap = (all: readonly Row[]): Row[] => all.map((row) => byId.get(row.record_id) ?? row);
    setList((before) => before && { ...before, rows: swap(before.rows) });
    return swap(list?.rows ?? []);
  };
  const decided = ({ row, proposals: elsewhere }: Decided): void => {
    const now = replace([row]);
    // Of a second opinion the list shows nothing
    const { record_id } = row;
    const next = blind ? neighbour(working, record_id, 1) : nextOpen(working, record_id, now, holders);
    setProposals(elsewhere);
    setList((before) => before && { ...before, times: [...before.times, new Date().toISOString()] });
    say(next === undefined ? 'That was the last one of this list.' : undefined);
    if (queue !== working) setQueue(working);
    goTo(next);
  };
  const batched = ({ rows: changed, skipped }: Batched): void => {
    setBulk(false);
    setProposals([]);
    replace([...changed, ...skipped]);
    const left = skipped.length === 0 ? '' : ` ${skipped.length} were left alone: somebody decided on them meanwhile.`;
    say(`Done for ${changed.length} records; z takes all of it back.${left}`);
    dispatchEvent(new CustomEvent('sigmine-reload'));
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
        replace(changed);
        setProposals([]);
        const known = new Set(list?.rows.map((row) => row.record_id));
        if (gone || changed.some((row) => !known.has(row.record_id))) load();
        if (changed[0] === undefined) return;
        // A batch has no one place to go to
        if (gone) goTo(undefined);
        else if (changed.length === 1 && screen !== 'adjudicate') goTo(changed[0].record_id);
        dispatchEvent(new CustomEvent('sigmine-reload'));
      },
      (error: Error) => say(error.message),
    );

  useKeys(
    {
      '?': () => setHelp((shown) => !shown),
      Escape: () => (help ? setHelp(false) : route.screen === 'insight' ? goTo(route.id) : goTo(undefined)),
      i: () => {
        location.hash = open === undefined ? '#/insight' : `#/insight/${open}`;
      },
      z: () => step('undo'),
      y: () => step('redo'),
      Z: () => step('redo'),
    },
    bulk,
  );

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
        {screen === 'worklist' && <DriftNotice drift={list.drift} />}
        {open !== undefined && <HeldNotice id={open} />}
        {screen === 'paper' && <PaperScreen sha256={route.id} paused={paused} onAdded={added} />}
        {screen === 'insight' && <InsightScreen rows={list.rows} present={route.id} onOpen={goTo} paused={paused} />}
        {proposals.length > 0 && (
          <ProposalBar
            proposals={proposals}
            paused={paused}
            onDone={batched}
            onFail={say}
            onClose={() => setProposals([])}
          />
        )}
        {screen === 'adjudicate' && <AdjudicationScreen paused={paused} onSettled={load} onOpen={goTo} />}
        {screen === 'worklist' && (
          <WorklistScreen
            list={list}
            rows={rows}
            filters={filters}
            onFilters={setFilters}
            onOpen={start}
            paused={paused}
            tools={
              <WorklistTools
                paused={paused}
                onBulk={() => setBulk(true)}
                onSecond={(ids) => {
                  setQueue(ids);
                  location.hash = `#/blind/${ids[0] ?? ''}`;
                }}
                onAdjudicate={() => {
                  location.hash = '#/adjudicate';
                }}
                onSay={say}
              />
            }
          />
        )}
        {open !== undefined && (
          <DecisionScreen
            key={screen}
            id={open}
            position={{ at: working.indexOf(open), of: working.length }}
            coming={blind ? followers(working, open) : comingUp(working, open, list.rows, holders)}
            paused={paused}
            blind={blind}
            onDecided={decided}
            onMove={(step) => {
              const to = neighbour(working, open, step);
              if (to === undefined) say(step === 1 ? 'This is the last record.' : 'This is the first record.');
              else goTo(to);
            }}
            onStep={step}
            onAdded={added}
            onNextPaper={() => {
              const to = nextPaper(working, open, list.rows);
              if (to === undefined) say('There is no other paper in this list with records to decide.');
              else goTo(to);
            }}
            siblings={blind ? [] : siblingsOf(list.rows, open)}
          />
        )}
        {bulk && <BulkDialog rows={rows} onDone={batched} onClose={() => setBulk(false)} />}
        {help && <Help onClose={() => setHelp(false)} />}
      </div>
    </HoldersContext.Provider>
  );
}
