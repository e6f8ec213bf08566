import type { Row } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { shown } from './badge.js';
import { kelvinOf } from './kelvin-of.js';

/** A record in one line, for lists that somebody is to agree with. */
export function RecordLine({ row }: { readonly row: Row }) {
  return (
    <span class="line">
      <b>{asPrinted(row)}</b>
      <span>{kelvinOf(row)}</span>
      <span title={row.material ?? undefined}>{row.material ?? '–'}</span>
      <span>{shown(row.kind)}</span>
      <span title={row.paper}>
        {row.paper}
        {row.page !== null && `, p. ${row.page}`}
      </span>
    </span>
  );
}
