import { describe, expect, it } from 'vitest';
import { offsetsInSource } from '../../src/domain/index.js';
import { blocksOf, fileUnder, gridOf, readFile, sectionsOf, seen } from './read.js';

const printed = `Journal of Glass 12 (2015) 1–9

Fast transport of lithium ions in new sulfide glasses

J. Doe, A. Roe
doi:10.1234/jg.2015.1

ABSTRACT
The glass has 1.2 x 10-3 S cm-1 at 25 °C. It is a good con-
ductor and a solid-
state one; con-
ductor again.

1. INTRODUCTION

Li-
ion cells use Li2S-
P2S5 glasses with ﬁne grains.\f
2.1. Synthesis of the glasses

• First step
• Second step

Table 1 Values of all glasses

x      σ (S/cm)      Ea (eV)
0.1    1.2E-4        0.31
0.2    2.3E-4        0.29

Fig. 1. Plot of σ.
A second line.

References

[1] A. One, J. Old 1
(1990).
[2] B. Two, J. Old 2 (1991).
`;

describe('plain text', async () => {
  const document = await readFile('paper.txt', printed);

  it('joins wrapped lines and words, and finds headings, captions, lists, references', () => {
    expect(blocksOf(document)).toEqual([
      'paragraph: Journal of Glass 12 (2015) 1–9',
      'paragraph: Fast transport of lithium ions in new sulfide glasses',
      'paragraph: J. Doe, A. Roe doi:10.1234/jg.2015.1',
      'heading: ABSTRACT',
      'paragraph: The glass has 1.2 x 10-3 S cm-1 at 25 °C. It is a good conductor and a solid-state one; conductor again.',
      'heading: 1. INTRODUCTION',
      'paragraph: Li-ion cells use Li2S-P2S5 glasses with fine grains.',
      'heading: 2.1. Synthesis of the glasses',
      'paragraph: • First step',
      'paragraph: • Second step',
      'caption: Table 1 Values of all glasses',
      'table: x\tσ (S/cm)\tEa (eV)\n0.1\t1.2E-4\t0.31\n0.2\t2.3E-4\t0.29',
      'caption: Fig. 1. Plot of σ. A second line.',
      'heading: References',
      'reference: [1] A. One, J. Old 1 (1990).',
      'reference: [2] B. Two, J. Old 2 (1991).',
    ]);
    expect(sectionsOf(document).map(([kind]) => kind)).toEqual([
      'other',
      'abstract',
      'introduction',
      'experimental',
      'references',
    ]);
    expect(document.metadata).toMatchObject({
      doi: '10.1234/jg.2015.1',
      title: 'Fast transport of lithium ions in new sulfide glasses',
    });
    expect(gridOf(document)[0]).toEqual(['[x]', '[σ (S/cm)]', '[Ea (eV)]']);
  });

  it('leads back to the file and marks where hyphens were removed', () => {
    expect(fileUnder(document, printed, '1.2 x 10-3 S cm-1')).toBe('1.2 x 10-3 S cm-1');
    expect(fileUnder(document, printed, '2.3E-4')).toBe('2.3E-4');
    expect(fileUnder(document, printed, 'fine')).toBe('ﬁne');
    expect(
      document.marks
        .filter(({ type }) => type === 'joined')
        .map(({ span }) => document.text.slice(span.start - 3, span.start + 5)),
    ).toEqual(['conductor'.slice(0, 8), 'conductor'.slice(0, 8)]);
  });
});

describe('plain text with marks of other formats', () => {
  it('reads tags, entities, TeX and patent marks where they stand', async () => {
    const file =
      '<p>Li<sub>2</sub>S: 1.7&#x02009;&#x000D7;&#x02009;10<sup>&#x02212;2</sup> S cm<sup>-1</sup> (<xref ref-type="bibr" rid="B1">1</xref>), Li.sub.1+xAl.sub.x at 25.degree. C. 10.sup.-4 S/cm, 5 .mu.m; $4 \\times 10^{-5}$ &gt; 0</p>';
    const document = await readFile('a.txt', file);
    expect(seen(document)).toBe('Li₂S: 1.7 × 10⁻² S cm⁻¹ ( ), Li₁₊ₓAlₓ at 25° C. 10⁻⁴ S/cm, 5 μm; 4×10⁻⁵ > 0');
    expect(fileUnder(document, file, '10−4 S/cm')).toBe('10.sup.-4 S/cm');
    expect(fileUnder(document, file, '10−2 S cm−1')).toBe('10<sup>&#x02212;2</sup> S cm<sup>-1');
  });

  it('keeps control and private-use characters for repair', async () => {
    const file =
      '6.1 \u0002 10\u00004 S cm\u00001 at 25 \u000EC, 6\uF0B4 10\uF02D5, 8.2 /C2 10 /C0 5, 3.9 × 10 GLYPH<0> 6, (cid:0)1';
    expect((await readFile('a.txt', file)).text).toBe(file);
  });
});

