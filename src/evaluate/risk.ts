import { type Interval, wilson } from '../score/index.js';

/** A record that could be accepted: how sure, whether anything keeps it from acceptance, and whether it is right. */
export type RiskTrial = { readonly joint: number; readonly eligible: boolean; readonly right: boolean };

/** What accepting from a threshold on means: `share` of all records is accepted, `precision` of these is right, the rest is `review`. */
export type RiskRow = {
  readonly at: number;
  readonly accepted: number;
  readonly right: number;
  readonly share: number;
  readonly precision: number;
  readonly interval: Interval;
  /** Share of all right records that is accepted. */
  readonly recall: number;
  readonly review: number;
};

/** Gives one row for each different confidence of what may be accepted, from the surest alone to all of them. */
export function riskCurve(trials: readonly RiskTrial[]): RiskRow[] {
  const sorted = trials.filter(({ eligible }) => eligible).sort((a, b) => b.joint - a.joint);
  const allRight = trials.filter(({ right }) => right).length;
  const rows: RiskRow[] = [];
  let right = 0;
  for (const [i, trial] of sorted.entries()) {
    right += Number(trial.right);
    if (sorted[i + 1]?.joint === trial.joint) continue;
    const accepted = i + 1;
    rows.push({
      at: trial.joint,
      accepted,
      right,
      share: accepted / trials.length,
      precision: right / accepted,
      interval: wilson(right, accepted),
      recall: allRight === 0 ? 0 : right / allRight,
      review: trials.length - accepted,
    });
  }
  return rows;
}

/** Gives the row that accepts most while it and every smaller acceptance of 20 or more keep the precision; undefined where none does. */
export function rowAtTarget(rows: readonly RiskRow[], target: number): RiskRow | undefined {
  const broken = rows.findIndex(({ accepted, precision }) => accepted >= 20 && precision < target);
  const kept = broken === -1 ? rows : rows.slice(0, broken);
  return kept.findLast(({ precision }) => precision >= target);
}

/** Targets for which the load of review is told. */
const TARGETS = [0.95, 0.98, 0.99] as const;

/** Gives precision, interval, share and review load at each target as lines of text; `seconds` is a person's time for one record. */
export function formatRisk(trials: readonly RiskTrial[], seconds: number): string {
  const rows = riskCurve(trials);
  const percent = (x: number): string => `${(100 * x).toFixed(1)} %`.padStart(7);
  const head = 'target   threshold  precision  95 % interval       accepted         of right   review  hours';
  const lines = TARGETS.map((target) => {
    const row = rowAtTarget(rows, target);
    if (row === undefined) return `${target.toFixed(2)}     nothing can be accepted; all ${trials.length} go to review`;
    const { low, high } = row.interval;
    const hours = ((row.review * seconds) / 3600).toFixed(1);
    return `${target.toFixed(2)}     ${row.at.toFixed(3).padEnd(9)}${percent(row.precision)}   ${percent(low)} – ${percent(high)}  ${String(row.accepted).padStart(6)} (${percent(row.share)}) ${percent(row.recall)}  ${String(row.review).padStart(6)}  ${hours.padStart(5)}`;
  });
  return [head, ...lines].join('\n');
}
