import { type Calibration, calibrate, type Trial } from './calibration.js';

/** Claims with a name: a field, or the record as a whole. */
export type NamedTrials = { readonly name: string; readonly trials: readonly Trial[] };

/** Gives how far confidences can be believed, one line for each name, and the reliability table of the last one. */
export function formatCalibration(named: readonly NamedTrials[]): string {
  const rows = named.map(({ name, trials }) => ({ name, calibration: calibrate(trials) }));
  const last = rows.at(-1);
  return [
    'field         claims  right   Brier   log loss  ECE',
    ...rows.map(({ name, calibration }) => figures(name, calibration)),
    ...(last === undefined ? [] : ['', `reliability of the ${last.name}`, ...reliability(last.calibration)]),
  ].join('\n');
}

const figures = (name: string, { trials, accuracy, brier, logLoss, expectedError }: Calibration): string =>
  [
    name.padEnd(12),
    String(trials).padStart(7),
    accuracy.toFixed(3).padStart(7),
    brier.toFixed(4).padStart(8),
    logLoss.toFixed(3).padStart(8),
    expectedError.toFixed(3).padStart(7),
  ].join(' ');

const reliability = ({ bins }: Calibration): string[] => [
  'confidence    claims  said    right',
  ...bins.map(
    ({ from, to, trials, confidence, accuracy }) =>
      `${from.toFixed(1)} to ${to.toFixed(1)}${String(trials).padStart(10)}  ${confidence.toFixed(3)}   ${accuracy.toFixed(3)}`,
  ),
];
