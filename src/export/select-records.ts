import type { ConductivityKind, Origin, Record, Status } from '../domain/index.js';

/** Which records to export; what is not given lets everything through. Temperatures in K. */
export type Selection = {
  readonly statuses?: readonly Status[] | undefined;
  readonly ions?: readonly string[] | undefined;
  readonly kinds?: readonly ConductivityKind[] | undefined;
  readonly origins?: readonly Origin[] | undefined;
  /** Names of papers (file without its ending) or DOIs. */
  readonly papers?: readonly string[] | undefined;
  readonly tmin?: number | undefined;
  readonly tmax?: number | undefined;
};

/** Gives whether a selection takes a record; a record without a temperature is outside any window of temperatures. */
export function selects(selection: Selection, record: Record): boolean {
  const { statuses, ions, kinds, origins, papers } = selection;
  return (
    (statuses?.includes(record.status) ?? true) &&
    (ions?.includes(record.ion ?? '') ?? true) &&
    (kinds?.includes(record.kind) ?? true) &&
    (origins?.includes(record.origin) ?? true) &&
    (papers?.some((paper) => paper === record.paper || paper.toLowerCase() === record.doi?.toLowerCase()) ?? true) &&
    inWindow(selection, record)
  );
}

function inWindow({ tmin, tmax }: Selection, record: Record): boolean {
  if (tmin === undefined && tmax === undefined) return true;
  const low = record.temperature_K ?? record.temperature_low_K;
  const high = record.temperature_K ?? record.temperature_high_K;
  return low !== null && high !== null && low >= (tmin ?? 0) && high <= (tmax ?? Number.POSITIVE_INFINITY);
}
