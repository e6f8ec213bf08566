import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { Badge } from './badge.js';
import { kelvinOf } from './kelvin-of.js';

type Props = { readonly rows: readonly Row[]; readonly present: string };

/** The paper's records in the order of their places, the present one marked. */
export function Siblings({ rows, present }: Props) {
  const list = useRef<HTMLOListElement>(null);
  // The list scrolls by itself and leaves the panel where it is
  useLayoutEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current !== null && here) list.current.scrollTop = here.offsetTop - list.current.offsetTop - 60;
  }, [present, rows.length]);
  if (rows.length < 2) return null;
  const open = rows.filter((row) => row.verdict === null && row.status === 'review').length;
  return (
    <details class="siblings" open>
      <summary>
        {rows.length} records of this paper, {open} to review
      </summary>
      <ol ref={list}>
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
