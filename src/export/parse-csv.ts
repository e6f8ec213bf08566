import { parse } from 'csv-parse/sync';

/** A cell of a CSV file; quotes tell an empty text from nothing. */
export type CsvCell = { readonly text: string; readonly quoted: boolean };

export type CsvOptions = {
  /** Between cells; a comma by default. */
  readonly delimiter?: string;
  /** Lets lines have more or fewer cells than the first. */
  readonly ragged?: boolean;
};

/** Reads CSV into lines of cells: the only door to csv-parse. Throws with the line that cannot be read. */
export function parseCsv(text: string, { delimiter = ',', ragged = false }: CsvOptions = {}): CsvCell[][] {
  const cast = (value: string, { quoting }: { readonly quoting: boolean }): CsvCell => ({
    text: value,
    quoted: quoting,
  });
  const options = { bom: true, delimiter, relax_column_count: ragged, cast: cast as never };
  return parse(text, options) as unknown as CsvCell[][];
}
