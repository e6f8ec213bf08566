import { Record } from '../../domain/index.js';
import { RECORD_COLUMNS } from '../datasets/full.js';
import { kept } from '../editable.js';
import type { XlsxCell } from '../read-xlsx.js';
import { guard } from '../sheet-to-csv.js';
import type { FileCell } from './correction-file.js';
import { DATE, type Damage, ERROR, FORMULA, isSerial, NOT_A_NUMBER, NUMBER_FORMS } from './damage.js';
import { lostCharacters } from './lost-characters.js';
import { roundingOf } from './rounding.js';

/**
 * What a cell of an edited file says of a field: nothing new (`rounded`: a spreadsheet dropped digits that do not count), an edit,
 * damage, or an edit that looks like damage (`doubt`) and is taken only when a person says so.
 */
export type CellReading =
  | { readonly is: 'same' }
  | { readonly is: 'rounded' }
  | { readonly is: 'edit'; readonly value: unknown }
  | { readonly is: 'damage'; readonly damage: Damage }
  | { readonly is: 'doubt'; readonly value: unknown; readonly damage: Damage };

export type Name = keyof Record & string;

const TYPES = new Map(RECORD_COLUMNS.map(({ name, type }) => [name, type] as const));
const SAME = { is: 'same' } as const;
const damaged = (damage: Damage): CellReading => ({ is: 'damage', damage });

/** Reads the cell of a field against what the field was when the file was written. */
export function readCell(name: Name, cell: FileCell, was: unknown): CellReading {
  const type = TYPES.get(name);
  const plain = isFormula(cell) ? cell.formula : cell;
  const read = plain === null ? readNothing(name, was) : readByType(type, name, plain, was);
  return isFormula(cell) && read.is !== 'same' ? damaged(FORMULA) : read;
}

/** Gives the value of a cell as its column holds it, without judging it: what was never edited is what was written. */
export function plainValue(name: Name, cell: FileCell): unknown {
  if (typeof cell !== 'string') return cell;
  const type = TYPES.get(name);
  if (type === 'number') return Number.isNaN(Number(cell)) ? cell : Number(cell);
  const word = cell.trim().toLowerCase();
  return type === 'boolean' && (word === 'true' || word === 'false') ? word === 'true' : cell;
}

const isFormula = (cell: FileCell): cell is { readonly formula: XlsxCell } =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

type Plain = string | number | boolean | Date;

function readByType(type: string | undefined, name: Name, cell: Plain, was: unknown): CellReading {
  switch (type) {
    case 'number':
    case 'integer':
      return readNumberCell(name, cell, was);
    case 'boolean':
      return readBoolean(name, cell, was);
    case 'json':
      return readJson(name, cell, was);
    default:
      return readText(name, cell, was);
  }
}

const readNothing = (name: Name, was: unknown): CellReading =>
  kept(was) === null ? SAME : checked(name, Record.shape[name].safeParse('').success && was !== null ? '' : null);

/** Lets through what the schema of the field takes. */
function checked(name: Name, value: unknown): CellReading {
  const parsed = Record.shape[name].safeParse(value);
  if (parsed.success) return { is: 'edit', value: parsed.data };
  const [issue] = parsed.error.issues;
  const options = issue?.code === 'invalid_value' ? `; it may be ${issue.values.join(', ')}` : '';
  return damaged({
    code: 'type',
    says: value === null ? `it may not be empty${options}` : `not a value of ${name}${options}`,
  });
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/u;

function readNumberCell(name: Name, cell: Plain, was: unknown): CellReading {
  if (cell instanceof Date) return damaged(DATE);
  if (typeof cell === 'boolean') return damaged(NOT_A_NUMBER);
  const text = typeof cell === 'number' ? String(cell) : cell.trim();
  if (!NUMBER.test(text)) {
    // A decimal comma that some locale put there changes nothing where nothing was edited
    if (typeof was === 'number' && kept(Number(text.replace(',', '.'))) === kept(was)) return SAME;
    return damaged(NUMBER_FORMS.find(({ pattern }) => pattern.test(text)) ?? NOT_A_NUMBER);
  }
  const value = Number(text);
  if (kept(value) === kept(was)) return SAME;
  if (typeof was === 'number') {
    const rounding = roundingOf(text, was);
    if (rounding === 'harmless') return { is: 'rounded' };
    if (rounding === 'lossy') return { is: 'doubt', value, damage: LOST_PRECISION };
    if (lostItsPoint(value, was)) return { is: 'doubt', value, damage: LOST_POINT };
  }
  if (isSerial(value))
    return { is: 'doubt', value, damage: { code: 'serial', says: 'looks like the serial number of a date' } };
  return checked(name, value);
}

const LOST_PRECISION: Damage = {
  code: 'lost-precision',
  says: 'the old value rounded, which a spreadsheet may have done',
};

/** Where a comma stands before decimals, "0.008" is eight thousandths no more: the point separates thousands. */
const lostItsPoint = (value: number, was: number): boolean =>
  /^-?\d{1,3}\.\d{3}$/u.test(String(was)) && value === Number(String(was).replace('.', ''));

const LOST_POINT: Damage = {
  code: 'lost-point',
  says: 'the old value without its point, which a spreadsheet of another language takes for a separator of thousands',
};

function readBoolean(name: Name, cell: Plain, was: unknown): CellReading {
  const word = String(cell).trim().toLowerCase();
  const value = word === 'true' ? true : word === 'false' ? false : undefined;
  if (value === was) return SAME;
  return value === undefined ? damaged({ code: 'type', says: 'it may be TRUE or FALSE' }) : checked(name, value);
}

function readJson(name: Name, cell: Plain, was: unknown): CellReading {
  if (typeof cell !== 'string') return damaged({ code: 'type', says: `not a value of ${name}` });
  if (kept(was) === kept(cell)) return SAME;
  const example = name === 'composition' ? '{"Li":7,"La":3}' : '["cubic","thin film"]';
  try {
    const value: unknown = JSON.parse(cell);
    return JSON.stringify(value) === JSON.stringify(was) ? SAME : checked(name, value);
  } catch {
    return damaged(lostCharacters(cell, JSON.stringify(was)) ?? { code: 'type', says: `write it as ${example}` });
  }
}

function readText(name: Name, cell: Plain, was: unknown): CellReading {
  if (cell instanceof Date) return damaged(DATE);
  const text = String(cell);
  if ([was, typeof was === 'string' ? guard(was) : was].some((one) => kept(one) === kept(text))) return SAME;
  if (typeof cell !== 'string')
    return damaged({ code: 'type', says: 'a number or truth value stands where a text belongs' });
  const lost = lostCharacters(text, was);
  if (lost !== undefined) return damaged(lost);
  if (ERROR.pattern.test(text.trim())) return damaged(ERROR);
  if (DATE.pattern.test(text.trim()))
    return { is: 'doubt', value: text, damage: { code: 'date', says: 'looks like a date' } };
  return checkedText(name, text.trim(), was);
}

/** Words of a fixed list are taken in any case; DOIs, formulas and ions must read as such. */
function checkedText(name: Name, text: string, was: unknown): CellReading {
  const lower = text.toLowerCase();
  const read = checked(name, Record.shape[name].safeParse(lower).success && isListed(name) ? lower : text);
  return read.is === 'edit' && read.value === was ? SAME : read;
}

const isListed = (name: Name): boolean => !Record.shape[name].safeParse('\0').success;
