import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsInSource, UnreadableSource } from '../../src/domain/index.js';
import { ingest, sniffMediaType } from '../../src/ingest/index.js';
import { assemble } from '../../src/text/assemble.js';
import { gridOf, readFile, sourceOf } from './read.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('sniffMediaType', () => {
  it.each([
    ['a.txt', '%PDF-1.7\n', 'application/pdf'],
    ['a.pdf', '\n\n%PDF-1.4', 'application/pdf'],
    ['a.pdf', 'not a pdf', 'application/octet-stream'],
    ['a', '<?xml version="1.0"?><article/>', 'application/xml'],
    ['a.txt', '<article><front/></article>', 'application/xml'],
    ['a.xml', '<!DOCTYPE html><html></html>', 'text/html'],
    ['a.xml', '<?xml version="1.0"?><TEI><text><body><head>A</head></body></text></TEI>', 'application/xml'],
    ['a', '\uFEFF<!doctype HTML><p>', 'text/html'],
    ['a.htm', '<p>words', 'text/html'],
    ['a.md', '# Title', 'text/markdown'],
    ['a.txt', '<p>It has 10<sup>-4</sup> S/cm</p>', 'text/plain'],
    ['a.norm-xml', '<?xml version="1.0"?><xocs:doc/>', 'application/xml'],
    ['README', 'Some words only', 'text/plain'],
    ['a.docx', 'PK\u0003\u0004', 'application/octet-stream'],
    ['a.bin', '\u0001\u0002\u0003\u0004\u0005', 'application/octet-stream'],
    ['a', '', 'application/octet-stream'],
  ] as const)('%s %j is %s', (name, text, type) => expect(sniffMediaType(name, bytesOf(text))).toBe(type));
});

describe('what cannot be read', () => {
  it.each([
    ['a.txt', '', /a\.txt: the file is empty/u],
    ['a.txt', ' \n\t\n', /a\.txt: it holds no text/u],
    ['a.docx', 'PK\u0003\u0004abc', /a\.docx: its format is not known/u],
    ['a.xml', '<?xml version="1.0"?><svg><g/></svg>', /a\.xml: this XML is neither/u],
    ['a.xml', '<?xml version="1.0"?><article><front></front></article>', /a\.xml: it holds no text/u],
    ['a.html', `<!DOCTYPE html>${'<div>'.repeat(6000)}x`, /nested more than 5000 deep/u],
    ['a.txt', '\u0001\u0002\u0003\u0004abc\u0005\u0006\u0007', /a\.txt: it is binary data/u],
  ])('%s %j says why', async (name, text, message) => {
    const failed = readFile(name, text);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toBeInstanceOf(UnreadableSource);
  });
});

