import { Field, type Record } from '../domain/index.js';
import { applyVerdict } from './apply-decisions.js';
import { cohensKappa } from './cohens-kappa.js';
import type { Opinion, OpinionPair } from './second-opinions.js';

/** How often two curators say the same: of the decision itself, and of each field of records that both kept. */
export type AgreementRow = {
  readonly of: Field | 'decision';
  readonly records: number;
  readonly agreed: number;
  /** Cohen's kappa; null when chance alone explains everything. */
  readonly kappa: number | null;
};

/** Fields that a curator decides on; a unit is part of the value. */
const JUDGED = Field.options.filter((field) => field !== 'unit');

/** What a record says in one field, such that equal texts are equal claims. */
export function fieldLabel(field: Field, record: Record): string {
  const digits = (value: number | null): string => (value === null ? '' : value.toPrecision(4));
  switch (field) {
    case 'unit':
    case 'value':
      return [record.sigma_S_cm, record.low_S_cm, record.high_S_cm].map(digits).join(' ') + (record.qualifier ?? '');
    case 'temperature':
      return [record.temperature_K, record.temperature_low_K, record.temperature_high_K].map(digits).join(' ');
    case 'material':
      return (record.formula ?? record.material ?? '').normalize('NFKC').replace(/\s+/gu, '');
    case 'scope':
      return String(record.in_scope);
    case 'kind':
    case 'origin':
      return record[field];
  }
}

const kept = ({ verdict }: Opinion): boolean => verdict.type === 'accept' || verdict.type === 'correct';

/** Gives the fields in which two opinions on a record differ, or "decision" when only one of them keeps it. */
export function differences({ first, second }: OpinionPair, machine: Record): AgreementRow['of'][] {
  if (!kept(first) || !kept(second)) return first.verdict.type === second.verdict.type ? [] : ['decision'];
  const [a, b] = [applyVerdict(machine, first.verdict), applyVerdict(machine, second.verdict)];
  return JUDGED.filter((field) => fieldLabel(field, a) !== fieldLabel(field, b));
}

/** Gives agreement by field over pairs of opinions; records that are no longer there are left out. */
export function agreementOf(pairs: readonly OpinionPair[], machine: ReadonlyMap<string, Record>): AgreementRow[] {
  const judged = pairs.flatMap((pair) => {
    const record = machine.get(pair.record_id);
    return record === undefined ? [] : [{ pair, record }];
  });
  const both = judged.filter(({ pair: { first, second } }) => kept(first) && kept(second));
  const labels = (field: Field) =>
    both.map(({ pair: { first, second }, record }) => {
      const label = ({ verdict }: Opinion): string => fieldLabel(field, applyVerdict(record, verdict));
      return [label(first), label(second)] as const;
    });
  const decisions = judged.map(({ pair: { first, second } }) => [first.verdict.type, second.verdict.type] as const);
  return [rowOf('decision', decisions), ...JUDGED.map((field) => rowOf(field, labels(field)))];
}

const rowOf = (of: AgreementRow['of'], pairs: readonly (readonly [string, string])[]): AgreementRow => ({
  of,
  records: pairs.length,
  agreed: pairs.filter(([a, b]) => a === b).length,
  kappa: cohensKappa(pairs),
});
