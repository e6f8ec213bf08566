import type { Decision, Record, Status } from '../../domain/index.js';
import type { Damage } from './damage.js';

type Type = Extract<Decision['type'], 'accept' | 'correct' | 'amend' | 'reject' | 'unsure'>;

/** The status that a decision leads to. */
export const STATUS_AFTER: Readonly<{ [type in Type]: Status }> = {
  accept: 'verified',
  correct: 'verified',
  amend: 'review',
  reject: 'rejected',
  unsure: 'review',
};

/** What an edited row decides, or why that cannot be told. */
export type RowDecision = { readonly type: Type } | { readonly damage: Damage };

const refuse = (says: string): RowDecision => ({ damage: { code: 'status', says } });

/** Gives the decision of a row from its status, before and as edited, and whether other fields were edited too. */
export function decideRow(before: Status, status: Status | undefined, corrected: boolean): RowDecision {
  if (status === 'accepted') return refuse('"accepted" is the word of the machine; write "verified" to accept');
  if (status === 'verified') return { type: corrected ? 'correct' : 'accept' };
  if (!corrected) return { type: status === 'rejected' ? 'reject' : 'unsure' };
  if (status === 'review') return { type: 'amend' };
  if (status !== undefined) return refuse('corrected and rejected at once; do one of the two');
  // Who corrects a rejected record may want it back, or not: the status must say so
  if (before === 'rejected')
    return refuse('a rejected record was corrected; write "verified" as its status to take it in');
  return { type: 'correct' };
}

export type DecisionType = Type;

/** Gives whether a record already is as a decision would leave it. */
export const isDone = (now: Record, type: Type, fields: Decision['fields']): boolean =>
  now.status === STATUS_AFTER[type] &&
  Object.entries(fields).every(([name, value]) => JSON.stringify(now[name as keyof Record]) === JSON.stringify(value));
