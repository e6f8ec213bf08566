import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece, RawPage, TableRegion } from '../../src/domain/index.js';
import { pageLines } from '../../src/layout/page-lines.js';
import { findTables } from '../../src/tables/index.js';
import { drawProse, drawTable, pageOf, run, turned } from './drawn-table.js';

const find = (...pages: RawPage[]): TableRegion[] =>
  findTables(pages.map((page) => ({ page, lines: pageLines(page) })));
const textOf = (pieces: readonly Piece[] = []): string => pieces.map(({ text }) => text).join('');

/** The texts of a table by row and column; spanned places are empty. */
function gridOf({ table: { cells } }: TableRegion): string[][] {
  const grid = Array.from({ length: Math.max(...cells.map(({ row }) => row)) + 1 }, (): string[] => []);
  for (const { row, column, pieces } of cells) {
    const texts = grid[row];
    if (texts !== undefined) texts[column] = textOf(pieces);
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

const ROWS = [
  ['Sample', 'x', 'Conductivity (S/cm)', 'Ea (eV)'],
  ['LATP-1', '0.1', '0.0012', '0.35'],
  ['LATP-2', '0.2', '0.0034', '0.31'],
  ['LATP-3', '0.3', '0.0007', '0.29'],
];

describe('tables drawn by program', () => {
  test.each(['booktabs', 'grid', 'unruled'] as const)('%s', (style) => {
    const caption = 'Table 1. Conductivities of the ceramics.';
    const { runs, rulings } = drawTable({ rows: ROWS, style, align: 'left', x: 60, y: 200, caption });
    const [region, ...others] = find(pageOf(runs, rulings));
    expect(others).toEqual([]);
    expect(region && gridOf(region)).toEqual(ROWS);
    expect(textOf(region?.table.caption)).toBe(caption);
    expect(region?.table.cells.filter(({ header }) => header).map(({ row }) => row)).toEqual([0, 0, 0, 0]);
  });

  test('turned by 90 and 270 degrees', () => {
    for (const angle of [90, 270]) {
      const { runs, rulings } = drawTable({
        rows: [...ROWS, ...ROWS.slice(1)],
        style: 'booktabs',
        align: 'left',
        x: 100,
        y: 200,
      });
      const page = turned(pageOf(runs, rulings), angle);
      const [region] = find(page);
      expect(region && gridOf(region)).toEqual([...ROWS, ...ROWS.slice(1)]);
      for (const { box } of region?.table.cells.flatMap(({ pieces }) => pieces) ?? []) {
        if (box === undefined) continue;
        expect(box.x).toBeGreaterThanOrEqual(region?.box.x ?? Number.NaN);
        expect(box.y).toBeGreaterThanOrEqual(region?.box.y ?? Number.NaN);
      }
    }
  });

  test('two side by side', () => {
    const left = drawTable({
      rows: ROWS,
      style: 'booktabs',
      align: 'left',
      x: 40,
      y: 200,
      size: 7,
      caption: 'Table 1. One.',
    });
    const right = drawTable({
      rows: ROWS.map((row) => row.slice(0, 3)),
      style: 'booktabs',
      align: 'center',
      x: 330,
      y: 200,
      size: 7,
      caption: 'Table 2. Two.',
    });
    const regions = find(pageOf([...left.runs, ...right.runs], [...left.rulings, ...right.rulings]));
    expect(regions.map((region) => [textOf(region.table.caption), gridOf(region)])).toEqual([
      ['Table 1. One.', ROWS],
      ['Table 2. Two.', ROWS.map((row) => row.slice(0, 3))],
    ]);
  });

  test('in one column of a page of two', () => {
    const drawn = drawTable({
      rows: ROWS,
      style: 'unruled',
      align: 'left',
      x: 40,
      y: 300,
      size: 8,
      gap: 2,
      caption: 'Table 1. One.',
    });
    const prose = [
      ...drawProse({ x: 40, y: 60, width: 240, lines: 18 }),
      ...drawProse({ x: 40, y: 390, width: 240, lines: 30 }),
      ...drawProse({ x: 310, y: 61, width: 240, lines: 57 }),
    ];
    const regions = find(pageOf([...prose, ...drawn.runs], drawn.rulings));
    expect(regions.map(gridOf)).toEqual([ROWS]);
  });

  test('on over a page, with and without the word continued', () => {
    const rows = [...ROWS, ...ROWS.slice(1).map(([name = '', ...row]) => [`${name}b`, ...row])];
    for (const caption of ['Table 1. (continued)', undefined]) {
      const first = drawTable({
        rows: rows.slice(0, 4),
        style: 'booktabs',
        align: 'left',
        x: 60,
        y: 600,
        caption: 'Table 1. One.',
      });
      const second = drawTable({
        rows: [rows[0] ?? [], ...rows.slice(4)],
        style: 'booktabs',
        align: 'left',
        x: 60,
        y: 80,
        ...(caption === undefined ? {} : { caption }),
      });
      const widths = [first.right, second.right];
      const rulings = second.rulings.map((r) => ({ ...r, x2: r.x2 + (widths[0] ?? 0) - (widths[1] ?? 0) }));
      const regions = find(pageOf(first.runs, first.rulings, 1), pageOf(second.runs, rulings, 2));
      expect(regions.map(gridOf)).toEqual([rows]);
      expect(regions[0]?.also?.some(({ page }) => page === 2)).toBe(true);
    }
  });

  test('on over a page without its header, on pages that lie elsewhere, with and without rules', () => {
    const body = Array.from({ length: 6 }, (_, i) => [`LATP-${i + 4}`, `0.${i}`, `0.00${i}1`, `0.3${i}`]);
    for (const style of ['booktabs', 'unruled'] as const)
      for (const x of [60, 84]) {
        const drawn = { style, align: 'left', gap: 3 } as const;
        const whole = drawTable({ rows: [...ROWS, ...body], ...drawn, x: 60, y: 770, caption: 'Table 1. One.' });
        const end = drawTable({ rows: [...ROWS, ...body], ...drawn, x, y: 10 });
        const header = {
          runs: whole.runs.filter(({ baseline }) => baseline < 820),
          rulings: whole.rulings.slice(0, 2),
        };
        const rest = end.runs.filter(({ baseline }) => baseline > 10 + 12 * ROWS.length);
        const prose = drawProse({ x: 60, y: 200, width: 480, lines: 20 });
        const first = pageOf([...prose, ...header.runs, run('7', 290, 830)], header.rulings, 1);
        const second = pageOf(
          [...rest, ...prose.map((r) => ({ ...r, x })), run('8', 290, 830)],
          end.rulings.slice(2),
          2,
        );
        const regions = find(first, second);
        expect(regions.map(gridOf)).toEqual([[...ROWS, ...body]]);
        expect(regions[0]?.also?.map(({ page }) => page)).toContain(2);
      }
  });

  test('not on over a page whose top is text or another table', () => {
    const drawn = { style: 'booktabs', align: 'left', x: 60 } as const;
    const first = drawTable({ rows: ROWS, ...drawn, y: 770, caption: 'Table 1. One.' });
    const other = drawTable({ rows: ROWS, ...drawn, y: 80, caption: 'Table 2. Two.' });
    const prose = drawProse({ x: 60, y: 80, width: 480, lines: 20 });
    const page = pageOf(first.runs, first.rulings, 1);
    expect(find(page, pageOf(prose, [], 2)).map(gridOf)).toEqual([ROWS]);
    expect(find(page, pageOf(other.runs, other.rulings, 2)).map(gridOf)).toEqual([ROWS, ROWS]);
  });

  test('notes below, prose around', () => {
    const { runs, rulings, bottom } = drawTable({
      rows: ROWS,
      style: 'booktabs',
      align: 'left',
      x: 60,
      y: 200,
      caption: 'Table 3: Results.',
    });
    const note = run('a) Measured at 25 °C in argon.', 60, bottom + 10, 7);
    const prose = [
      ...drawProse({ x: 60, y: 60, width: 470, lines: 8 }),
      ...drawProse({ x: 60, y: bottom + 50, width: 470, lines: 20 }),
    ];
    const [region] = find(pageOf([...prose, ...runs, note], rulings));
    expect(region && gridOf(region)).toEqual(ROWS);
    expect(region?.table.notes.map(textOf)).toEqual(['a) Measured at 25 °C in argon.']);
  });
});

describe('captions', () => {
  test('end above the first row, however close it stands', () => {
    const caption = 'Table 1. Conductivities of the ceramics that were pressed.';
    const { runs } = drawTable({ rows: ROWS, style: 'unruled', align: 'left', x: 60, y: 200, gap: 3 });
    const [region] = find(pageOf([run(caption, 60, 202), ...runs]));
    expect(region && gridOf(region)).toEqual(ROWS);
    expect(textOf(region?.table.caption)).toBe(caption);
  });
});

describe('headers', () => {
  const drawn = (
    header: readonly (readonly [string, number, number])[],
    rules: readonly (readonly [number, number, number])[],
  ) => {
    const body = [120, 220, 320].flatMap((x, c) => [0, 1, 2].map((r) => run(`${c + 1}.${r}5`, x, 160 + 12 * r)));
    const names = [0, 1, 2].map((r) => run(`Sample ${r}`, 40, 160 + 12 * r));
    const level = ([y, x1, x2]: readonly [number, number, number]) => ({ x1, x2, y1: y, y2: y });
    const rulings = [...rules, ...[115, 148, 190].map((y) => [y, 38, 380] as const)].map(level);
    return find(pageOf([...header.map(([text, x, y]) => run(text, x, y)), ...names, ...body], rulings))[0];
  };

  test('text over several columns spans what the rule below it covers', () => {
    const region = drawn(
      [
        ['Material', 40, 143],
        ['Conductivity', 160, 126],
        ['25 °C', 120, 143],
        ['60 °C', 220, 143],
        ['Ea', 320, 143],
      ],
      [[131, 115, 260]],
    );
    const header = region?.table.cells
      .filter((cell) => cell.header)
      .map((c) => [textOf(c.pieces), c.row, c.column, c.rowSpan, c.columnSpan]);
    expect(header?.sort((a, b) => Number(a[1]) - Number(b[1]) || Number(a[2]) - Number(b[2]))).toEqual([
      ['Material', 0, 0, 2, 1],
      ['Conductivity', 0, 1, 1, 2],
      ['Ea', 0, 3, 2, 1],
      ['25 °C', 1, 1, 1, 1],
      ['60 °C', 1, 2, 1, 1],
    ]);
  });

  test('texts over one long rule share its columns by where they stand', () => {
    const region = drawn(
      [
        ['Material', 40, 143],
        ['Conductivity', 165, 126],
        ['Ea (eV)', 312, 126],
        ['25 °C', 120, 143],
        ['60 °C', 220, 143],
        ['grain', 320, 143],
      ],
      [[131, 115, 375]],
    );
    const header = region?.table.cells.filter((cell) => cell.header);
    expect(header?.find(({ pieces }) => textOf(pieces) === 'Conductivity')).toMatchObject({ column: 1, columnSpan: 2 });
    expect(
      header
        ?.filter(({ column }) => column === 3)
        .map(({ pieces }) => textOf(pieces))
        .join(' '),
    ).toBe('Ea (eV) grain');
  });

  test('an unruled table with a spanning header', () => {
    const lines: [string, number, number][] = [
      ['Table 1. Without rules.', 40, 90],
      ['Conductivity', 190, 110],
      ['Material', 40, 116],
      ['25 °C', 150, 122],
      ['60 °C', 270, 122],
      ['LATP', 40, 138],
      ['0.0001', 150, 138],
      ['0.0004', 270, 138],
      ['LAGP', 40, 152],
      ['0.0002', 150, 152],
      ['0.0006', 270, 152],
    ];
    const [region] = find(pageOf(lines.map(([text, x, y]) => run(text, x, y))));
    expect(region && gridOf(region).slice(-2)).toEqual([
      ['LATP', '0.0001', '0.0004'],
      ['LAGP', '0.0002', '0.0006'],
    ]);
    expect(region?.table.cells.filter((cell) => cell.header).map((c) => textOf(c.pieces))).toContain('Conductivity');
  });

  test('text over the first of several columns spans those that alone go on below it', () => {
    const region = drawn(
      [
        ['Material', 40, 130],
        ['Conductivity', 120, 130],
        ['Ea', 320, 130],
        ['25 °C', 120, 143],
        ['60 °C', 220, 143],
      ],
      [],
    );
    const header = region?.table.cells.filter((cell) => cell.header);
    expect(header?.find(({ pieces }) => textOf(pieces) === 'Conductivity')).toMatchObject({ column: 1, columnSpan: 2 });
    expect(header?.find(({ pieces }) => textOf(pieces) === '60 °C')).toMatchObject({ row: 1, column: 2 });
    expect(header?.find(({ pieces }) => textOf(pieces) === 'Ea')).toMatchObject({ row: 0, column: 3, rowSpan: 2 });
  });

  test('text over a column does not span its neighbour that is named beside it', () => {
    const region = drawn(
      [
        ['Material', 40, 130],
        ['Ionic', 120, 130],
        ['Ea', 220, 130],
        ['x', 320, 130],
        ['conductivity', 120, 143],
        ['(eV)', 220, 143],
      ],
      [],
    );
    expect(region && gridOf(region)[0]).toEqual(['Material', 'Ionic conductivity', 'Ea (eV)', 'x']);
  });

  test('a rule below the header is all that a table needs, with its caption below', () => {
    const { runs } = drawTable({ rows: ROWS, style: 'unruled', align: 'left', x: 60, y: 200, gap: 3 });
    const rule = { x1: 58, x2: 300, y1: 216, y2: 216 };
    const caption = 'Table 2. Conductivities.';
    const [region, ...others] = find(pageOf([...runs, run(caption, 60, 262)], [rule]));
    expect(others).toEqual([]);
    expect(region && gridOf(region)).toEqual(ROWS);
    expect(region?.table.cells.filter(({ header }) => header)).toHaveLength(4);
    expect(textOf(region?.table.caption)).toBe(caption);
  });

  test('lines of one header cell are joined', () => {
    const region = drawn(
      [
        ['Material', 40, 143],
        ['Conductivity', 110, 130],
        ['(S/cm)', 115, 141],
        ['x', 220, 136],
        ['Ea', 320, 136],
      ],
      [],
    );
    expect(region && gridOf(region)[0]).toEqual(['Material', 'Conductivity (S/cm)', 'x', 'Ea']);
  });
});

describe('notes of unruled tables', () => {
  test('are no row', () => {
    const { runs, bottom } = drawTable({
      rows: ROWS,
      style: 'unruled',
      align: 'left',
      x: 60,
      y: 200,
      caption: 'Table 1. One.',
    });
    const note = [run('a', 60, bottom + 5, 5), run('Measured in argon at 30 °C.', 63, bottom + 8, 7)];
    const [region] = find(pageOf([...runs, ...note]));
    expect(region && gridOf(region)).toEqual(ROWS);
    expect(region?.table.notes.map(textOf)).toEqual(['aMeasured in argon at 30 °C.']);
  });
});

describe('rows of several lines', () => {
  test('top-aligned cells that wrap, with spaced rows', () => {
    const lines: [string, number, number][] = [
      ['Sample', 40, 110],
      ['Remarks', 120, 110],
      ['σ (S/cm)', 300, 110],
      ['A1', 40, 130],
      ['sintered at 1100 °C', 120, 130],
      ['0.001', 300, 130],
      ['for ten hours', 120, 139],
      ['A2', 40, 155],
      ['hot pressed', 120, 155],
      ['0.002', 300, 155],
      ['A3', 40, 171],
      ['sintered at 1000 °C', 120, 171],
      ['0.003', 300, 171],
      ['in argon', 120, 180],
    ];
    const rulings = [100, 115, 188].map((y) => ({ x1: 38, x2: 360, y1: y, y2: y }));
    const [region] = find(
      pageOf(
        lines.map(([text, x, y]) => run(text, x, y)),
        rulings,
      ),
    );
    expect(region && gridOf(region)).toEqual([
      ['Sample', 'Remarks', 'σ (S/cm)'],
      ['A1', 'sintered at 1100 °C for ten hours', '0.001'],
      ['A2', 'hot pressed', '0.002'],
      ['A3', 'sintered at 1000 °C in argon', '0.003'],
    ]);
  });

  test('a name centred beside two rows of numbers spans them', () => {
    const lines: [string, number, number][] = [
      ['Sample', 40, 110],
      ['T (°C)', 120, 110],
      ['σ (S/cm)', 200, 110],
      ['25', 120, 130],
      ['0.001', 200, 130],
      ['A1', 40, 135],
      ['60', 120, 140],
      ['0.004', 200, 140],
      ['25', 120, 155],
      ['0.002', 200, 155],
      ['A2', 40, 160],
      ['60', 120, 165],
      ['0.005', 200, 165],
    ];
    const rulings = [100, 115, 172].map((y) => ({ x1: 38, x2: 260, y1: y, y2: y }));
    const [region] = find(
      pageOf(
        lines.map(([text, x, y]) => run(text, x, y)),
        rulings,
      ),
    );
    expect(
      region?.table.cells
        .filter(({ column, header }) => column === 0 && !header)
        .map((c) => [textOf(c.pieces), c.row, c.rowSpan]),
    ).toEqual([
      ['A1', 1, 2],
      ['A2', 3, 2],
    ]);
    expect(
      region &&
        gridOf(region)
          .slice(1)
          .map((row) => row.slice(1)),
    ).toEqual([
      ['25', '0.001'],
      ['60', '0.004'],
      ['25', '0.002'],
      ['60', '0.005'],
    ]);
  });

  test('a name spans the rows between which no rule crosses its column', () => {
    const lines: [string, number, number][] = [
      ['Sample', 40, 110],
      ['T (°C)', 120, 110],
      ['σ (S/cm)', 200, 110],
      ['25', 120, 130],
      ['0.001', 200, 130],
      ['A1', 40, 137],
      ['60', 120, 145],
      ['0.004', 200, 145],
      ['A2', 40, 160],
      ['25', 120, 160],
      ['0.002', 200, 160],
    ];
    const rulings = [
      [100, 38],
      [115, 38],
      [134, 110],
      [149, 38],
      [165, 38],
    ].map(([y = 0, x1 = 0]) => ({ x1, x2: 260, y1: y, y2: y }));
    const [region] = find(
      pageOf(
        lines.map(([text, x, y]) => run(text, x, y)),
        rulings,
      ),
    );
    const body = region?.table.cells
      .filter(({ header }) => !header)
      .map((c) => [textOf(c.pieces), c.row, c.column, c.rowSpan]);
    expect(body).toEqual([
      ['A1', 1, 0, 2],
      ['25', 1, 1, 1],
      ['0.001', 1, 2, 1],
      ['60', 2, 1, 1],
      ['0.004', 2, 2, 1],
      ['A2', 3, 0, 1],
      ['25', 3, 1, 1],
      ['0.002', 3, 2, 1],
    ]);
  });

  test('scripts stay pieces of their cells', () => {
    const { runs, rulings } = drawTable({ rows: ROWS, style: 'booktabs', align: 'left', x: 60, y: 200 });
    const raised = run('−4', 0, 0, 5);
    const value = runs.find(({ text }) => text === '0.0012');
    const scripted = runs.map((r) => (r === value ? run('2×10', r.x, r.baseline) : r));
    const at = (value?.x ?? 0) + run('2×10', 0, 0).width;
    const [region] = find(pageOf([...scripted, { ...raised, x: at, baseline: (value?.baseline ?? 0) - 3 }], rulings));
    const cell = region?.table.cells.find(({ row, column }) => row === 1 && column === 2);
    expect(cell?.pieces.map(({ text, script }) => [text, script])).toEqual([
      ['2×10', undefined],
      ['−4', 'superscript'],
    ]);
  });
});

describe('no tables', () => {
  test('two columns of running text, with rules at head and foot', () => {
    const prose = [40, 310].flatMap((x) => drawProse({ x, y: 80, width: 245, lines: 55 }));
    const rulings = [60, 70, 760].map((y) => ({ x1: 40, x2: 555, y1: y, y2: y }));
    expect(find(pageOf(prose, rulings))).toEqual([]);
  });

  test('a chart with axis labels and a frame', () => {
    const ticks = [0, 1, 2, 3, 4].flatMap((i) => [
      run(`${i * 100}`, 100 + 60 * i, 410),
      run(`${i * 10}`, 70, 400 - 60 * i),
    ]);
    const legend = ['x = 0', 'x = 0.1', 'x = 0.2'].map((text, i) => run(text, 300, 180 + 12 * i));
    const rulings = [
      { x1: 90, x2: 350, y1: 150, y2: 150 },
      { x1: 90, x2: 350, y1: 400, y2: 400 },
      { x1: 90, x2: 350, y1: 275, y2: 275 },
      { x1: 90, x2: 90, y1: 150, y2: 400 },
      { x1: 350, x2: 350, y1: 150, y2: 400 },
    ];
    expect(
      find(pageOf([...ticks, ...legend, run('Figure 2. Conductivity over temperature.', 70, 440)], rulings)),
    ).toEqual([]);
  });

  test('a reference list', () => {
    const list = Array.from({ length: 30 }, (_, i) => [
      run(`[${i + 1}]`, 40, 80 + 12 * i),
      ...drawProse({ x: 65, y: 80 + 12 * i, width: 220, lines: 1 }),
    ]);
    expect(find(pageOf(list.flat()))).toEqual([]);
  });

  test('a sentence that opens with a table reference', () => {
    const sentence = run('Table 1 shows the conductivities of the samples and', 40, 80, 10);
    expect(find(pageOf([sentence, ...drawProse({ x: 40, y: 92, width: 300, lines: 6 })]))).toEqual([]);
  });
});

test('property: nothing of a cell leaks into a neighbour', () => {
  const word = fc.stringMatching(/^[a-z]{2,7}$/u);
  const name = fc.tuple(word, word).map(([a, b]) => `${a} ${b}`);
  const value = fc.integer({ min: 1, max: 99999 }).map((n) => `${n / 1000}`);
  const cell = fc.oneof({ weight: 3, arbitrary: value }, { weight: 2, arbitrary: word });
  const table = fc.integer({ min: 2, max: 7 }).chain((columns) =>
    fc.tuple(
      fc.array(word, { minLength: columns, maxLength: columns }),
      fc.array(fc.tuple(fc.oneof(name, word), fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 })), {
        minLength: 2,
        maxLength: 14,
      }),
    ),
  );
  const style = fc.constantFrom('booktabs' as const, 'grid' as const, 'unruled' as const);
  const align = fc.constantFrom('left' as const, 'center' as const);
  const parameters = fc.record({
    style,
    align,
    gap: fc.double({ min: 1.3, max: 4, noNaN: true }),
    size: fc.constantFrom(7, 8, 9),
  });
  fc.assert(
    fc.property(table, parameters, ([header, body], drawing) => {
      const rows = [header, ...body.map(([first, rest]) => [first, ...rest])];
      const { runs, rulings, right } = drawTable({
        rows,
        ...drawing,
        x: 30,
        y: 150,
        caption: 'Table 1. Drawn at random.',
      });
      fc.pre(right < 590);
      const regions = find(pageOf(runs, rulings));
      expect(regions).toHaveLength(1);
      for (const region of regions) expect(gridOf(region)).toEqual(rows);
    }),
    { numRuns: 150 },
  );
});

