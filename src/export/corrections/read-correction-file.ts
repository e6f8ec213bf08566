import { parseCsv } from '../parse-csv.js';
import { readXlsx } from '../read-xlsx.js';
import { unguard } from '../sheet-to-csv.js';
import { formulaCells } from '../xlsx-formulas.js';
import { type CorrectionFile, type FileCell, toCorrectionFile } from './correction-file.js';

type Reader = (bytes: Uint8Array) => CorrectionFile | Promise<CorrectionFile>;

/** The formats that are read back, by ending; each throws SyntaxError for what is no such file. */
export const CORRECTION_READERS: Readonly<{ [ending: string]: Reader }> = {
  '.csv': (bytes) => readCsv(decode(bytes)),
  '.xlsx': readWorkbook,
  '.jsonl': (bytes) => readJsonl(decode(bytes)),
};

/** Gives the text of a file in UTF-8, or in UTF-16 where it says so, as Excel's "Unicode text". Throws SyntaxError. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError('it is not in UTF-8, so signs such as × or ₇ may be lost; save it as "CSV UTF-8" or as XLSX');
  }
}

/** Some spreadsheets write semicolons or tabs instead of commas; the header shows it. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/u));
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign;
}

function readCsv(text: string): CorrectionFile {
  const lines = parseCsv(text, { delimiter: delimiterOf(text), ragged: true });
  return toCorrectionFile(
    lines.map((cells) => cells.map(({ text: cell }) => (cell === '' ? null : markFormula(unguard(cell), cell)))),
  );
}

/** A text that a guard stood before is text; an unguarded "=" was typed as a formula or left unguarded by a program. */
const markFormula = (text: string, cell: string): FileCell =>
  text === cell && text.startsWith('=') ? { formula: text } : text;

async function readWorkbook(bytes: Uint8Array): Promise<CorrectionFile> {
  const rows = await readXlsx(bytes).catch((error: Error) => {
    throw new SyntaxError(`it is no workbook that can be read: ${error.message}`);
  });
  const formulas = formulaCells(bytes);
  return toCorrectionFile(
    rows.map((row, y) =>
      row.map((cell, x) => {
        const value = cell === '' ? null : cell;
        return formulas.has(`${y} ${x}`) ? { formula: value } : value;
      }),
    ),
  );
}

function readJsonl(text: string): CorrectionFile {
  const rows = text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const cells = Object.entries(parseObject(line, i + 1));
    return [{ line: i + 1, cells: new Map(cells.map(([name, value]) => [name, toCell(value)] as const)) }];
  });
  return { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows };
}

function parseObject(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new SyntaxError(`line ${number} is no JSON object`);
}

function toCell(value: unknown): FileCell {
  if (value === '' || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
