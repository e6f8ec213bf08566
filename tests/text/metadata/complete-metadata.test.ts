import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../src/domain/index.js';
import { read } from '../../../src/pipeline.js';
import { makePdf, textAt } from '../../ingest/pdf/make-pdf.js';
import { sourceOf } from '../../ingest/read.js';
import { FRONT_PAGES, type FrontPage } from './front-pages.js';

/** Running text with a sentence that cites another paper. */
const BODY = Array.from({ length: 16 }, (_, i) =>
  i === 9
    ? 'as was shown for others (doi: 10.5555/somebody.else.2001, J. Other 5 (2001) 77).'
    : 'The powders were pressed into pellets and heated in air for a number of hours before',
);

type Pdf = PDFKit.PDFDocument;

/** Draws a line whose raised marks stand between carets. */
function drawLine(pdf: Pdf, text: string, [size, y]: readonly [number, number]): void {
  let x = 30;
  text.split('^').forEach((part, i) => {
    const raised = i % 2 === 1;
    pdf.fontSize(raised ? size * 0.65 : size);
    textAt(pdf, part, x, raised ? y - size * 0.35 : y);
    x += pdf.widthOfString(part);
  });
}

async function metadataOf({ lines, foot = [], info = {} }: FrontPage): Promise<Metadata> {
  const draw = (pdf: Pdf): void => {
    let y = 30;
    const down = (by: number): number => {
      y += by;
      return y;
    };
    for (const [size, text] of lines) drawLine(pdf.font('Times-Roman'), text, [size, down(size * 2.2)]);
    down(40);
    for (const text of BODY) drawLine(pdf, text, [9, down(11)]);
    for (const [i, [size, text]] of foot.entries()) drawLine(pdf, text, [size, 560 + 14 * i]);
  };
  const pdf = await makePdf([draw], { info });
  return (await read(sourceOf('paper.pdf', pdf), pdf)).metadata;
}

describe('the first page of a PDF', () => {
  it.each(FRONT_PAGES.map((page) => [page.style, page] as const))('%s', async (_, page) => {
    expect(await metadataOf(page)).toEqual(page.metadata);
  });

  it('keeps scripts that the title in the file has lost', async () => {
    const page: FrontPage = {
      style: '',
      lines: [[16, 'Sintering of Li^7^La^3^Zr^2^O^12^ in invented furnaces']],
      info: { Title: 'Sintering of Li La Zr O in invented furnaces' },
      metadata: { doi: null, title: null, authors: [], journal: null, year: null },
    };
    expect((await metadataOf(page)).title).toBe('Sintering of Li7La3Zr2O12 in invented furnaces');
  });
});
