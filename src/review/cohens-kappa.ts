/**
 * Gives Cohen's kappa of two raters over the same items: (pₒ − pₑ) / (1 − pₑ), with pₒ the share of equal ratings and pₑ the share
 * that chance alone would give (J. Cohen, Educ. Psychol. Meas. 20, 37 (1960), doi:10.1177/001316446002000104). Null without
 * items, or when both always say the same one thing, so that chance explains everything.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length;
  const [first, second] = [countsOf(pairs.map(([a]) => a)), countsOf(pairs.map(([, b]) => b))];
  const observed = pairs.filter(([a, b]) => a === b).length;
  // In whole numbers, so that certainty is exact: kappa = (n·observed − chance) / (n² − chance)
  const chance = [...first].reduce((sum, [label, count]) => sum + count * (second.get(label) ?? 0), 0);
  return n * n === chance ? null : (n * observed - chance) / (n * n - chance);
}

function countsOf(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
