import type { Row } from '../server/api.js';
import { scaleOf, ticksOf } from './scale.js';

type Props = { readonly front: readonly Row[]; readonly behind: readonly Row[]; readonly present: Row | undefined };

const [WIDTH, HEIGHT] = [860, 220];
const PLOT = { left: 62, right: WIDTH - 18, top: 12, bottom: HEIGHT - 44 };
/** Width of a bar in decades. */
const BIN = 0.5;

const logOf = ({ sigma_S_cm: sigma }: Row): number | undefined =>
  sigma === null || sigma <= 0 ? undefined : Math.log10(sigma);

function binned(rows: readonly Row[]): Map<number, number> {
  const bins = new Map<number, number>();
  for (const row of rows) {
    const log = logOf(row);
    if (log === undefined) continue;
    const bin = Math.floor(log / BIN);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return bins;
}

/** How many records have which log10 σ: those in question before all others, the present one marked. */
export function Histogram({ front, behind, present }: Props) {
  const [mine, all] = [binned(front), binned([...front, ...behind])];
  if (all.size === 0) return <p class="empty">No record here has a value.</p>;
  const keys = [...all.keys()];
  const [first, last] = [Math.min(...keys), Math.max(...keys)];
  const x = scaleOf([first * BIN, (last + 1) * BIN], [PLOT.left, PLOT.right], 0);
  const top = Math.max(...all.values());
  const y = scaleOf([0, top], [PLOT.bottom, PLOT.top], 0);
  const log = present === undefined ? undefined : logOf(present);
  const bar = (bins: Map<number, number>, name: string) =>
    [...bins].map(([bin, count]) => (
      <rect
        key={bin}
        class={name}
        x={x.at(bin * BIN) + 1}
        width={x.at((bin + 1) * BIN) - x.at(bin * BIN) - 2}
        y={y.at(count)}
        height={PLOT.bottom - y.at(count)}
      >
        <title>{`${count} records from 10^${bin * BIN} to 10^${(bin + 1) * BIN} S/cm`}</title>
      </rect>
    ));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      class="plot histogram"
      role="img"
      aria-label={`Histogram of log σ: ${front.length} records before ${behind.length} others`}
    >
      {bar(all, 'bar back')}
      {bar(mine, 'bar front')}
      <g class="axes">
        <line class="tick" x1={PLOT.left} x2={PLOT.right} y1={PLOT.bottom} y2={PLOT.bottom} />
        {ticksOf(x, 10).map((tick) => (
          <text key={tick} x={x.at(tick)} y={PLOT.bottom + 18} text-anchor="middle">
            {String(tick).replace('-', '−')}
          </text>
        ))}
        {ticksOf(y, 3)
          .filter(Number.isInteger)
          .map((tick) => (
            <text key={tick} x={PLOT.left - 8} y={y.at(tick) + 4} text-anchor="end">
              {tick}
            </text>
          ))}
        <text x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 6} text-anchor="middle">
          log₁₀ σ (S/cm)
        </text>
      </g>
      {log !== undefined && (
        <g class="here">
          <line x1={x.at(log)} x2={x.at(log)} y1={PLOT.top} y2={PLOT.bottom} />
          <circle cx={x.at(log)} cy={PLOT.top + 2} r={5} />
        </g>
      )}
    </svg>
  );
}
