import { describe, expect, it } from 'vitest';
import type { TableRegion } from '../../src/domain/index.js';
import { layout } from '../../src/layout/index.js';
import { column, lineOf, pageOf, run, showBlocks } from './raw-page.js';

const blocksOf = (...pages: Parameters<typeof pageOf>[0][]): string[] =>
  showBlocks(
    layout(
      pages.map((runs, i) => pageOf(runs, i + 1)),
      [],
    ),
  );

/** Lines of a paragraph in a column 200 points wide. */
const LEFT = [
  'The garnet conducts lithium ions well when',
  'its structure is cubic and when its grains',
  'touch each other over most of their faces.',
  'Dense pellets are needed for that, and hot',
];
const RIGHT = [
  'pressing gives them within one hour or two',
  'at moderate pressure. The pellets were cut',
  'with a saw of diamond and polished in oil.',
  'They were kept in a glove box under argon.',
];

describe('columns', () => {
  it('are read one after the other, with the paragraph that goes on joined', () => {
    const [block, ...rest] = blocksOf([...column(LEFT, 50, 100), ...column(RIGHT, 310, 100)]);
    expect(rest).toEqual([]);
    expect(block).toBe(`paragraph: ${[...LEFT, ...RIGHT].join(' ')}`);
  });

  it('are read one after the other when they are printed row by row', () => {
    const rows = LEFT.flatMap((line, i) => [
      ...lineOf(line, 50, 100 + 12 * i),
      ...lineOf(RIGHT[i] ?? '', 275, 100 + 12 * i),
    ]);
    expect(blocksOf(rows)).toEqual([`paragraph: ${[...LEFT, ...RIGHT].join(' ')}`]);
  });

  it('come after a title that spans them', () => {
    const title = lineOf('Ionic conduction in garnets with aluminium', 100, 60, { size: 18 });
    const names = lineOf('A. Author, B. Writer', 245, 82);
    const [first, second, third] = blocksOf([...column(LEFT, 50, 110), ...column(RIGHT, 310, 110), ...names, ...title]);
    expect(first).toBe('title: Ionic conduction in garnets with aluminium');
    expect(second).toBe('paragraph: A. Author, B. Writer');
    expect(third).toBe(`paragraph: ${[...LEFT, ...RIGHT].join(' ')}`);
  });

  it('of three are read from left to right', () => {
    const narrow = (word: string): string[] =>
      Array.from({ length: 5 }, (_, i) => `${word} column line ${i} has words.`);
    const text = blocksOf([
      ...column(narrow('First'), 40, 100),
      ...column(narrow('Second'), 220, 100),
      ...column(narrow('Third'), 400, 100),
    ]).join(' ');
    const at = ['First', 'Second', 'Third'].map((word) => [text.indexOf(word), text.lastIndexOf(word)] as const);
    expect(at[0]?.[1]).toBeLessThan(at[1]?.[0] ?? 0);
    expect(at[1]?.[1]).toBeLessThan(at[2]?.[0] ?? 0);
  });
});

describe('paragraphs', () => {
  it('start at an indent', () => {
    const second = ['A second one begins here and has lines of', 'its own, which are as long as those above.'];
    const runs = [
      ...column(LEFT.slice(0, 3), 50, 100),
      ...lineOf(second[0] ?? '', 62, 136),
      ...lineOf(second[1] ?? '', 50, 148),
    ];
    expect(blocksOf(runs)).toEqual([`paragraph: ${LEFT.slice(0, 3).join(' ')}`, `paragraph: ${second.join(' ')}`]);
  });

  it('go on over a page', () => {
    expect(blocksOf(column(LEFT, 50, 700), column(RIGHT, 50, 120))).toEqual([
      `paragraph: ${[...LEFT, ...RIGHT].join(' ')}`,
    ]);
  });

  it('go on after a figure whose labels stand apart', () => {
    const labels = [
      run('0.1', 330, 110, { size: 7 }),
      run('0.2', 330, 130, { size: 7 }),
      run('T (K)', 400, 200, { size: 7 }),
    ];
    const caption = column(
      ['Fig. 2. Arrhenius plots of the pellets, and', 'the fit of them over the whole range of T.'],
      310,
      230,
      { size: 8 },
    );
    const blocks = blocksOf([...column(LEFT, 50, 100), ...labels, ...caption, ...column(RIGHT, 310, 300)]);
    expect(blocks[0]).toBe(`paragraph: ${[...LEFT, ...RIGHT].join(' ')}`);
    expect(blocks).toContain(
      'caption: Fig. 2. Arrhenius plots of the pellets, and the fit of them over the whole range of T.',
    );
    expect(blocks).toContain('aside: T (K)');
    expect(blocks.filter((block) => block.startsWith('aside'))).toHaveLength(3);
  });

  it('keep a line whole that was stretched to the width of its column', () => {
    const stretched = [run('Aluminium-stabilised', 50, 88), run('garnet', 50 + 210 - 30, 88)];
    const [block] = blocksOf([...stretched, ...column(LEFT, 50, 100)]);
    expect(block).toBe(`paragraph: Aluminium-stabilised garnet ${LEFT.join(' ')}`);
  });
});

