import { sameComposition } from '../chemistry/index.js';
import type { Amounts } from '../domain/index.js';
import type { Published } from '../export/datasets/read-dataset.js';
import { entryToClaims } from '../export/reconcile/claim.js';
import { ROOM_POINT } from '../export/room-temperature.js';
import type { PublishedDatasets, PublishedPoint } from './insight-api.js';

/** A published dataset with the name of its file. */
export type PublishedFile = Published & { readonly file: string };

/** Gives the datasets as points of a plot; bounds are none, and what the plot cannot hold is counted. */
export const publishedDatasets = (
  files: readonly PublishedFile[],
  composition: Amounts | null,
): PublishedDatasets['datasets'] =>
  files.map(({ file, entries, problems }) => {
    const points = entries.map((entry) => pointsOf(entry, composition));
    const without = points.filter((own) => own.length === 0).length;
    return { file, points: points.flat(), left_out: without + problems.length };
  });

function pointsOf(entry: Published['entries'][number], composition: Amounts | null): PublishedPoint[] {
  const same = composition !== null && sameComposition(composition, entry.composition);
  const source = entry.dois.length > 0 ? entry.dois.join(', ') : entry.source;
  return entryToClaims(entry).flatMap(({ id, row, formula, kind, sigma, temperature_K, room, doubts }) => {
    const kelvin = temperature_K ?? (room ? ROOM_POINT : null);
    if (kelvin === null || row === null || sigma.low !== sigma.high) return [];
    const point = {
      id,
      row,
      formula,
      kind,
      sigma_S_cm: sigma.low,
      temperature_K: kelvin,
      room: temperature_K === null,
    };
    return [{ ...point, source, doubts: [...doubts], same }];
  });
}
