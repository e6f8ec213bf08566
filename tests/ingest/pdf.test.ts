import { describe, expect, it } from 'vitest';
import { UnreadableSource } from '../../src/domain/index.js';
import { ingestPdf } from '../../src/ingest/pdf.js';
import { makePdf, textAt } from './pdf/make-pdf.js';

/** The words of a page, each run of it. */
const wordsOf = (page: { readonly runs: readonly { readonly text: string }[] } | undefined): string[] =>
  (page?.runs ?? []).map(({ text }) => text).filter((text) => text !== ' ');

describe('runs', () => {
  it('have text, place, size and font on the page as seen', async () => {
    const bytes = await makePdf([(d) => textAt(d.font('Times-Bold').fontSize(12), 'garnet pellet', 50, 100)]);
    const { pages } = await ingestPdf(bytes);
    const [first, space, second] = pages[0]?.runs ?? [];
    expect(pages[0]).toMatchObject({ page: 1, width: 400, height: 600, imaged: false });
    expect(first).toMatchObject({ text: 'garnet', size: 12, bold: true, italic: false, angle: 0 });
    expect(first?.font).toContain('Times-Bold');
    expect(first?.x).toBeCloseTo(50, 1);
    expect(first?.baseline).toBeCloseTo(100, 0);
    expect(space?.text).toBe(' ');
    expect(second?.text).toBe('pellet');
    expect(second?.x).toBeCloseTo((space?.x ?? 0) + (space?.width ?? 0), 1);
  });

  it('of turned text run along its direction', async () => {
    const bytes = await makePdf([
      (d) => {
        d.fontSize(10).rotate(-90, { origin: [100, 300] });
        textAt(d, 'upwards', 100, 300);
      },
    ]);
    const [run] = (await ingestPdf(bytes)).pages[0]?.runs ?? [];
    expect(run).toMatchObject({ text: 'upwards', angle: 270 });
    expect(run?.x).toBeCloseTo(100, 0);
    expect(run?.baseline).toBeCloseTo(300, 0);
    expect(run?.width).toBeGreaterThan(30);
  });

  it('are given as seen on a page that is turned for display', async () => {
    const bytes = await makePdf([
      (d) => {
        Object.assign(d.page.dictionary.data, { Rotate: 90 });
        textAt(d.fontSize(10), 'down', 50, 100);
      },
    ]);
    const { pages } = await ingestPdf(bytes);
    expect(pages[0]).toMatchObject({ width: 600, height: 400 });
    expect(pages[0]?.runs[0]).toMatchObject({ text: 'down', angle: 90 });
    expect(pages[0]?.runs[0]?.x).toBeCloseTo(500, 0);
    expect(pages[0]?.runs[0]?.baseline).toBeCloseTo(50, 0);
  });

  it('leave out what is clipped away and what is drawn twice', async () => {
    const bytes = await makePdf([
      (d) => {
        d.fontSize(10).save().rect(0, 0, 400, 200).clip();
        textAt(textAt(d, 'shown', 50, 100), 'hidden', 50, 300);
        d.restore();
        textAt(textAt(d, 'bold', 50, 400), 'bold', 50.2, 400);
      },
    ]);
    expect(wordsOf((await ingestPdf(bytes)).pages[0])).toEqual(['shown', 'bold']);
  });

  it('of letter-spaced text are words', async () => {
    const bytes = await makePdf([
      (d) => d.fontSize(10).text('SPACED OUT', 50, 100, { lineBreak: false, characterSpacing: 3 }),
    ]);
    expect(wordsOf((await ingestPdf(bytes)).pages[0])).toEqual(['SPACED', 'OUT']);
  });

  it('of few letters end where spacing leaves room for a script drawn later', async () => {
    const bytes = await makePdf([
      (d) => {
        d.fontSize(10).text('HO', 50, 100, { lineBreak: false, characterSpacing: 3.5, baseline: 'alphabetic' });
        textAt(d.fontSize(6), '2', 57.3, 102);
      },
    ]);
    expect(wordsOf((await ingestPdf(bytes)).pages[0])).toEqual(['H', 'O', '2']);
  });
});

