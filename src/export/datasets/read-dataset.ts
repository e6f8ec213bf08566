import { sameComposition } from '../../chemistry/index.js';
import { parseCsv } from '../parse-csv.js';
import { unguard } from '../sheet-to-csv.js';
import type { DatasetColumn, Entry, EntryPart } from './dataset.js';
import { LASKOWSKI_COLUMNS } from './laskowski.js';
import { LIION_COLUMNS } from './liion.js';
import { OBELIX_COLUMNS } from './obelix.js';
import { readComposition } from './read-composition.js';
import { settleKelvin } from './settle-kelvin.js';

/** A published dataset that was read whole: every row is an entry or a problem. */
export type Published = {
  readonly name: 'obelix' | 'liion' | 'laskowski';
  readonly rows: number;
  readonly entries: readonly Entry[];
  readonly problems: readonly RowProblem[];
};

/** A row that is no entry, and why; `number` is that of the row in a spreadsheet, where the header is 1. */
export type RowProblem = { readonly number: number; readonly id: string; readonly says: string };

/** The datasets with the columns by which their files are known. */
const READERS = [
  { name: 'obelix', columns: OBELIX_COLUMNS, needs: ['Reduced Composition', 'Ionic conductivity (S cm-1)', 'DOI'] },
  { name: 'liion', columns: LIION_COLUMNS, needs: ['composition', 'source', 'temperature', 'target'] },
  { name: 'laskowski', columns: LASKOWSKI_COLUMNS, needs: ['Structure', 'σ(RT)(S cm-1)', 'DOI'] },
] as const satisfies readonly {
  readonly name: Published['name'];
  readonly columns: readonly DatasetColumn[];
  readonly needs: readonly string[];
}[];

/** Reads a published dataset from CSV, by the columns of its header. Throws when the header is that of none, or the text no CSV. */
export const readDataset = (text: string): Published =>
  readDatasetRows(parseCsv(text, { ragged: true }).map((line) => line.map((cell) => cell.text)));

/** As `readDataset`, from rows of cells of which the first is the header. */
export function readDatasetRows([header, ...lines]: readonly (readonly string[])[]): Published {
  const names = (header ?? []).map((cell) => cell.trim());
  const { name, columns } = READERS.find(({ needs }) => needs.every((one) => names.includes(one))) ?? unknown(names);
  const read = lines.map((cells, i) => readRow({ columns, names, cells, number: i + 2 }));
  const entries = read.filter((row): row is Entry => 'composition' in row);
  const problems = read.filter((row): row is RowProblem => 'says' in row);
  return { name, rows: lines.length, entries: settleKelvin(markRepeatedIds(entries)), problems };
}

function unknown(names: readonly string[]): never {
  const found = names.slice(0, 8).join(', ').slice(0, 120);
  const wanted = READERS.map(({ name, needs }) => `${name} (${needs.join(', ')})`);
  throw new SyntaxError(`no dataset has these columns: ${found}; expected those of ${wanted.join(' or ')}`);
}

type Row = {
  readonly columns: readonly DatasetColumn[];
  readonly names: readonly string[];
  readonly cells: readonly string[];
  readonly number: number;
};

function readRow({ columns, names, cells, number }: Row): Entry | RowProblem {
  const parts = columns.flatMap(({ name, read }) => {
    const cell = cells[names.indexOf(name)];
    return cell === undefined || read === undefined ? [] : [read(unguard(cell))];
  });
  const part: EntryPart = { ...Object.assign({}, ...parts), doubts: parts.flatMap(({ doubts = [] }) => doubts) };
  const { id = '', formula = '' } = part;
  const problem = (says: string): RowProblem => ({ number, id, says });
  if (cells.length !== names.length) return problem(`has ${cells.length} cells where the header has ${names.length}`);
  const composition = readComposition(formula);
  if (composition === null) return problem(`no formula: "${formula}"`);
  if ([part.sigma_S_cm, part.low_S_cm, part.high_S_cm].every((value) => value === undefined)) {
    return problem('no conductivity, nor a bound of one');
  }
  return { ...EMPTY, ...part, id, number, formula, composition, doubts: [...(part.doubts ?? []), ...doubtsOf(part)] };
}

const EMPTY = {
  source: '',
  dois: [],
  sigma_S_cm: null,
  low_S_cm: null,
  high_S_cm: null,
  total_S_cm: null,
  bulk_S_cm: null,
  temperature_K: null,
  other_temperature_K: null,
  room: false,
  liion_row: null,
} as const;

/** What a row says against itself. */
function doubtsOf({ formula = '', full_formula: full, dois = [] }: EntryPart): string[] {
  const [short, long] = [readComposition(formula), full === undefined ? null : readComposition(full)];
  const differs = short !== null && long !== null && !sameComposition(short, long);
  return [
    ...(differs ? [`the true composition, ${full}, is not that of ${formula}`] : []),
    ...(dois.length === 0 ? ['no DOI'] : []),
  ];
}

/** The published LiIon has one id twice, so ids alone do not name a row. */
function markRepeatedIds(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>();
  for (const { id } of entries) seen.set(id, (seen.get(id) ?? 0) + 1);
  return entries.map((entry) => {
    const count = seen.get(entry.id) ?? 1;
    return count === 1 ? entry : { ...entry, doubts: [...entry.doubts, `${count} rows have the id ${entry.id}`] };
  });
}
