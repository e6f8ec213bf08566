import { element } from '../../draw/svg.js';
import type { PackageSource } from '../package-row.js';
import { AREA, COLOURS, countAxis, drawFrame, placesOf } from './frame.js';

/** Draws how many papers are of each year; those that do not print it are said in the title. */
export function drawYears(sources: readonly PackageSource[]): string {
  const years = sources.flatMap(({ metadata: { year } }) => year ?? []);
  const low = years.reduce((a, b) => Math.min(a, b), years[0] ?? 2000);
  const high = years.reduce((a, b) => Math.max(a, b), low);
  const counts = Array.from({ length: high - low + 1 }, (_, i) => years.filter((year) => year === low + i).length);
  const step = [1, 2, 5, 10, 20, 50].find((one) => counts.length / one <= 12) ?? 100;
  const ticks = counts.map((_, i) => low + i).filter((year) => year % step === 0);
  const unknown = sources.length - years.length;
  const frame = {
    title: `${sources.length} papers by year${unknown === 0 ? '' : `, ${unknown} without one`}`,
    x: {
      words: 'year of publication',
      low: low - 0.5,
      high: high + 0.5,
      ticks: ticks.map((at) => ({ at, words: String(at) })),
    },
    y: countAxis('number of papers', Math.max(...counts)),
  };
  const at = placesOf(frame);
  const width = Math.min(40, (AREA.right - AREA.left) / counts.length - 2);
  const bars = counts.map((count, i) => {
    const top = at.y(count);
    const shape = { x: at.x(low + i) - width / 2, y: top, width, height: AREA.bottom - top, fill: COLOURS[0] };
    return count === 0 ? '' : element('rect', shape, element('title', {}, `${low + i}: ${count}`));
  });
  return drawFrame(frame, bars);
}
