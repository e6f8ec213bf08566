import '../../src/ingest/pdf/dom-matrix.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { type Box, type Document, locate, type Span, textOf } from '../../src/domain/index.js';
import { extract, read } from '../../src/pipeline.js';
import { highlightSpans } from '../../src/review/highlight-spans.js';
import { sourceOf } from '../../src/store/source-of.js';

const SAMPLES = join(import.meta.dirname, '../../corpus/samples');

/** A character of pdf.js's own text layer: its middle in points from the top left, and how wide characters of its run are. */
type Glyph = {
  readonly page: number;
  readonly character: string;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
};

/** Gives the letters and digits of a PDF by page and place, as pdf.js sees them and nobody else. */
async function glyphsOf(bytes: Uint8Array): Promise<Glyph[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const pdf = await task.promise;
    const glyphs: Glyph[] = [];
    for (let page = 1; page <= pdf.numPages; page++) {
      const sheet = await pdf.getPage(page);
      const viewport = sheet.getViewport({ scale: 1 });
      for (const item of (await sheet.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
        const [x = 0, y = 0] = viewport.convertToViewportPoint(left, base) as number[];
        const characters = Array.from(item.str);
        const wide = item.width / characters.length;
        const middle = y - 0.35 * Math.abs(size);
        characters.forEach((character, i) => {
          glyphs.push({ page, character, x: x + (i + 0.5) * wide, y: middle, wide });
        });
      }
    }
    return glyphs;
  } finally {
    await task.destroy();
  }
}

/** Letters and digits, those that scans confuse made one. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[lI]/gu, '1')
    .replace(/[Oo]/gu, '0');

/** Whether all characters of a text are among those of another; scripts on two lines have no one order. */
function isPart(text: string, whole: string): boolean {
  const left = Array.from(whole);
  return Array.from(text).every((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Characters of a run are taken to be equally wide, so its middle ones can be off by this many. */
const SLACK = 3.5;

/** The text whose middle lies in a box, widened (or, negative, narrowed) by some characters. */
function under(glyphs: readonly Glyph[], box: Box, slack: number): string {
  const inside = glyphs.filter(
    ({ page, x, y, wide }) =>
      page === box.page &&
      y >= box.y - 1 &&
      y <= box.y + box.height + 1 &&
      x >= box.x - slack * wide &&
      x <= box.x + box.width + slack * wide,
  );
  return plain(
    [...inside]
      .sort((a, b) => a.x - b.x)
      .map(({ character }) => character)
      .join(''),
  );
}

/** The text of a span with repaired characters as the file has them. */
function asPrinted(document: Document, { start, end }: Span): string {
  const repaired = document.marks.filter(
    ({ type, span }) => type === 'repaired' && span.start >= start && span.end <= end,
  );
  let [text, at] = ['', start];
  for (const { span, printed = '' } of repaired) {
    text += document.text.slice(at, span.start) + printed;
    at = span.end;
  }
  return text + document.text.slice(at, end);
}

const PDFS = readdirSync(SAMPLES).filter((name) => name.endsWith('.pdf'));

describe('every highlight of every record of the samples lies on its glyphs', () => {
  test.each(PDFS)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
    const document = await read(sourceOf(name, bytes), Uint8Array.from(bytes));
    const glyphs = await glyphsOf(bytes);
    const records = extract(document);
    const wrong: unknown[] = [];
    let looked = 0;
    for (const record of records) {
      for (const { role, spans } of highlightSpans(document, record)) {
        for (const span of spans) {
          const boxes = locate(document, span);
          const [box] = boxes;
          if (box === undefined) wrong.push([role, textOf(document, span), 'no box']);
          if (box === undefined || boxes.length > 1) continue;
          looked++;
          const expected = plain(asPrinted(document, span));
          const [wide, narrow] = [under(glyphs, box, SLACK), under(glyphs, box, -SLACK)];
          if (!wide.includes(expected) || !isPart(narrow, expected)) wrong.push([role, expected, wide, narrow]);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThanOrEqual(records.length);
  });
});
