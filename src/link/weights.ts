/**
 * Log-odds-like weights of what linkers see, by reason code. They order the options of one value; confidence has weights
 * of its own in `src/score`. Set by hand on annotated passages; a code without a weight counts 0.
 */
export const LINK_WEIGHTS: Readonly<Record<string, number>> = {
  // material, same sentence
  'material-subject': 1.5,
  'material-adjacent': 2,
  'material-parenthesis': 2.6,
  'material-after-preposition': 2.6,
  'material-after-parenthesis': 2.4,
  'material-list': 3,
  'material-list-order': 1.6,
  'material-behind': -1.6,
  'material-in-between': -1,
  'material-value-between': -0.5,
  'material-value-between-behind': -2.2,
  'material-clause-boundary': -0.9,
  'material-comparison': -2.2,
  'material-weak': -3.5,
  'material-no-ion': -1.2,
  'material-open-series': -0.7,
  'material-aside': -0.4,
  'material-electrode': -1.2,
  'material-class': -1,
  'material-liquid': -0.3,
  'material-distance': -1,
  // material, context
  'material-context': -1.5,
  'material-context-distance': -0.35,
  'material-topic': 0.8,
  'material-context-list': 2.2,
  'material-reference': 1.1,
  'material-heading': -1.2,
  'material-paper-subject': -2,
  'material-none': -3,
  // tables
  'material-row': 3,
  'material-column': 2.5,
  'material-row-label': 1,
  'temperature-header': 3,
  'temperature-row': 2.5,
  'kind-header': 3,
  'kind-row': 1,
  'kind-caption': 1.5,
  // temperature, same sentence
  'temperature-at': 2.8,
  'temperature-parenthesis': 2.6,
  'temperature-symbol': 3,
  'temperature-before': 1.4,
  'temperature-after': 0.6,
  'temperature-list': 3,
  'temperature-list-order': 1.8,
  'temperature-value-between': -0.5,
  'temperature-value-between-behind': -1.6,
  'temperature-in-between': -1.3,
  'temperature-clause-boundary': -0.7,
  'temperature-distance': -1,
  'temperature-processing': -4.5,
  'temperature-transition': -2.2,
  'temperature-other': -1.6,
  'temperature-measurement': 0.6,
  // temperature, context
  'temperature-context': 0.7,
  'temperature-context-distance': -0.25,
  'temperature-statement': 1.2,
  'temperature-caption': 1.5,
  'temperature-heading': 0.6,
  'temperature-none': 0,
  // kind
  'kind-before': 2,
  'kind-after': 1,
  'kind-list': 3,
  'kind-value-between': -1.2,
  'kind-clause-boundary': -1.2,
  'kind-in-between': -0.8,
  'kind-context': -0.6,
  'kind-none': 0,
  // joint
  contradiction: -1.8,
  inversion: -0.5,
  'unused-material': -0.4,
  'unused-temperature': -0.4,
};

/** Gives the sum of the weights of reason codes, each as often as it is listed. */
export const weigh = (codes: readonly string[]): number =>
  codes.reduce((sum, code) => sum + (LINK_WEIGHTS[code] ?? 0), 0);
