import { createHash } from 'node:crypto';
import { Field, type Record } from '../domain/index.js';
import { type JudgedRecord, judgeDecision, type NamedTrials, type ReviewVerdict } from '../evaluate/index.js';
import { alwaysReview, byField, type Policy, type Refit, type RefitRecord } from '../score/index.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Gives judged records as the fit wants them. */
export const toRefitRecords = (judged: readonly JudgedRecord[], policy: Policy): RefitRecord[] =>
  judged.map(({ paper, record, right, all }) => ({ ...base(paper, record, policy), right, all }));

/** Gives records that people decided on as the fit wants them. */
export const decidedRecords = (
  records: Iterable<Record>,
  verdicts: ReadonlyMap<string, ReviewVerdict>,
  policy: Policy,
): RefitRecord[] =>
  [...records].flatMap((record): RefitRecord[] => {
    const verdict = verdicts.get(record.record_id);
    const judged = verdict === undefined ? undefined : judgeDecision(verdict);
    return judged === undefined ? [] : [{ ...base(record.source_sha256, record, policy), ...judged }];
  });

const base = (
  paper: string,
  { reasons }: Record,
  policy: Policy,
): Pick<RefitRecord, 'paper' | 'codes' | 'eligible'> => ({
  paper,
  codes: byField((field) =>
    reasons
      .filter((r) => r.field === field)
      .map(({ code }) => code)
      .sort(),
  ),
  eligible: alwaysReview(reasons, policy).length === 0,
});

/** Gives the held-out claims of each field, and of the decisive fields together. */
export function namedTrials(records: readonly RefitRecord[], { heldOut, trials }: Refit): NamedTrials[] {
  const fields = Field.options.map(
    (field): NamedTrials => ({
      name: field,
      trials: records.flatMap(({ right }, i) => {
        const [verdict, confidence] = [right[field], heldOut[i]?.[field]];
        return verdict === undefined || confidence === undefined ? [] : [{ confidence, right: verdict }];
      }),
    }),
  );
  const joint = trials.map(({ joint: confidence, right }) => ({ confidence, right }));
  return [...fields, { name: 'whole fact', trials: joint }];
}
