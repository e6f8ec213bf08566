import type { Conflict } from '../server/api.js';

/** What others decided meanwhile; the record as it is now is one press away. */
export function ConflictNotice({ conflict, onReload }: { readonly conflict: Conflict; readonly onReload: () => void }) {
  return (
    <div class="conflict" role="alert">
      <p>Somebody decided on this record since you opened it. Your decision was not kept.</p>
      <ul>
        {conflict.missed.map((decision) => (
          <li key={decision.decision_id}>
            <b>{decision.curator}</b>: {decision.type}
            {Object.entries(decision.fields)
              .map(([name, value]) => ` ${name} = ${JSON.stringify(value)}`)
              .join(',')}
          </li>
        ))}
      </ul>
      <button type="button" class="primary" onClick={onReload}>
        Show the record as it is now
      </button>
    </div>
  );
}
