import type { Record, Status } from '../domain/index.js';
import type { Dataset } from './datasets/dataset.js';
import { DATASETS } from './datasets/index.js';
import { FILE_FORMATS, fileLosses } from './formats.js';
import { fullLines, isStreamed } from './full-lines.js';
import type { LossReport } from './losses.js';

export type ExportOptions = {
  readonly format: Dataset['name'];
  /** Ending of the file, with its dot. */
  readonly ending: string;
  /** The statuses that were asked for; rows are marked when others than verified may be there. */
  readonly include: readonly Status[];
  /** Name of the file, for the report. */
  readonly file: string;
};

export type ExportedFile = { readonly bytes: string | Uint8Array; readonly report: LossReport };

/** Gives records as the bytes of a file in the columns of a dataset, with what it cannot hold of them. Throws RangeError for an unknown ending. */
export async function exportFile(records: readonly Record[], options: ExportOptions): Promise<ExportedFile> {
  const { format, ending, include, file } = options;
  const writer = FILE_FORMATS[ending];
  if (writer === undefined) throw new RangeError(`Cannot write files of ending "${ending}"`);
  const { sheet, losses } = DATASETS[format].toSheet(records, {
    marked: include.some((status) => status !== 'verified'),
  });
  const bytes = isStreamed(format, ending) ? [...fullLines(ending, records)].join('') : await writer(sheet);
  const all = [...losses, ...fileLosses(ending, sheet)];
  return { bytes, report: { format, file, records: records.length, rows: sheet.rows.length, losses: all } };
}