describe('encodings', () => {
  const text = 'σ = 10⁻⁴ S cm⁻¹ at 25 °C';
  const wide = (order: 'LE' | 'BE', mark: boolean): Uint8Array => {
    const buffer = Buffer.from(`${mark ? '\uFEFF' : ''}${text} and more of it`, 'utf16le');
    return new Uint8Array(order === 'LE' ? buffer : buffer.swap16());
  };
  it.each([
    ['UTF-8', bytesOf(text), 0],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${text}`), 1],
    ['UTF-16 LE', wide('LE', true), 1],
    ['UTF-16 BE', wide('BE', true), 1],
    ['UTF-16 LE without a mark', wide('LE', false), 0],
    ['UTF-16 BE without a mark', wide('BE', false), 0],
    ['Latin-1', new Uint8Array(Buffer.from('25 °C and 1.2 ± 0.1', 'latin1')), 0],
  ] as const)('reads %s with offsets of the file as read', async (name, bytes, shift) => {
    const source = sourceOf('a.txt', bytes, 'text/plain');
    const document = assemble(await ingest(source, bytes), source, '1');
    const at = document.text.indexOf('°C');
    expect(at).toBeGreaterThan(0);
    expect(document.text).toContain(name === 'Latin-1' ? '25 °C and 1.2 ± 0.1' : 'σ = 10−4 S cm−1 at 25 °C');
    expect(offsetsInSource(document, { start: at, end: at + 1 })).toEqual({ start: at + shift, end: at + shift + 1 });
  });
});

/** Words that occur once in a file, so that a leak shows. */
const word = fc.stringMatching(/^[a-z]{3,6}$/u);
type Laid = {
  readonly words: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** Tables with spans that fit, laid out row by row. */
const laidTable = fc
  .tuple(
    fc.integer({ min: 2, max: 5 }),
    fc.integer({ min: 2, max: 5 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 25,
      maxLength: 25,
    }),
    word,
  )
  .map(([rows, columns, spans, stem]) => {
    const taken = new Set<string>();
    const cells: Laid[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (taken.has(`${row},${column}`)) continue;
        const [down = 1, wide = 1] = spans[cells.length] ?? [];
        let width = 1;
        while (width < wide && column + width < columns && !taken.has(`${row},${column + width}`)) width++;
        const height = Math.min(down, rows - row);
        for (let r = row; r < row + height; r++) for (let c = column; c < column + width; c++) taken.add(`${r},${c}`);
        cells.push({ words: `${stem}${cells.length}x`, row, column, rows: height, columns: width });
      }
    }
    return { rows, columns, cells };
  })
  .filter(({ cells }) => cells.length > 1);

const html = ({ rows, cells }: { rows: number; cells: readonly Laid[] }): string =>
  `<!DOCTYPE html><html><body><p>Text.</p><table>${Array.from(
    { length: rows },
    (_, row) =>
      `<tr>${cells
        .filter((c) => c.row === row)
        .map((c) => `<td rowspan="${c.rows}" colspan="${c.columns}"> ${c.words}<sup>${c.column}</sup> </td>`)
        .join('\n')}</tr>`,
  ).join('')}</table></body></html>`;

const cals = ({ rows, columns, cells }: { rows: number; columns: number; cells: readonly Laid[] }): string =>
  `<?xml version="1.0"?><xocs:doc><article><item-info/><ce:floats><ce:table><ce:label>Table 1</ce:label><tgroup cols="${columns}">${Array.from({ length: columns }, (_, i) => `<colspec colname="c${i}"/>`).join('')}<tbody>${Array.from(
    { length: rows },
    (_, row) =>
      `<row>${cells
        .filter((c) => c.row === row)
        .map(
          (c) =>
            `<entry namest="c${c.column}" nameend="c${c.column + c.columns - 1}" morerows="${c.rows - 1}">${c.words}<sup>${c.column}</sup></entry>`,
        )
        .join('')}</row>`,
  ).join('')}</tbody></tgroup></ce:table></ce:floats><body><ce:para>Text.</ce:para></body></article></xocs:doc>`;

/** The table of an HTML page in a JATS article. */
const jats = (table: Parameters<typeof html>[0]): string => {
  const cells = /<table>.*<\/table>/su.exec(html(table))?.[0];
  return `<?xml version="1.0"?><article><body><sec><p>Text.</p><table-wrap><label>Table 1</label>${cells}</table-wrap></sec></body></article>`;
};

describe('tables', () => {
  it.each([
    ['HTML', 'a.html', html],
    ['JATS', 'a.xml', jats],
    ['CALS', 'a.xml', cals],
  ] as const)('put every word of %s in its own cell and nowhere else (property)', async (_, name, write) => {
    await fc.assert(
      fc.asyncProperty(laidTable, async (table) => {
        const document = await readFile(name, write(table));
        const cells = document.tables[0]?.cells ?? [];
        expect(
          cells.map(({ row, column, rowSpan, columnSpan, span }) => [
            document.text.slice(span.start, span.end),
            row,
            column,
            rowSpan,
            columnSpan,
          ]),
        ).toEqual(table.cells.map((c) => [`${c.words}${c.column}`, c.row, c.column, c.rows, c.columns]));
        for (const [i, cell] of cells.entries())
          expect(cells.slice(i + 1).every((other) => other.span.start >= cell.span.end)).toBe(true);
        expect(gridOf(document).flat()).toHaveLength(table.cells.length);
      }),
      { numRuns: 60 },
    );
  });
});

/** Tables of a row of names and rows of a name and numbers, each printed once. */
const grid = fc
  .record({ stem: word, rows: fc.integer({ min: 2, max: 6 }), columns: fc.integer({ min: 3, max: 6 }) })
  .map(({ stem, rows, columns }) =>
    Array.from({ length: rows + 1 }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        row === 0 ? `${stem}${column}x` : column === 0 ? `sample${row}y` : `${row}.${column}${row}`,
      ),
    ),
  );
type Grid = readonly (readonly string[])[];

const tei = (rows: Grid): string =>
  `<?xml version="1.0"?><TEI><teiHeader/><text><body><div><p>Text.</p><figure type="table"><head>Table 1</head><table>${rows
    .map((row) => `<row>${row.map((cell) => `<cell>${cell}</cell>`).join('')}</row>`)
    .join('')}</table></figure></div></body></text></TEI>`;

const pipes = (rows: Grid): string => {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${rows[0]?.map(() => '---|').join('')}`;
  return `# Title\n\nText.\n\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n\nMore text.\n`;
};

/** As `pdftotext -layout` prints it. */
const spaced = (rows: Grid): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 4);
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('')
      .trimEnd(),
  );
  return `Results\n\nText of the paper.\n\nTable 1 Values of all\n\n${lines.join('\n')}\n\nMore text of the paper.\n`;
};

