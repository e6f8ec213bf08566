import { Record } from '../domain/index.js';
import { RECORD_COLUMNS } from './datasets/full.js';
import { type CsvCell, parseCsv } from './parse-csv.js';
import { unguard } from './sheet-to-csv.js';

/** Reads the full CSV format back into records; columns that are none of a record's are passed over. Throws with the line and the column that cannot be read. */
export function csvToRecords(text: string): Record[] {
  const [header, ...lines] = parseCsv(text);
  const names = (header ?? []).map((cell) => cell.text);
  return lines.map((cells, i) => {
    const fields = names.map((name, column) => [name, toValue(name, cells[column])] as const);
    const parsed = Record.safeParse(Object.fromEntries(fields));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new SyntaxError(`Cannot read line ${i + 2} of the CSV, column ${issue?.path.join('.')}: ${issue?.message}`);
  });
}

const TYPES = new Map(RECORD_COLUMNS.map(({ name, type }) => [name, type] as const));

function toValue(name: string, cell: CsvCell | undefined): unknown {
  const type = TYPES.get(name);
  if (type === undefined || cell === undefined || (cell.text === '' && !cell.quoted)) return null;
  return type === 'text' ? unguard(cell.text) : JSON.parse(cell.text);
}
