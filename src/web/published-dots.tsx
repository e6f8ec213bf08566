import type { PublishedDatasets, PublishedPoint } from '../server/insight-api.js';
import type { Scale } from './scale.js';

export type Published = PublishedDatasets['datasets'];

type Props = { readonly published: Published; readonly x: Scale; readonly y: Scale };

const within = (value: number, { from, to }: Scale): boolean => value >= from && value <= to;

/** What published datasets say, behind the records: diamonds, those of the same composition strong. */
export const PublishedDots = ({ published, x, y }: Props) => (
  <>
    {published.flatMap(({ file, points }) =>
      [...points]
        .sort((a, b) => Number(a.same) - Number(b.same))
        .map((point, i) => {
          const [px, py] = [1000 / point.temperature_K, Math.log10(point.sigma_S_cm)];
          return within(px, x) && within(py, y) ? (
            <path
              key={`${file} ${i}`}
              class={`published${point.same ? ' same' : ''}`}
              d={diamond(x.at(px), y.at(py), point.same ? 7 : 4)}
            >
              <title>{saysOf(file, point)}</title>
            </path>
          ) : null;
        }),
    )}
  </>
);

export const diamond = (x: number, y: number, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}l${r} ${-r}l${r} ${r}l${-r} ${r}z`;

function saysOf(
  file: string,
  { id, row, formula, kind, sigma_S_cm, temperature_K, room, source, doubts }: PublishedPoint,
): string {
  const at = room ? 'room temperature' : `${temperature_K} K`;
  const what = `${formula}: ${sigma_S_cm} S/cm at ${at}${kind === 'unspecified' ? '' : `, ${kind.replaceAll('_', ' ')}`}`;
  return [
    `${what} (${file}, ${id === '' ? '' : `${id}, `}row ${row}${source === '' ? '' : `, ${source}`})`,
    ...doubts,
  ].join('; ');
}