const tables: readonly (readonly [string, string[][]])[] = [
  [
    'Table 2 Pellets of Li3PS4 made in three ways\n\nConductivity at 25 °C (S cm-1)\n\nRoute, reference\n\n1.2 × 10-4 ~ 3.13 × 10-4 at 60 °C 7 × 10-5\n\nBall milled [3] Wet milled, twice [4] Melt [5, 6]\n\nAll pellets were pressed twice.',
    [['[Conductivity at 25 °C (S cm-1)]'], ['1.2 × 10-4'], ['~ 3.13 × 10-4 at 60 °C'], ['7 × 10-5']],
  ],
  [
    'Table IV Oxides\nComposition\nσ600 / S cm-1\nCe0.9Gd0.1O1.95 Ce0.8Sm0.2O1.9 Zr0.84Y0.16O1.92\n1.9 x 10-2 2.1 x 10-2 4 x 10-3',
    [
      ['[Composition]', '[σ600 / S cm-1]'],
      ['Ce0.9Gd0.1O1.95', '1.9 x 10-2'],
      ['Ce0.8Sm0.2O1.9', '2.1 x 10-2'],
      ['Zr0.84Y0.16O1.92', '4 x 10-3'],
    ],
  ],
  [
    'Title of the table\n\nx\n\n600C (S/cm)\n\n0.1\n\n0.009\n\n0.2\n\n0.029',
    [
      ['[x]', '[600C (S/cm)]'],
      ['0.1', '0.009'],
      ['0.2', '0.029'],
    ],
  ],
  [
    'Sample\nσ (S/cm)\nRef.\nA2O\n1 × 10−3\n[1]\nB2O\n2 × 10−3\nthis work\nThe last line is a sentence that goes on for long enough to be none of the cells.',
    [
      ['[Sample]', '[σ (S/cm)]', '[Ref.]'],
      ['A2O', '1 × 10−3', '[1]'],
      ['B2O', '2 × 10−3', 'this work'],
    ],
  ],
  [
    'x V (Å3) σ at 298 K (mS cm-1)\n0 958.3 11.2\n0.25 961.9 9.8',
    [
      ['[x]', '[V (Å3)]', '[σ at 298 K (mS cm-1)]'],
      ['0', '958.3', '11.2'],
      ['0.25', '961.9', '9.8'],
    ],
  ],
  [
    'A | B (S/cm) | C\nm | 1 | 2\nn | 3 | 4',
    [
      ['[A]', '[B (S/cm)]', '[C]'],
      ['m', '1', '2'],
      ['n', '3', '4'],
    ],
  ],
  [
    'Name\tσ (S/cm)\nA\t1\nB\t2',
    [
      ['[Name]', '[σ (S/cm)]'],
      ['A', '1'],
      ['B', '2'],
    ],
  ],
];

it.each(tables)('reads a flattened table: %s', async (file, grid) => {
  const document = await readFile('a.txt', file);
  expect(gridOf(document)).toEqual(grid);
  for (const cell of document.tables[0]?.cells ?? []) {
    const from = offsetsInSource(document, cell.span);
    expect(file.slice(from?.start, from?.end)).toBe(document.text.slice(cell.span.start, cell.span.end));
  }
});

it.each([
  'The cell PEO|LLZO|PEO was used (10 mS/cm).\nIt lasted.',
  'Values of 1, 2 and 3 (S/cm)\nwere found at 300 K\nand 400 K, too',
  'First line (a)\nSecond line (b)\nThird line (c)\nFourth line (d)',
])('takes no prose for a table: %s', async (file) => expect((await readFile('a.txt', file)).tables).toEqual([]));
