import { useEffect, useMemo, useState } from 'preact/hooks';
import { findOutliers, type Outlier } from '../review/find-outliers.js';
import type { Row } from '../server/api.js';
import { Arrhenius } from './arrhenius.js';
import { asPrinted } from './as-printed.js';
import { fetchPublished } from './client.js';
import { ConflictList } from './conflict-list.js';
import { Histogram } from './histogram.js';
import { kelvinOf } from './kelvin-of.js';
import { isOf, SCOPES, type Scope } from './plot-points.js';
import { diamond, type Published } from './published-dots.js';
import { useKeys } from './use-keys.js';

type Props = {
  readonly rows: readonly Row[];
  readonly present: string | undefined;
  readonly paused: boolean;
  readonly onOpen: (id: string) => void;
};

const TABS = { plots: 'Plots', conflicts: 'Across papers' } as const;
const scopes = Object.keys(SCOPES) as Scope[];

/** The records as pictures: around the present one, or all; whatever lies apart is one press away. */
export function InsightScreen({ rows, present, paused, onOpen }: Props) {
  const row = rows.find(({ record_id }) => record_id === present);
  const [tab, setTab] = useState<keyof typeof TABS>('plots');
  const [scope, setScope] = useState<Scope>(row === undefined ? 'all' : 'paper');
  useKeys(
    {
      '1': () => setScope('paper'),
      '2': () => setScope('material'),
      '3': () => setScope('family'),
      '4': () => setScope('all'),
      x: () => setTab((now) => (now === 'plots' ? 'conflicts' : 'plots')),
    },
    paused,
  );
  return (
    <main class="insight">
      <header>
        <fieldset class="tabs" aria-label="What to show">
          {(Object.keys(TABS) as (keyof typeof TABS)[]).map((one) => (
            <button type="button" key={one} aria-pressed={tab === one} onClick={() => setTab(one)}>
              {TABS[one]}
            </button>
          ))}
          <kbd>x</kbd>
        </fieldset>
        {tab === 'plots' && row !== undefined && (
          <fieldset class="tabs" aria-label="Records to show">
            {scopes.map((one, i) => (
              <button type="button" key={one} aria-pressed={scope === one} onClick={() => setScope(one)}>
                {SCOPES[one]} <kbd>{i + 1}</kbd>
              </button>
            ))}
          </fieldset>
        )}
        {row !== undefined && (
          <a class="button" href={`#/record/${row.record_id}`}>
            Back to the record <kbd>Esc</kbd>
          </a>
        )}
      </header>
      {tab === 'conflicts' ? (
        <ConflictList present={present} onOpen={onOpen} />
      ) : (
        <Plots {...{ rows, row, scope, onOpen }} />
      )}
    </main>
  );
}

type PlotsProps = Pick<Props, 'rows' | 'onOpen'> & { readonly row: Row | undefined; readonly scope: Scope };

function Plots({ rows, row, scope, onOpen }: PlotsProps) {
  const outliers = useMemo(() => findOutliers(rows.filter(({ status }) => status !== 'rejected')), [rows]);
  const [front, behind] = useMemo(() => {
    const scoped = rows.filter((one) => one.in_scope && one.status !== 'rejected');
    const isFront = isOf(scope, row);
    const mine = scoped.filter((one) => isFront(one) || one.record_id === row?.record_id);
    const own = new Set(mine);
    return [mine, scoped.filter((one) => !own.has(one))];
  }, [rows, row, scope]);
  const published = usePublished(row?.record_id);
  const byId = useMemo(() => new Map(front.map((one) => [one.record_id, one])), [front]);
  const apart = outliers.flatMap((outlier) => {
    const of = byId.get(outlier.record_id);
    return of === undefined ? [] : [{ outlier, of }];
  });
  return (
    <div class="plots">
      <section aria-label="Plots">
        <h2>
          Arrhenius plot: {titleOf(scope, row)} <small>{front.length} records</small>
        </h2>
        <Arrhenius
          front={front}
          behind={behind}
          published={published}
          present={row?.record_id}
          apart={new Set(apart.map(({ of }) => of.record_id))}
          onOpen={onOpen}
        />
        <h2>How conductivities are spread</h2>
        <Histogram front={front} behind={behind} present={row} />
      </section>
      <aside aria-label="Records that lie apart">
        <h2>Records that lie apart</h2>
        <ol class="outliers">
          {apart.map(({ outlier, of }) => (
            <li key={of.record_id}>
              <a href={`#/record/${of.record_id}`}>
                <b>{asPrinted(of)}</b> <span>{kelvinOf(of)}</span> <span>{of.material ?? '–'}</span>
                <small>{saysOf(outlier)}</small>
              </a>
            </li>
          ))}
          {apart.length === 0 && <li class="empty">None among these.</li>}
        </ol>
        <Legend published={published} />
      </aside>
    </div>
  );
}

const titleOf = (scope: Scope, row: Row | undefined): string => {
  if (row === undefined || scope === 'all') return 'all records in scope';
  if (scope === 'paper') return row.paper;
  return (scope === 'material' ? row.material : row.family) ?? 'not known';
};

const saysOf = ({ decades, among, of }: Outlier): string =>
  of === 'series'
    ? `${decades.toFixed(1)} decades off the line of ${among} other points of its series`
    : `${decades.toFixed(1)} decades from the middle of ${among} of its family near this temperature`;

/** What the server was given to show behind the plots; nothing while it does not answer. */
function usePublished(record: string | undefined): Published {
  const [published, setPublished] = useState<Published>([]);
  useEffect(() => {
    let wanted = true;
    fetchPublished(record).then(
      (found) => (wanted ? setPublished(found) : undefined),
      (error: Error) => console.error(error),
    );
    return () => {
      wanted = false;
    };
  }, [record]);
  return published;
}

const Legend = ({ published }: { readonly published: Published }) => (
  <ul class="legend">
    {[
      ['present', 'the present record'],
      ['apart', 'lies apart'],
      ['verified', 'verified'],
      ['accepted', 'accepted by the machine'],
      ['review', 'to review'],
    ].map(([name, says]) => (
      <li key={name}>
        <svg viewBox="0 0 20 20" class="plot" aria-hidden="true">
          <circle class={`dot ${name}`} cx={10} cy={10} r={6} />
        </svg>
        {says}
      </li>
    ))}
    <li>
      <svg viewBox="0 0 20 20" class="plot" aria-hidden="true">
        <circle class="behind" cx={10} cy={10} r={3} />
      </svg>
      other records
    </li>
    {published.map(({ file, points, left_out }) => (
      <li key={file}>
        <svg viewBox="0 0 20 20" class="plot" aria-hidden="true">
          <path class="published" d={diamond(10, 10, 6)} />
        </svg>
        <span>
          {file}: {points.length} published values
          {left_out > 0 && <small>{left_out} rows without a number at a temperature are not shown</small>}
        </span>
      </li>
    ))}
    {published.length > 0 && (
      <li>
        <svg viewBox="0 0 20 20" class="plot" aria-hidden="true">
          <path class="published same" d={diamond(10, 10, 7)} />
        </svg>
        published for the same composition
      </li>
    )}
  </ul>
);
