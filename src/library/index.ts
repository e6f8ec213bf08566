/**
 * sigmine as a library: the functions that the commands use. `mine` takes paths and gives records; `read` and `extract` are its
 * two halves for those who have bytes and want the document between; `exportFile` writes records as a file of a dataset.
 *
 * @packageDocumentation
 */
export {
  type Amounts,
  type Block,
  type Box,
  ConductivityKind,
  Document,
  locate,
  type Mark,
  type MediaType,
  Origin,
  type Page,
  type Place,
  Qualifier,
  type Reason,
  Record,
  ScopeReason,
  type Source,
  type Span,
  Status,
  type Table,
  TemperatureSource,
  UnreadableSource,
  Where,
} from '../domain/index.js';
export type { Dataset } from '../export/datasets/dataset.js';
export { type ExportedFile, type ExportOptions, exportFile } from '../export/export-file.js';
export type { Loss, LossReport } from '../export/losses.js';
export type { Cell, ColumnType, Sheet } from '../export/sheet.js';
export { extract, read } from '../pipeline.js';
export { sourceOf } from '../store/source-of.js';
export { type Mined, type MineOptions, mine } from './mine.js';
