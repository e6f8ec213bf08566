import type { Row } from '../server/api.js';
import { asPrinted } from './as-printed.js';
import { kelvinOf } from './kelvin-of.js';
import { type PlotPoint, pointsOf, seriesOf } from './plot-points.js';
import { type Published, PublishedDots } from './published-dots.js';
import { type Scale, scaleOf, ticksOf } from './scale.js';

type Props = {
  readonly front: readonly Row[];
  readonly behind: readonly Row[];
  readonly published: Published;
  readonly present: string | undefined;
  readonly apart: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
};

const [WIDTH, HEIGHT] = [860, 520];
const PLOT = { left: 62, right: WIDTH - 18, top: 40, bottom: HEIGHT - 48 };
const STEPS = [5, 10, 20, 50, 100, 200, 500] as const;
const MOST = 9;

/** Round temperatures in °C within a scale of 1000/T. */
function celsiusOf({ from, to }: Scale): number[] {
  const [low, high] = [1000 / to - 273.15, 1000 / from - 273.15];
  const step = STEPS.find((one) => (high - low) / one <= MOST) ?? 500;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}

/** log10 σ against 1000/T with a scale in °C above; the present record stands out, other data lie behind, points lead to records. */
export function Arrhenius({ front, behind, published, present, apart, onOpen }: Props) {
  const points = pointsOf(front);
  const others = pointsOf(behind);
  if (points.length === 0) return <p class="empty">No record here has both a value and a temperature.</p>;
  const x = scaleOf(
    points.map((p) => p.x),
    [PLOT.left, PLOT.right],
  );
  const y = scaleOf(
    points.map((p) => p.y),
    [PLOT.bottom, PLOT.top],
  );
  const inside = others.filter((p) => p.x >= x.from && p.x <= x.to && p.y >= y.from && p.y <= y.to);
  const rank = ({ row }: PlotPoint): number => (row.record_id === present ? 2 : apart.has(row.record_id) ? 1 : 0);
  return (
    <figure class="figure" aria-label="Arrhenius plot, log σ against 1000/T">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure has the name, and a title would cover those of the points */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="plot">
        <Axes x={x} y={y} />
        {inside.map((p) => (
          <circle key={p.row.record_id} class="behind" cx={x.at(p.x)} cy={y.at(p.y)} r={3} />
        ))}
        <PublishedDots published={published} x={x} y={y} />
        {seriesOf(points).map((line) => (
          <polyline
            key={line[0]?.row.record_id}
            class={`series${line.some(({ row }) => row.record_id === present) ? ' own' : ''}`}
            points={line.map((p) => `${x.at(p.x).toFixed(1)},${y.at(p.y).toFixed(1)}`).join(' ')}
          />
        ))}
        {[...points]
          .sort((a, b) => rank(a) - rank(b))
          .map((p) => (
            <Dot
              key={p.row.record_id}
              {...{ point: p, x, y, onOpen }}
              as={p.row.record_id === present ? 'present' : apart.has(p.row.record_id) ? 'apart' : ''}
            />
          ))}
      </svg>
    </figure>
  );
}

type DotProps = {
  readonly point: PlotPoint;
  readonly x: Scale;
  readonly y: Scale;
  readonly as: string;
  readonly onOpen: (id: string) => void;
};

/** A record as a link: reached by Tab, named for screen readers. */
function Dot({ point: { row, x: px, y: py }, x, y, as, onOpen }: DotProps) {
  const says = `${asPrinted(row)} at ${kelvinOf(row)}, ${row.material ?? 'unknown material'}, ${row.kind.replaceAll('_', ' ')}, ${row.paper}`;
  return (
    <a
      href={`#/record/${row.record_id}`}
      aria-label={`${says}${as === 'apart' ? ', lies apart' : as === 'present' ? ', the present record' : ''}`}
      onClick={(event) => {
        event.preventDefault();
        onOpen(row.record_id);
      }}
    >
      <circle
        class={`dot ${row.status} ${as}`}
        cx={x.at(px)}
        cy={y.at(py)}
        r={as === 'present' ? 9 : as === 'apart' ? 7 : 5}
      >
        <title>{says}</title>
      </circle>
    </a>
  );
}

function Axes({ x, y }: { readonly x: Scale; readonly y: Scale }) {
  const shown: { readonly c: number; readonly at: number }[] = [];
  for (const c of celsiusOf(x)) {
    const at = x.at(1000 / (c + 273.15));
    if (Math.abs(at - (shown.at(-1)?.at ?? Number.POSITIVE_INFINITY)) > 34) shown.push({ c, at });
  }
  return (
    <g class="axes">
      <rect x={PLOT.left} y={PLOT.top} width={PLOT.right - PLOT.left} height={PLOT.bottom - PLOT.top} />
      {ticksOf(x).map((tick) => (
        <g key={tick}>
          <line x1={x.at(tick)} x2={x.at(tick)} y1={PLOT.top} y2={PLOT.bottom} />
          <text x={x.at(tick)} y={PLOT.bottom + 18} text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {ticksOf(y).map((tick) => (
        <g key={tick}>
          <line x1={PLOT.left} x2={PLOT.right} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={PLOT.left - 8} y={y.at(tick) + 4} text-anchor="end">
            {String(tick).replace('-', '−')}
          </text>
        </g>
      ))}
      {shown.map(({ c, at }) => (
        <g key={c}>
          <line class="tick" x1={at} x2={at} y1={PLOT.top - 5} y2={PLOT.top} />
          <text x={at} y={PLOT.top - 10} text-anchor="middle">
            {String(c).replace('-', '−')}
          </text>
        </g>
      ))}
      <text x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 8} text-anchor="middle">
        1000 / T (1/K)
      </text>
      <text x={PLOT.right} y={14} text-anchor="end">
        T (°C)
      </text>
      <text transform={`translate(16 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)`} text-anchor="middle">
        log₁₀ σ (S/cm)
      </text>
    </g>
  );
}
