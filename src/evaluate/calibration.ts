/** A claim with the probability that was given for it, in [0, 1], and whether it was right. */
export type Trial = { readonly confidence: number; readonly right: boolean };

/** The claims whose confidence lies in [from, to). */
export type ReliabilityBin = {
  readonly from: number;
  readonly to: number;
  readonly trials: number;
  readonly confidence: number;
  readonly accuracy: number;
};

/** Share of claims kept (`coverage`) when those below `confidence` are sent away, and the share of errors among the kept (`risk`). */
export type RiskPoint = { readonly confidence: number; readonly coverage: number; readonly risk: number };

export type Calibration = {
  readonly trials: number;
  readonly accuracy: number;
  readonly brier: number;
  readonly logLoss: number;
  readonly expectedError: number;
  readonly bins: readonly ReliabilityBin[];
  readonly riskCoverage: readonly RiskPoint[];
  /** Area under the risk-coverage curve: the mean risk over all coverages. */
  readonly meanRisk: number;
};

/**
 * Says how far confidences can be believed: Brier score (doi 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2), mean log loss in
 * nats, expected calibration error over `bins` equal bins, and the curve of risk over coverage. All zero without trials.
 */
export function calibrate(trials: readonly Trial[], bins = 10): Calibration {
  const reliability = reliabilityBins(trials, bins);
  const riskCoverage = riskCoverageCurve(trials);
  return {
    trials: trials.length,
    accuracy: mean(trials, ({ right }) => Number(right)),
    brier: mean(trials, ({ confidence, right }) => (confidence - Number(right)) ** 2),
    logLoss: mean(trials, logLoss),
    expectedError: reliability.reduce((sum, bin) => sum + gapOf(bin) * (bin.trials / Math.max(trials.length, 1)), 0),
    bins: reliability,
    riskCoverage,
    meanRisk: meanRisk(riskCoverage),
  };
}

function mean<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + measure(item), 0) / items.length;
}

const gapOf = (bin: ReliabilityBin): number => Math.abs(bin.confidence - bin.accuracy);

/** Confidences of exactly 0 and 1 are held 10⁻⁶ away from the end, so that one error does not cost infinity. */
function logLoss({ confidence, right }: Trial): number {
  const held = Math.min(Math.max(confidence, 1e-6), 1 - 1e-6);
  return -Math.log(right ? held : 1 - held);
}

/** Gives `count` equal bins over [0, 1]; the last one holds confidence 1; empty bins are left out. */
export function reliabilityBins(trials: readonly Trial[], count: number): ReliabilityBin[] {
  return Array.from({ length: count }, (_, i) => {
    const inside = trials.filter(({ confidence }) => Math.min(Math.floor(confidence * count), count - 1) === i);
    return {
      from: i / count,
      to: (i + 1) / count,
      trials: inside.length,
      confidence: mean(inside, ({ confidence }) => confidence),
      accuracy: mean(inside, ({ right }) => Number(right)),
    };
  }).filter((bin) => bin.trials > 0);
}

/** Gives one point for each different confidence, from the surest claims alone to all of them. */
export function riskCoverageCurve(trials: readonly Trial[]): RiskPoint[] {
  const sorted = [...trials].sort((a, b) => b.confidence - a.confidence);
  const points: RiskPoint[] = [];
  let wrong = 0;
  for (const [i, { confidence, right }] of sorted.entries()) {
    wrong += Number(!right);
    if (sorted[i + 1]?.confidence === confidence) continue;
    points.push({ confidence, coverage: (i + 1) / sorted.length, risk: wrong / (i + 1) });
  }
  return points;
}

function meanRisk(points: readonly RiskPoint[]): number {
  let [area, before] = [0, 0];
  for (const { coverage, risk } of points) {
    area += risk * (coverage - before);
    before = coverage;
  }
  return area;
}
