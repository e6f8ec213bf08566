import { randomUUID } from 'node:crypto';
import type { Decision, Record } from '../domain/index.js';
import { completeFields } from '../export/corrections/complete-fields.js';
import { applyVerdict } from '../review/apply-decisions.js';
import { quoteOf } from '../review/quote-of.js';
import { sameMention } from '../review/same-mention.js';
import type { Proposed, Row } from './api.js';
import type { Batched, NewBatch } from './batch-api.js';
import { Corrections } from './corrections.js';
import type { ReviewLog } from './review-log.js';
import { reviewed, rowOf, type State } from './review-state.js';

/** Decides on many records at once; those that somebody decided on since they were seen are left alone. */
export function decideBatch(log: ReviewLog, { type, items }: NewBatch, curator: string): Batched {
  return log.transact(() => {
    const before = log.state();
    const found = items.flatMap(({ record_id, seen, fields }) => {
      const machine = before.all.get(record_id);
      return machine === undefined ? [] : [{ machine, fresh: seen === (before.seen.get(record_id) ?? 0), fields }];
    });
    const taken = found.filter(({ fresh }) => fresh);
    const batch = randomUUID();
    log.say(
      taken.map(({ machine, fields: wanted }) => {
        const fields = type === 'amend' ? completeFields(wanted) : {};
        applyVerdict(machine, { type, fields });
        return { of: machine, said: { type, fields, error_type: null, note: null, batch, quote: quoteOf(machine) } };
      }),
      curator,
    );
    const now = log.state();
    const rows = (some: typeof found): Row[] => some.map(({ machine }) => rowOf(machine, now));
    return { rows: rows(taken), skipped: rows(found.filter(({ fresh }) => !fresh)) };
  });
}

/** Gives other records of the paper that a correction may concern as well: those that nobody decided on. */
export function proposalsFor(state: State, before: Record, fields: Decision['fields']): Proposed[] {
  const open = [...state.all.values()].flatMap((machine) => {
    if (machine.source_sha256 !== before.source_sha256) return [];
    const { record, verdict } = reviewed(machine, state);
    return verdict === null && record.status !== 'rejected' ? [record] : [];
  });
  return sameMention(before, fields, open).flatMap(({ record, fields: some }) => {
    const machine = state.all.get(record.record_id);
    const { composition: _, ...given } = some;
    return machine === undefined ? [] : [{ row: rowOf(machine, state), fields: Corrections.parse(given) }];
  });
}
