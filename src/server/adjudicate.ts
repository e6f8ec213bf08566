import type { Decision, Record } from '../domain/index.js';
import { agreementOf, differences } from '../review/agreement.js';
import { applyVerdict } from '../review/apply-decisions.js';
import { quoteOf } from '../review/quote-of.js';
import { type Opinion, type OpinionPair, secondOpinions, secondPassSample } from '../review/second-opinions.js';
import type { Conflict, Decided } from './api.js';
import type { Adjudication, Dispute, SecondPass, Settlement } from './batch-api.js';
import type { ReviewLog } from './review-log.js';
import type { State } from './review-state.js';

/** Gives records to judge a second time; the same curator gets the same ones until they are judged. */
export function secondPass(log: ReviewLog, curator: string, size: number): SecondPass {
  const { all, decisions } = log.state();
  const ids = secondPassSample(decisions, curator, decisions.length).filter((id) => all.has(id));
  return { record_ids: ids.slice(0, size), left: ids.length };
}

/** Gives what is in dispute, and the agreement of first and second opinions by field. */
export function adjudication(log: ReviewLog): Adjudication {
  const state = log.state();
  const pairs = secondOpinions(state.decisions);
  return {
    disputes: pairs.filter(({ settled }) => !settled).flatMap((pair) => disputeOf(pair, state)),
    agreement: agreementOf(pairs, state.all),
  };
}

function disputeOf(pair: OpinionPair, { all, seen }: State): Dispute[] {
  const machine = all.get(pair.record_id);
  const differs = machine === undefined ? [] : differences(pair, machine);
  if (machine === undefined || differs.length === 0) return [];
  const shown = (opinion: Opinion): Dispute['first'] => ({
    ...opinion,
    record: applyVerdict(machine, opinion.verdict),
  });
  const { record_id } = pair;
  const counted = seen.get(record_id) ?? 0;
  return [{ record_id, seen: counted, machine, first: shown(pair.first), second: shown(pair.second), differs }];
}

/** Decides as one of two opinions did; gives the conflict when somebody decided since the dispute was shown. */
export function settle(log: ReviewLog, { record_id, take, seen }: Settlement, curator: string) {
  return log.transact((): Decided | Conflict | undefined => {
    const found = log.find(record_id);
    const pair = secondOpinions(log.state().decisions).find((one) => one.record_id === record_id);
    if (found === undefined || pair === undefined) return undefined;
    const { decisions, machine, record } = found;
    if (decisions.length !== seen)
      return { error: 'conflict', seen: decisions.length, missed: decisions.slice(seen), record };
    const said = { ...saidAs(pair[take], pair, machine), error_type: null, note: `adjudicated: ${pair[take].curator}` };
    log.say([{ of: machine, said: { ...said, quote: quoteOf(machine) } }], curator);
    return log.decided(record_id);
  });
}

/** Corrections add up, so that what only the other opinion had changed must go back to what the machine said. */
function saidAs({ verdict }: Opinion, { first }: OpinionPair, machine: Record): Pick<Decision, 'type' | 'fields'> {
  if (verdict.type !== 'accept' && verdict.type !== 'correct') return { type: verdict.type, fields: {} };
  const before = Object.keys(first.verdict.fields) as (keyof Record)[];
  const fields = { ...Object.fromEntries(before.map((name) => [name, machine[name]])), ...verdict.fields };
  return Object.keys(fields).length === 0 ? { type: 'accept', fields } : { type: 'correct', fields };
}
