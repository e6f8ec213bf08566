import { powerOfTen } from '../../draw/log-scale.js';
import { element } from '../../draw/svg.js';
import type { PackageRow } from '../package-row.js';
import { AREA, COLOURS, countAxis, drawFrame, placesOf } from './frame.js';

/** Bins of half a decade. */
const BINS = 2;

/** Draws how many values lie in each half decade of conductivity; bounds and ranges are no values. */
export function drawHistogram(rows: readonly PackageRow[]): string {
  const logs = rows.flatMap(({ record: { sigma_S_cm: sigma } }) =>
    sigma === null || sigma <= 0 ? [] : [Math.log10(sigma)],
  );
  const low = Math.floor(logs.reduce((a, b) => Math.min(a, b), 0));
  const high = Math.max(low + 1, Math.ceil(logs.reduce((a, b) => Math.max(a, b), low)));
  const counts = Array.from({ length: (high - low) * BINS }, () => 0);
  for (const log of logs) {
    const bin = Math.min(counts.length - 1, Math.floor((log - low) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const decades = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const frame = {
    title: `Conductivity of ${logs.length} values`,
    x: {
      words: 'conductivity σ (S/cm), bins of half a decade',
      low,
      high,
      ticks: decades.filter((at) => decades.length < 14 || at % 2 === 0).map((at) => ({ at, words: powerOfTen(at) })),
    },
    y: countAxis('number of values', Math.max(...counts)),
  };
  const at = placesOf(frame);
  const width = (AREA.right - AREA.left) / counts.length;
  const bars = counts.map((count, i) => {
    const top = at.y(count);
    const shape = {
      x: AREA.left + i * width + 1,
      y: top,
      width: width - 2,
      height: AREA.bottom - top,
      fill: COLOURS[0],
    };
    return count === 0 ? '' : element('rect', shape, element('title', {}, String(count)));
  });
  return drawFrame(frame, bars);
}
