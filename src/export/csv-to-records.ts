import { parse } from 'csv-parse/sync';
import { Record } from '../domain/index.js';
import { unguard } from './record-to-csv.js';

/** What csv-parse says of a cell: quotes tell an empty text from null. */
type Cell = { readonly text: string; readonly quoted: boolean };

/** Reads the full CSV format back into records. Throws with the line and the column that cannot be read. */
export function csvToRecords(text: string): Record[] {
  const cast = (value: string, { quoting }: { readonly quoting: boolean }): Cell => ({ text: value, quoted: quoting });
  const [header, ...lines] = parse(text, { bom: true, cast: cast as never }) as unknown as Cell[][];
  const names = (header ?? []).map((cell) => cell.text);
  return lines.map((cells, i) => {
    const fields = names.map((name, column) => [name, toValue(name, cells[column])] as const);
    const parsed = Record.safeParse(Object.fromEntries(fields));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new SyntaxError(`Cannot read line ${i + 2} of the CSV, column ${issue?.path.join('.')}: ${issue?.message}`);
  });
}

function toValue(name: string, cell: Cell | undefined): unknown {
  if (cell === undefined || (cell.text === '' && !cell.quoted)) return null;
  return TEXT_COLUMNS.has(name) ? unguard(cell.text) : JSON.parse(cell.text);
}

/** Columns that hold text as it is; the others hold JSON (numbers, true and false, lists, objects). */
const TEXT_COLUMNS: ReadonlySet<string> = new Set(
  Object.entries(Record.shape)
    .filter(([, schema]) => schema.safeParse('').success || acceptsText(schema))
    .map(([name]) => name),
);

/** Enumerations are text, too: they refuse '' by its value and not by its type. */
function acceptsText(schema: (typeof Record.shape)[keyof typeof Record.shape]): boolean {
  const issue = schema.safeParse('').error?.issues[0];
  return issue?.code === 'invalid_value';
}
