import type { Row } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { Badge } from './badge.js';
import { kelvinOf } from './kelvin-of.js';

type Props = { readonly rows: readonly Row[]; readonly present: string };

/** The paper's records in the order of their places, the present one marked. */
export function Siblings({ rows, present }: Props) {
  if (rows.length < 2) return null;
  const open = rows.filter((row) => row.verdict === null && row.status === 'review').length;
  return (
    <details class="siblings" open>
      <summary>
        {rows.length} records of this paper, {open} to review
      </summary>
      <ol>
        {rows.map((row) => (
          <li key={row.record_id}>
            <a href={`#/record/${row.record_id}`} aria-current={row.record_id === present ? 'true' : undefined}>
              <span class="strong cell">{asPrinted(row)}</span>
              <span class="cell">{kelvinOf(row)}</span>
              <span class="cell" title={row.material ?? undefined}>
                {row.material ?? '–'}
              </span>
              <Badge row={row} />
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
