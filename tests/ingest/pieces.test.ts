import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/domain/index.js';
import { countWords, dehyphenate } from '../../src/ingest/dehyphenate.js';
import { placeCells, type RawRow } from '../../src/ingest/grid.js';
import { inlineMarkup } from '../../src/ingest/inline-markup.js';
import { parseMarkup, pieceAt } from '../../src/ingest/markup.js';
import { texPieces } from '../../src/ingest/tex.js';

/** Shows scripts as ^…^ and _…_. */
const show = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, script }) => (script === undefined ? text : script === 'superscript' ? `^${text}^` : `_${text}_`))
    .join('')
    .replaceAll('^^', '')
    .replaceAll('__', '');

describe('TeX', () => {
  it.each([
    ['10^{-3}', '10^-3^'],
    ['10^-3', '10^-^3'],
    ['x_2^3', 'x_2_^3^'],
    ['\\mathrm{Li}_{1+x}\\mathrm{Al}_x', 'Li_1+x_Al_x_'],
    ['25\\,^{\\circ}\\mathrm{C}', '25 °C'],
    ['25^\\circ C', '25°C'],
    ['{ }^{7} \\mathrm{Li}', '^7^Li'],
    ['\\left(\\frac{a}{b+1}\\right)', '(a/b+1)'],
    ['\\frac{1}{\\rho L}', '1/(ρL)'],
    ['\\begin{array}{cc} a & b \\\\ c \\end{array}', 'a b c'],
    ['\\text{bulk value} \\tag{1}', 'bulk value'],
    ['5 \\% \\sim 10 \\pm 1', '5%~10±1'],
    ['\\unknown{x}', 'unknownx'],
    ['x &lt; 3', 'x<3'],
    ['{{{', ''],
    ['a}b^', 'ab'],
  ])('%s is %s', (tex, shown) => expect(show(texPieces(tex, 0)).replace(/ +/gu, ' ').trim()).toBe(shown));

  it('gives places in the file', () => {
    const file = 'so $4 \\times 10^{-5}$';
    for (const { text, from } of texPieces(file.slice(4, -1), 4)) {
      const there = file.slice(from?.start, from?.end);
      expect(there === text || /^\\times ?$/u.test(there)).toBe(true);
    }
  });
});

describe('MathML', () => {
  const read = (inner: string): string => {
    const root = parseMarkup(`<math>${inner}</math>`, { xml: true });
    return show(inlineMarkup(root));
  };
  it.each([
    ['<msup><mn>10</mn><mrow><mo>−</mo><mn>4</mn></mrow></msup>', '10^−4^'],
    ['<msubsup><mi>Ω</mi><mi>a</mi><mn>2</mn></msubsup>', 'Ω_a_^2^'],
    ['<mn>25</mn><msup><mspace width="0.2em"/><mo>∘</mo></msup><mi>C</mi>', '25 °C'],
    ['<mn>25</mn><msup><mi/><mo>∘</mo></msup><mi>C</mi>', '25°C'],
    ['<mfrac><mn>1</mn><mrow><mi>R</mi><mi>A</mi></mrow></mfrac>', '1/(RA)'],
    ['<mmultiscripts><mi>Li</mi><mn>2</mn><none/><mprescripts/><none/><mn>7</mn></mmultiscripts>', '^7^Li_2_'],
    ['<mover><mi>R</mi><mo>¯</mo></mover><mn>3</mn>', 'R3'],
    ['<mi> S </mi><mtext>&#xA0;cm</mtext>', 'S\u00A0cm'],
    ['<mfenced open="[" close="]"><mi>a</mi><mi>b</mi></mfenced>', '[a,b]'],
    ['<mi>log</mi><mo>&#x2061;</mo><mi>σ</mi>', 'log σ'],
    ['<msqrt><mi>x</mi></msqrt>', '√(x)'],
    ['<semantics><mn>1</mn><annotation>2</annotation></semantics>', '1'],
  ])('%s is %s', (inner, shown) => expect(read(inner)).toBe(shown));
});

describe('dehyphenate', () => {
  const join = (text: string, rest = ''): string =>
    dehyphenate([pieceAt(text, 0)], countWords(`${text} ${rest}`))
      .map((piece) => piece.text)
      .join('');
  it.each([
    ['conduc-\ntivity', '', 'conductivity'],
    ['conduc- tivity', '', 'conductivity'],
    ['solid-\nstate', '', 'solid-state'],
    ['ultra-\nthin', 'ultra-thin films', 'ultra-thin'],
    ['super-\nionic', 'superionic and super-heated', 'superionic'],
    ['grain- and bulk-', '', 'grain- and bulk-'],
    ['Li2S-\nP2S5', '', 'Li2S-P2S5'],
    ['700-\n800', '', '700-800'],
    ['con\u00AD\nduct', '', 'conduct'],
    ['a 5 - x', '', 'a 5 - x'],
    ['sul fi de and the fi rst', 'the one', 'sulfide and the first'],
  ])('%j is joined', (text, rest, joined) => expect(join(text, rest)).toBe(joined));
});

describe('placeCells', () => {
  const row = (...words: (string | [string, number, number])[]): RawRow => ({
    header: false,
    cells: words.map((word) => {
      const [text, rowSpan, columnSpan] = typeof word === 'string' ? ([word, 1, 1] as const) : word;
      return { pieces: [{ text }], rowSpan, columnSpan, header: false };
    }),
  });
  const headers = (...rows: RawRow[]): string[] =>
    placeCells(rows)
      .filter(({ header }) => header)
      .map(({ pieces }) => pieces[0]?.text ?? '');

  it('takes the rows above the first value for the header', () => {
    expect(headers(row('Sample', 'σ (S/cm)'), row('', 'bulk'), row('A', '1.2'), row('B', '2'))).toEqual([
      'Sample',
      'σ (S/cm)',
      '',
      'bulk',
    ]);
    expect(headers(row('Sample', 'Note'), row('A', 'good'))).toEqual(['Sample', 'Note']);
    expect(headers(row('1', '2'), row('3', '4'))).toEqual([]);
    expect(headers(row('only', 'one'))).toEqual([]);
  });

  it('cuts spans at the edge and never lets cells overlap', () => {
    const cells = placeCells([row(['a', 9, 1], ['b', 1, 2]), row('c', 'd', 'e')]);
    expect(cells.map(({ row: r, column, rowSpan, columnSpan }) => [r, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [1, 3, 1, 1],
    ]);
  });
});