describe('types', () => {
  it('tell headings and references', () => {
    const bold = { bold: true, font: 'Serif-Bold' };
    const blocks = blocksOf([
      ...lineOf('2. Experimental', 50, 100, bold),
      ...column(LEFT.slice(0, 3), 50, 118),
      ...lineOf('References', 50, 180, bold),
      ...column(['[1] A. Author, J. Mater. 12 (2019) 1–9.', '[2] B. Writer, Solid State 3 (2001) 77.'], 50, 198),
    ]);
    expect(blocks).toEqual([
      'heading: 2. Experimental',
      `paragraph: ${LEFT.slice(0, 3).join(' ')}`,
      'heading: References',
      'reference: [1] A. Author, J. Mater. 12 (2019) 1–9.',
      'reference: [2] B. Writer, Solid State 3 (2001) 77.',
    ]);
  });

  it('take a sentence on a figure for no caption', () => {
    const text = ['Figure 3 shows the conductivity of all the', 'samples, which rises with the temperature.'];
    expect(blocksOf(column(text, 50, 100))).toEqual([`paragraph: ${text.join(' ')}`]);
  });

  it('give each running head once, as an aside, and no page number', () => {
    const page = (n: number): ReturnType<typeof column> => [
      ...lineOf('J. Invented Ceramics 12 (2022)', 50, 40, { size: 8 }),
      ...column(n % 2 === 0 ? LEFT : RIGHT, 50, 120),
      ...lineOf(`${200 + n}`, 300, 815, { size: 8 }),
    ];
    const blocks = blocksOf(page(1), page(2), page(3));
    expect(blocks.filter((block) => block.includes('Invented Ceramics'))).toEqual([
      'aside: J. Invented Ceramics 12 (2022)',
    ]);
    expect(blocks.some((block) => /20[1-3]/u.test(block.replace('2022', '')))).toBe(false);
  });

  it('read a turned page like an upright one', () => {
    const upright = column([...LEFT, ...RIGHT], 50, 100);
    const turned = upright.map((r) => ({ ...r, x: r.baseline, baseline: 842 - r.x, angle: 270 }));
    expect(blocksOf(turned)).toEqual([`paragraph: ${[...LEFT, ...RIGHT].join(' ')}`]);
  });
});

describe('tables', () => {
  const region: TableRegion = {
    table: { type: 'table', cells: [], notes: [], page: 1 },
    box: { page: 1, x: 40, y: 150, width: 260, height: 60 },
  };

  it('stand where they are printed, and their lines nowhere else', () => {
    const cells = [...lineOf('Sample', 50, 170), ...lineOf('0.52', 200, 170), ...lineOf('0.61', 200, 190)];
    const pages = [pageOf([...column(LEFT.slice(0, 3), 50, 100), ...cells, ...column(RIGHT.slice(0, 3), 50, 260)])];
    expect(showBlocks(layout(pages, [region]))).toEqual([
      `paragraph: ${LEFT.slice(0, 3).join(' ')}`,
      'table',
      `paragraph: ${RIGHT.slice(0, 3).join(' ')}`,
    ]);
  });

  it('over all columns part what is read above them from what is read below', () => {
    const wide: TableRegion = { ...region, box: { page: 1, x: 40, y: 150, width: 500, height: 60 } };
    const [above, below] = [
      [LEFT.slice(0, 2), LEFT.slice(2)],
      [RIGHT.slice(0, 2), RIGHT.slice(2)],
    ] as const;
    const at = (y: number, [left, right]: typeof above): ReturnType<typeof column> => [
      ...column(left, 50, y),
      ...column(right, 310, y),
    ];
    const [first, ...rest] = showBlocks(layout([pageOf([...at(100, above), ...at(260, below)])], [wide]));
    expect([first, ...rest].filter((block) => block !== 'table')).toEqual([
      `paragraph: ${[...LEFT, ...RIGHT].join(' ')}`,
    ]);
  });
});
