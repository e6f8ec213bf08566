import Table from 'cli-table3';

/** A column of a table for a terminal, with the text of each of its cells. */
export type TextColumn<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly right?: boolean;
};

/** Gives rows as a table that fits into `width` columns; the widest columns are cut where they must be. The only door to cli-table3. */
export function drawTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[], width: number): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row).trim()));
  const natural = columns.map(
    ({ title }, i) => cells.reduce((most, row) => Math.max(most, (row[i] ?? '').length), title.length) + 2,
  );
  const table = new Table({
    head: columns.map(({ title }) => title),
    colWidths: fitWidths(natural, width - columns.length - 1),
    colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...cells);
  return table.toString();
}

/** Takes from the widest column until all fit. */
function fitWidths(widths: readonly number[], room: number): number[] {
  const fitted = [...widths];
  for (let over = fitted.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if ((fitted[widest] ?? 0) <= 8) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}
