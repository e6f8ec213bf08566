/** One judged claim: the codes of its reasons (a code as often as it was given) and whether the field was right. */
export type Judged = { readonly codes: readonly string[]; readonly right: boolean };

export type Fit = { readonly bias: number; readonly weights: { readonly [code: string]: number } };

type FitOptions = { readonly prior: Fit; readonly strength?: number; readonly rounds?: number };

/**
 * Fits log-odds weights by logistic regression with a quadratic penalty that pulls each weight to its prior, so that a code seen
 * rarely keeps its prior. Coordinate-wise Newton steps (Fan et al., J. Mach. Learn. Res. 9 (2008) 1871), in the sorted order of
 * codes: deterministic. `strength` is the inverse variance of the prior.
 */
export function fitWeights(judged: readonly Judged[], { prior, strength = 1, rounds = 60 }: FitOptions): Fit {
  const columns = columnsOf(judged);
  const target = Float64Array.from(judged, ({ right }) => (right ? 1 : 0));
  const margins = new Float64Array(judged.length).fill(prior.bias);
  const weights = new Map<string, number>();
  for (const [code, rows] of columns) {
    const weight = prior.weights[code] ?? 0;
    weights.set(code, weight);
    for (const [row, times] of rows) margins[row] = (margins[row] ?? 0) + weight * times;
  }
  let bias = prior.bias;
  const everyRow = judged.map((_, row): [number, number] => [row, 1]);
  for (let round = 0; round < rounds; round++) {
    bias = moved({ value: bias, rows: everyRow, prior: prior.bias, strength: strength / 10, margins, target });
    for (const [code, rows] of columns) {
      const value = weights.get(code) ?? 0;
      weights.set(code, moved({ value, rows, prior: prior.weights[code] ?? 0, strength, margins, target }));
    }
  }
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(Array.from(weights, ([code, weight]) => [code, rounded(weight)])),
  };
}

type Rows = readonly (readonly [row: number, times: number])[];

function columnsOf(judged: readonly Judged[]): (readonly [string, Rows])[] {
  const columns = new Map<string, Map<number, number>>();
  judged.forEach(({ codes }, row) => {
    for (const code of codes) {
      const rows = columns.get(code) ?? new Map<number, number>();
      rows.set(row, (rows.get(row) ?? 0) + 1);
      columns.set(code, rows);
    }
  });
  return [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, rows]) => [code, [...rows]] as const);
}

type Step = {
  readonly value: number;
  readonly rows: Rows;
  readonly prior: number;
  readonly strength: number;
  readonly margins: Float64Array;
  readonly target: Float64Array;
};

/** Takes one damped Newton step along one coordinate and updates the margins. */
function moved({ value, rows, prior, strength, margins, target }: Step): number {
  let [slope, curve] = [strength * (value - prior), strength];
  for (const [row, times] of rows) {
    const p = 1 / (1 + Math.exp(-(margins[row] ?? 0)));
    slope += times * (p - (target[row] ?? 0));
    curve += times * times * Math.max(p * (1 - p), 1e-4);
  }
  const step = Math.max(-1, Math.min(1, -slope / curve));
  for (const [row, times] of rows) margins[row] = (margins[row] ?? 0) + step * times;
  return value + step;
}

const rounded = (value: number): number => Number(value.toFixed(3));