describe('rulings', () => {
  it('are lines and thin rectangles, level or upright', async () => {
    const bytes = await makePdf([
      (d) => {
        d.moveTo(50, 100).lineTo(350, 100).stroke();
        d.rect(50, 200, 300, 0.8).fill();
        d.moveTo(50, 300).lineTo(350, 420).stroke();
        d.rect(50, 450, 100, 40).fill();
        d.rect(200, 450, 100, 40).stroke();
      },
    ]);
    const rulings = (await ingestPdf(bytes)).pages[0]?.rulings ?? [];
    expect(rulings.slice(0, 2).map(({ x1, x2, y1 }) => [x1, x2, y1].map(Math.round))).toEqual([
      [50, 350, 100],
      [50, 350, 200],
    ]);
    expect(rulings).toHaveLength(6);
  });
});

describe('pages without text', () => {
  // A white picture of one point, drawn over the page.
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
    'base64',
  );

  it('are told', async () => {
    const picture = (d: PDFKit.PDFDocument): unknown => d.image(pixel, 0, 0, { width: 400, height: 600 });
    const bytes = await makePdf([(d) => textAt(d, 'words', 50, 100), picture, picture, () => undefined]);
    const { pages, reasons } = await ingestPdf(bytes);
    expect(pages.map(({ imaged }) => imaged)).toEqual([false, true, true, false]);
    expect(reasons).toEqual([{ code: 'no-text-layer', says: 'no text layer: pages 2-3' }]);
  });
});

describe('metadata', () => {
  const page = (d: PDFKit.PDFDocument): unknown => textAt(d.fontSize(9), '© 2021 doi:10.5555/on.the.page', 50, 50);

  it('come from the tags of the file', async () => {
    const info = {
      Title: 'Fast conduction in invented garnets',
      Author: 'Ada Example* and Bo Sample*Correspondence: bo@example.invalid',
      Subject: 'Invented Ceramics 2021, doi:10.5555/Invented.2021.17',
    };
    expect((await ingestPdf(await makePdf([page], { info }))).metadata).toEqual({
      doi: '10.5555/invented.2021.17',
      title: 'Fast conduction in invented garnets',
      authors: ['Ada Example', 'Bo Sample'],
      journal: null,
      year: null,
    });
  });

  it('are none where the tags are leftovers', async () => {
    const info = { Title: 'paper_v3.docx', Author: 'admin' };
    expect((await ingestPdf(await makePdf([page], { info }))).metadata).toEqual({
      doi: null,
      title: null,
      authors: [],
      journal: null,
      year: null,
    });
  });
});

describe('files that are no readable PDF', () => {
  const reasonOf = (bytes: Uint8Array): Promise<string> =>
    ingestPdf(bytes).then(
      () => 'was read',
      (error: unknown) => (error instanceof UnreadableSource ? error.message : `threw ${String(error)}`),
    );

  it('are told in one line', async () => {
    const good = await makePdf([(d) => textAt(d, 'words', 50, 100)]);
    const locked = await makePdf([(d) => textAt(d, 'words', 50, 100)], { userPassword: 'x', ownerPassword: 'y' });
    expect(await reasonOf(new Uint8Array())).toBe('Cannot read PDF: the file is empty');
    expect(await reasonOf(new TextEncoder().encode('no paper at all'))).toBe('Cannot read PDF: it is broken or no PDF');
    expect(await reasonOf(good.slice(0, 200))).toBe('Cannot read PDF: it is broken or no PDF');
    expect(await reasonOf(locked)).toBe('Cannot read PDF: it is encrypted and needs a password');
  });

  it('leave the bytes as they are', async () => {
    const bytes = await makePdf([(d) => textAt(d, 'words', 50, 100)]);
    const copy = bytes.slice();
    await ingestPdf(bytes);
    expect(bytes).toEqual(copy);
    expect(wordsOf((await ingestPdf(Buffer.from(bytes))).pages[0])).toEqual(['words']);
  });
});
