import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readDataset, readDatasetRows } from '../export/datasets/read-dataset.js';
import { readXlsx } from '../export/read-xlsx.js';
import { UsageError } from './exit.js';
import { reasonOf } from './paths.js';
import type { ReadFile } from './reports/reconciliation.js';

/** Reads a published dataset from CSV or XLSX: OBELiX, LiIon or Laskowski, known by their columns. Throws UsageError. */
export async function readDatasetFile(path: string): Promise<ReadFile> {
  try {
    const bytes = readFileSync(path);
    const isXlsx = extname(path).toLowerCase() === '.xlsx';
    const read = isXlsx ? readDatasetRows(await xlsxRows(bytes)) : readDataset(bytes.toString('utf8'));
    return { ...read, file: basename(path) };
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}`);
  }
}

const xlsxRows = async (bytes: Uint8Array): Promise<string[][]> =>
  (await readXlsx(bytes)).map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? ''))),
  );
