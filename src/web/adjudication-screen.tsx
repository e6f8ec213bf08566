import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Adjudication } from '../server/batch-api.js';
import { AgreementTable } from './agreement-table.js';
import { fetchAdjudication, postSettlement } from './bulk-client.js';
import { DisputeCard } from './dispute-card.js';
import { useKeys } from './use-keys.js';

type Props = { readonly paused: boolean; readonly onSettled: () => void; readonly onOpen: (id: string) => void };

/** What two curators decided otherwise, side by side: one key lets one of them count. Beside it, how often they agree. */
export function AdjudicationScreen({ paused, onSettled, onOpen }: Props) {
  const [now, setNow] = useState<Adjudication>();
  const [problem, setProblem] = useState<string>();
  const load = useCallback(() => {
    fetchAdjudication().then(setNow, (error: Error) => setProblem(error.message));
  }, []);
  useLayoutEffect(() => {
    load();
    addEventListener('sigmine-reload', load);
    return () => removeEventListener('sigmine-reload', load);
  }, [load]);
  const first = now?.disputes[0];
  const settle = (take: 'first' | 'second'): void => {
    if (first === undefined) return;
    const { record_id, seen } = first;
    setProblem(undefined);
    postSettlement({ record_id, take, seen })
      .then(onSettled, (error: Error) => setProblem(error.message))
      .finally(load);
  };
  useKeys(
    { '1': () => settle('first'), '2': () => settle('second'), Enter: () => first && onOpen(first.record_id) },
    paused,
  );
  if (now === undefined) return <p class="loading">{problem ?? 'Loading what is in dispute …'}</p>;
  return (
    <main class="adjudication">
      <section aria-label="In dispute">
        <h2>{now.disputes.length === 0 ? 'Nothing is in dispute.' : `In dispute: ${now.disputes.length}`}</h2>
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {first !== undefined && <DisputeCard key={first.record_id} dispute={first} onTake={settle} onOpen={onOpen} />}
      </section>
      <AgreementTable rows={now.agreement} />
    </main>
  );
}
