import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableRegion } from '../../src/domain/index.js';
import { ingestPdf } from '../../src/ingest/pdf.js';
import { pageLines } from '../../src/layout/page-lines.js';
import { findTables } from '../../src/tables/index.js';
import { CAPTION, type PrintedTable, printTable } from './printed-table.js';

/** Deterministic, so that a failure here is a change of the rules. */
const RUNS = { seed: 20261125, numRuns: 60 };

const NAMES = ['LLZO', 'LATP', 'garnet', 'sample A', 'Li6PS5Cl', 'hot-pressed LAGP', 'PEO with salt'];
const LONG = ['sintered in air for ten hours at 1100 °C', 'ball milled and then heated in sealed tubes', 'tape cast'];
const HEADS = ['Time (h)', 'Density (%)', 'Ea (eV)', 'a (nm)', 'Ref.', 'Method'];

/** Body cells carry their place, so that a leak into a neighbour shows. */
const tables: fc.Arbitrary<PrintedTable> = fc
  .record({
    columns: fc.integer({ min: 3, max: 5 }),
    rows: fc.integer({ min: 3, max: 7 }),
    names: fc.array(fc.constantFrom(...NAMES), { minLength: 7, maxLength: 7 }),
    long: fc.option(fc.array(fc.constantFrom(...LONG), { minLength: 7, maxLength: 7 }), { nil: undefined }),
    empty: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }),
    sparse: fc.boolean(),
    style: fc.constantFrom('grid', 'booktabs', 'header rule', 'unruled'),
    align: fc.constantFrom('left', 'center'),
    middle: fc.boolean(),
    span: fc.option(
      fc.record({ text: fc.constantFrom('Conductivity (S/cm)', 'at'), ruled: fc.boolean(), left: fc.boolean() }),
      { nil: undefined },
    ),
    caption: fc.constantFrom('above', 'below'),
  })
  .map(({ columns, rows, names, long, empty, sparse, span, ...style }) => {
    const body = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => {
        if (c === 0) return names[r] ?? '';
        if (c === 1 && long !== undefined) return long[r] ?? '';
        return sparse && (empty[r * 4 + c] ?? false) && r > 0 && r < rows - 1 && c > 1
          ? ''
          : `${c}.${r}${(7 * r + c) % 10}`;
      }),
    );
    const own = span === undefined ? undefined : { ...span, column: columns - 2 };
    const header = Array.from({ length: columns }, (_, c) => {
      if (c === 0) return 'Sample';
      return own === undefined || c < own.column ? (HEADS[c] ?? '') : (['25 °C', '60 °C'][c - own.column] ?? '');
    });
    return { header, rows: body, ...style, ...(own === undefined ? {} : { span: own }) };
  });

const find = async (table: PrintedTable): Promise<TableRegion[]> => {
  const { pages } = await ingestPdf(await printTable(table));
  return findTables(pages.map((page) => ({ page, lines: pageLines(page) })));
};

const textOf = (pieces: readonly { readonly text: string }[] = []): string => pieces.map(({ text }) => text).join('');

/** The body of a table by row and column, and its lowest header texts by column. */
function gridOf({ table: { cells } }: TableRegion): { body: string[][]; header: string[] } {
  const heads = cells.filter(({ header }) => header);
  const first = Math.max(...heads.map(({ row, rowSpan }) => row + rowSpan));
  const body: string[][] = [];
  for (const { row, column, pieces, header } of cells) {
    if (header) continue;
    const own = body[row - first] ?? [];
    own[column] = textOf(pieces);
    body[row - first] = own;
  }
  const header: string[] = [];
  for (const { row, rowSpan, column, columnSpan, pieces } of heads)
    if (row + rowSpan === first && columnSpan === 1) header[column] = textOf(pieces);
  return { body, header };
}

describe('printed tables', () => {
  test('keep each text in its cell, whatever their rules, lines and headers', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const [region, ...others] = await find(table);
        expect(others).toEqual([]);
        const grid = region && gridOf(region);
        expect(grid?.body).toEqual(table.rows);
        expect(grid?.header).toEqual(table.header);
        expect(textOf(region?.table.caption)).toBe(CAPTION);
        const over = region?.table.cells.filter(({ columnSpan }) => columnSpan > 1) ?? [];
        expect(over.map(({ pieces, column }) => [textOf(pieces), column])).toEqual(
          table.span === undefined ? [] : [[table.span.text, table.span.column]],
        );
      }),
      RUNS,
    );
  }, 120_000);
});
