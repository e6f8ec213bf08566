import { describe, expect, it } from 'vitest';
import { blocksOf, fileUnder, gridOf, readFile, sectionsOf, seen } from './read.js';

const paper = `<!-- page 1 -->
# ARTICLE

## Fast **sodium** conduction in new glasses

Jane Doe and Ann Roe

https://doi.org/10.1234/nag.5 Received 2020, published 2021

![Logo of a journal](img/logo.png)

## Abstract

The glass has $4.6 \\cdot 10^{-3} \\mathrm{~S} / \\mathrm{cm}$ at $25\\,^{\\circ}\\mathrm{C}$ and **1.2 × 10<sup>−4</sup>** S cm<sup>−1</sup> at 0 °C [[1](#ref-1)].

## 1. Introduction

Lines of a para-
graph with a solid-
state word, 5 GLYPH&lt;0&gt; 10 GLYPH<1> 4 and Li~2~S–P~2~S~5~, *x* &lt; 0.5.

- First item with 10^-4^ S cm^-1^
- Second item

> Quoted words
> on two lines.

Setext heading
--------------

Table 1. Values of the glasses.

| x | $\\sigma$ ($10^{-4}$ S cm$^{-1}$) | E\\|a |
|---|:---:|---|
| 0.1 | 1.5 | **0.3** |
| 0.2 | 2.5 |  |

* From fits.

<table><tr><th>Sample</th><th>σ (S/cm)</th></tr><tr><td>A</td><td>2·10<sup>-3</sup></td></tr></table>

Figure 1. Plot of all.

## References

1. A. One, J. Old 1 (1990).
2. B. Two, J. Old 2 (1991).
`;

describe('Markdown', async () => {
  const document = await readFile('paper.md', paper);

  it('gives blocks without their marks', () => {
    expect(blocksOf(document)).toEqual([
      'heading: ARTICLE',
      'title: Fast sodium conduction in new glasses',
      'paragraph: Jane Doe and Ann Roe',
      'paragraph: https://doi.org/10.1234/nag.5 Received 2020, published 2021',
      'heading: Abstract',
      'paragraph: The glass has 4.6·10⁻³ S/cm at 25 °C and 1.2 × 10⁻⁴ S cm⁻¹ at 0 °C [ ].',
      'heading: 1. Introduction',
      'paragraph: Lines of a paragraph with a solid-state word, 5 GLYPH<0> 10 GLYPH<1> 4 and Li₂S–P₂S₅, x < 0.5.',
      'paragraph: First item with 10⁻⁴ S cm⁻¹',
      'paragraph: Second item',
      'paragraph: Quoted words on two lines.',
      'heading: Setext heading',
      'caption: Table 1. Values of the glasses.',
      'table: x\tσ (10⁻⁴ S cm⁻¹)\tE|a\n0.1\t1.5\t0.3\n0.2\t2.5\t',
      'footnote: * From fits.',
      'table: Sample\tσ (S/cm)\nA\t2·10⁻³',
      'caption: Figure 1. Plot of all.',
      'heading: References',
      'reference: 1. A. One, J. Old 1 (1990).',
      'reference: 2. B. Two, J. Old 2 (1991).',
    ]);
  });

  it('reads metadata and sections', () => {
    expect(document.metadata).toEqual({
      doi: '10.1234/nag.5',
      title: 'Fast sodium conduction in new glasses',
      authors: ['Jane Doe', 'Ann Roe'],
      journal: null,
      year: 2021,
    });
    expect(sectionsOf(document).map(([kind]) => kind)).toEqual([
      'other',
      'abstract',
      'introduction',
      'other',
      'references',
    ]);
  });

  it('reads pipe and HTML tables', () => {
    expect(gridOf(document)).toEqual([
      ['[x]', '[σ (10⁻⁴ S cm⁻¹)]', '[E|a]'],
      ['0.1', '1.5', '0.3'],
      ['0.2', '2.5', ''],
    ]);
    expect(gridOf(document, 1)).toEqual([
      ['[Sample]', '[σ (S/cm)]'],
      ['A', '2·10⁻³'],
    ]);
    expect(document.tables[0]?.notes.map((note) => seen(document, note))).toEqual(['* From fits.']);
  });

  it('leads back to the file', () => {
    expect(fileUnder(document, paper, '4.6·10−3 S/cm')).toBe('4.6 \\cdot 10^{-3} \\mathrm{~S} / \\mathrm{cm');
    expect(fileUnder(document, paper, '1.2 × 10−4 S cm−1')).toBe('1.2 × 10<sup>−4</sup>** S cm<sup>−1');
    expect(fileUnder(document, paper, '2·10−3')).toBe('2·10<sup>-3');
    expect(fileUnder(document, paper, 'paragraph')).toBe('para-\ngraph');
  });

  it('marks citations of links', () => {
    expect(
      document.marks
        .filter(({ type }) => type === 'citation')
        .map(({ span }) => document.text.slice(span.start, span.end)),
    ).toEqual(['1']);
  });
});

const inline: readonly (readonly [file: string, seen: string])[] = [
  ['$1 . 2 \\times 1 0 ^ { - 4 } \\, \\mathrm { S } \\, \\mathrm { c m } ^ { - 1 }$', '1.2×10⁻⁴ S cm⁻¹'],
  ['\\(3 \\times 10^{-4}\\) S/cm and 1.2 \\times 10^{-4} \\mathrm{~S}', '3×10⁻⁴ S/cm and 1.2 × 10⁻⁴ S'],
  [
    '$\\mathrm{Li}_{10} \\mathrm{GeP}_{2} \\mathrm{~S}_{12}$ at $300 \\mathrm{~K}$, $0.17 \\mathrm{eV}$',
    'Li₁₀GeP₂S₁₂ at 300 K, 0.17 eV',
  ],
  ['$\\mathrm{Ba}_{1-\\mathrm{x}} \\mathrm{La}_{\\mathrm{x}} \\mathrm{SnF}_{4+\\mathrm{x}}$', 'Ba₁₋ₓLaₓSnF₄₊ₓ'],
  ['$\\frac{\\sigma_{\\text{gb}}}{2}$ and $\\sqrt{2}$ and $\\log \\sigma$', 'σgb/2 and √2 and log σ'],
  [
    'It costs $5 and $6, or 7 S*cm and S_bulk and snake_case_name',
    'It costs $5 and $6, or 7 S*cm and S_bulk and snake_case_name',
  ],
  ['x <y> z, GLYPH<0>, <a> axis, a < b > c', 'x <y> z, GLYPH<0>, <a> axis, a < b > c'],
  ['e/uniFB00ect and sul /uniFB01 de and /u1D706', 'effect and sulfide and 𝜆'],
  ['__bold__ *it* ***both*** 1\\. 2\\*3 &alpha;&#8722;', 'bold it both 1. 2*3 α−'],
  ['10<sup>−4</sup>Scm<sup>−1</sup><sup>[12]</sup>', '10⁻⁴Scm⁻¹    '],
];

it.each(inline)('reads %s', async (file, printed) => {
  expect(seen(await readFile('a.md', file))).toBe(printed);
});
