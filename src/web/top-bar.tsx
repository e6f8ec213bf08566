import type { Worklist } from '../server/api.js';
import { paceOf, progressOf, spoken } from './queue-of-work.js';
import type { Route } from './route.js';
import { Account } from './session.js';

type Props = {
  readonly list: Worklist;
  readonly route: Route;
  readonly onHelp: () => void;
};

/** Where one is, how far the work is, and how long the rest takes at the present pace. */
export function TopBar({ list, route, onHelp }: Props) {
  const { done, all } = progressOf(list.rows);
  const pace = paceOf(list.times);
  const left = all - done;
  const insight = route.screen === 'record' ? `#/insight/${route.id}` : '#/insight';
  return (
    <header class="bar">
      <h1>
        sigmine <span>review</span>
      </h1>
      <nav aria-label="Screens">
        <a href="#/" aria-current={route.screen === 'worklist' ? 'page' : undefined}>
          Worklist
        </a>
        <a href={insight} aria-current={route.screen === 'insight' ? 'page' : undefined}>
          Plots <kbd>i</kbd>
        </a>
      </nav>
      <div class="progress">
        <progress value={done} max={Math.max(1, all)} aria-label="Records decided" />
        <span>
          {done} of {all} decided
          {pace !== undefined && left > 0 && (
            <span title={`${pace.toFixed(0)} s per decision`}>, {spoken(pace * left)} left</span>
          )}
        </span>
      </div>
      <button type="button" class="quiet" onClick={onHelp}>
        Keys <kbd>?</kbd>
      </button>
      <Account />
    </header>
  );
}
