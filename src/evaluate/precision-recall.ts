/** Precision, recall and their harmonic mean, each in [0, 1]. */
export type PrecisionRecall = {
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** Gives precision and recall of `right` among `claimed` and `wanted`; nothing claimed where nothing is wanted is perfect. */
export function precisionRecall(right: number, claimed: number, wanted: number): PrecisionRecall {
  const precision = claimed > 0 ? right / claimed : wanted === 0 ? 1 : 0;
  const recall = wanted > 0 ? right / wanted : 1;
  const sum = precision + recall;
  return { right, precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

/** How many values were found, and how many of these with the right temperature, material, or both. */
export type FieldCounts = {
  readonly value: number;
  readonly temperature: number;
  readonly material: number;
  readonly all: number;
};

export type Level = keyof FieldCounts;
export const LEVELS: readonly Level[] = ['value', 'temperature', 'material', 'all'];

export type Levels = { readonly [level in Level]: PrecisionRecall };

/** Gives precision and recall by field: of values, values with temperature, values with material, and all three. */
export const levelsOf = (counts: FieldCounts, claimed: number, wanted: number): Levels => ({
  value: precisionRecall(counts.value, claimed, wanted),
  temperature: precisionRecall(counts.temperature, claimed, wanted),
  material: precisionRecall(counts.material, claimed, wanted),
  all: precisionRecall(counts.all, claimed, wanted),
});

/** Counts the fields that are right over found values. */
export const countFields = (
  fits: readonly { readonly temperature: boolean; readonly material: boolean }[],
): FieldCounts => ({
  value: fits.length,
  temperature: fits.filter((fit) => fit.temperature).length,
  material: fits.filter((fit) => fit.material).length,
  all: fits.filter((fit) => fit.temperature && fit.material).length,
});