describe('tables without spans', () => {
  it.each([
    ['TEI', 'a.xml', tei],
    ['Markdown', 'a.md', pipes],
    ['plain text', 'a.txt', spaced],
  ] as const)('put every word of %s in its own cell and nowhere else (property)', async (_, name, write) => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const file = write(rows);
        const document = await readFile(name, file);
        const [table] = document.tables;
        const read = Array.from({ length: table?.rows ?? 0 }, (__, row) =>
          (table?.cells ?? [])
            .filter((cell) => cell.row === row)
            .map(({ span }) => document.text.slice(span.start, span.end)),
        );
        expect(read).toEqual(rows);
        for (const { span } of table?.cells ?? []) {
          const from = offsetsInSource(document, span);
          expect(file.slice(from?.start, from?.end)).toBe(document.text.slice(span.start, span.end));
        }
      }),
      { numRuns: 40 },
    );
  });
});

const whole = `<?xml version="1.0"?><article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><sec><title>Results</title><p>It has 10<sup>&#8722;4</sup> S/cm <xref ref-type="bibr">1</xref>.</p><table-wrap><table><tr><td rowspan="2">a</td><td>1</td></tr><tr><td>2</td></tr></table></table-wrap></sec></body></article>`;
const samples: readonly (readonly [string, string])[] = [
  ['a.xml', whole],
  ['a.html', `<!DOCTYPE html><html>${whole}</html>`],
  [
    'a.md',
    '# T\n\n| a | b |\n|---|---|\n| 1 | $10^{-4}$ |\n\n**x** <sup>2</sup> [1](#ref-1) `c` $\\frac{1}{2}$ ~x~ ^y^ <table><tr><td>1</td></tr></table>',
  ],
  ['a.txt', 'A (x)\nB\n1\n2\n3\n4\n\nx  y  z\n1  2  3\n4  5  6\n\n$\\mathrm{~S}$ .sup.-4 <sub>2</sub> &lt; a-\nb'],
];

describe('damage', () => {
  it('never throws anything but UnreadableSource, and keeps offsets inside the file (property)', async () => {
    const cut = fc.tuple(
      fc.constantFrom(...samples),
      fc.array(
        fc.tuple(
          fc.nat(600),
          fc.nat(30),
          fc.string({ unit: fc.constantFrom(...'<>/"&;|$\\{}^_~*[]()\n\t -a1\0'), maxLength: 6 }),
        ),
        { maxLength: 6 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(cut, async ([[name, text], cuts]) => {
        const damaged = cuts.reduce(
          (file, [at, length, put]) => `${file.slice(0, at)}${put}${file.slice(at + length)}`,
          text,
        );
        try {
          const document = await readFile(name, damaged);
          for (const { span, from } of document.anchors) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(document.text.length);
            expect(from?.end ?? 0).toBeLessThanOrEqual(damaged.length);
          }
          expect(
            document.anchors.every(({ span }, i) => i === 0 || span.start >= (document.anchors[i - 1]?.span.end ?? 0)),
          ).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableSource);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads hostile files in linear time', async () => {
    const hostile: [string, string][] = [
      ['a.html', `<!DOCTYPE html><html><body>${'<div><b>'.repeat(2_000)}x`],
      ['a.html', `<!DOCTYPE html><html><body><table>${'<tr><td colspan="99999" rowspan="99999">x'.repeat(200)}`],
      ['a.xml', `<?xml version="1.0"?><article><body><p>${'<sup>'.repeat(4_000)}x`],
      ['a.md', `${'['.repeat(20_000)}${'*'.repeat(20_000)}${'$'.repeat(20_000)}${'\\mathrm{'.repeat(10_000)}`],
      ['a.md', '| a '.repeat(20_000)],
      ['a.txt', 'ab (c)\n'.repeat(5_000)],
      ['a.txt', `${'<!--'.repeat(10_000)}${'a-\n'.repeat(20_000)}${'.sup.'.repeat(10_000)}`],
      ['a.txt', `${'a  b  c\n'.repeat(5_000)}`],
    ];
    for (const [name, text] of hostile) {
      const before = performance.now();
      await readFile(name, `Words. ${text}`.replace(/^Words\. (?=<)/u, '')).catch((error: unknown) =>
        expect(error).toBeInstanceOf(UnreadableSource),
      );
      expect([text.slice(0, 60), Math.max(6000, performance.now() - before)]).toEqual([text.slice(0, 60), 6000]);
    }
  });
});