test('property: any runs and rulings are read without an error, and regions lie near the page', () => {
  const at = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
  const runs = fc.array(
    fc.record({
      text: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('Table 1.', '10', '−4', 'S', 'a)')),
      x: at(595),
      y: at(842),
      size: fc.constantFrom(5, 8, 12),
      angle: fc.constantFrom(0, 0, 0, 90),
    }),
    { maxLength: 80 },
  );
  const rulings = fc.array(fc.record({ x1: at(300), x2: at(595), y: at(842), level: fc.boolean() }), { maxLength: 20 });
  fc.assert(
    fc.property(runs, rulings, (drawn, lines) => {
      const page = pageOf(
        drawn.map(({ text, x, y, size, angle }) => ({ ...run(text, x, y, size), angle })),
        lines.map(({ x1, x2, y, level }) =>
          level ? { x1, x2: x1 + x2, y1: y, y2: y } : { x1, x2: x1, y1: y, y2: y + x2 },
        ),
      );
      for (const { box, table } of find(page)) {
        expect(Object.values(box).every(Number.isFinite)).toBe(true);
        expect(table.cells.length).toBeGreaterThan(0);
        const places = table.cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
          Array.from(
            { length: rowSpan * columnSpan },
            (_, i) => `${row + Math.floor(i / columnSpan)} ${column + (i % columnSpan)}`,
          ),
        );
        expect(new Set(places).size).toBe(places.length);
      }
    }),
    { numRuns: 200 },
  );
});
