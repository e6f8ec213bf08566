import { describe, expect, it } from 'vitest';
import { type Document, locate, Record, type Span, textOf } from '../../src/domain/index.js';
import { goldPlaces, readSample, type Sample, sampleFiles } from './read-samples.js';

const samples: readonly Sample[] = await Promise.all(sampleFiles().map(readSample));
const cases = samples.map((sample) => [sample.file, sample] as const);

const DAMAGED = /^(?:beta-alumina-scan|borohydride-image)/u;

/** Letters and digits, raised and lowered ones plain, dashes as hyphens: what stays of a value however it is set. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–‐⁻₋]/gu, '-')
    .replace(/&#x0*2212;/gu, '-')
    .replace(/<[^>]*>|&#x\w+;|\\times|[\s${}^×]/gu, '');

const spansOf = (document: Document): Span[] => [
  ...document.blocks.map(({ span }) => span),
  ...document.sentences,
  ...document.tables.flatMap(({ cells }) => cells.map(({ span }) => span)),
  ...document.marks.map(({ span }) => span),
  ...document.anchors.map(({ span }) => span),
];

describe('the samples', () => {
  it('are at least ten papers of several formats', () => {
    expect(samples.length).toBeGreaterThanOrEqual(10);
    const endings = new Set(samples.map(({ file }) => file.replace(/^.*\./u, '')));
    expect([...endings].sort()).toEqual(['html', 'md', 'pdf', 'txt', 'xml']);
  });

  it('say that they are synthetic', () => {
    for (const { file, document, source } of samples.filter(({ file }) => !file.startsWith('borohydride-image')))
      expect(source === '' ? document.text : source, file).toContain('Synthetic sample paper');
  });

  it('give the record that the README shows', () => {
    const { records = [] } = samples.find(({ file }) => file === 'garnet-al-series.pdf') ?? {};
    const record = records.find(({ where, kind }) => where === 'abstract' && kind === 'total');
    expect(record).toMatchObject({
      sigma_S_cm: 3.5e-4,
      printed: '3.5 × 10⁻⁴ S cm⁻¹',
      temperature_K: 298.15,
      temperature_printed: '25 °C',
      formula: 'Li6.4Al0.2La3Zr2O12',
      material: 'Li7−3xAlxLa3Zr2O12 (x = 0.20)',
      origin: 'measured',
      status: 'accepted',
      page: 1,
    });
    expect(record?.boxes).toHaveLength(1);
  });

  it('give the same facts as PDF and as XML', () => {
    const facts = (file: string): Set<string> => {
      const { records = [] } = samples.find((sample) => sample.file === file) ?? {};
      return new Set(records.filter((r) => r.in_scope).map((r) => `${r.sigma_S_cm} ${r.temperature_K}`));
    };
    const [pdf, xml] = [facts('garnet-al-series.pdf'), facts('garnet-al-series.xml')];
    const shared = [...pdf].filter((fact) => xml.has(fact)).length;
    expect(shared / Math.max(pdf.size, xml.size)).toBeGreaterThanOrEqual(0.7);
  });
});

describe.each(cases)('%s', (file, { document, records, source }) => {
  it('has spans that lie in the text, and blocks and anchors in order', () => {
    for (const { start, end } of spansOf(document)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(document.text.length);
    }
    const starts = document.blocks.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('has boxes that lie on their pages', () => {
    for (const { box } of document.anchors) {
      if (box === undefined) continue;
      const page = document.pages.find(({ page }) => page === box.page);
      expect(page).toBeDefined();
      expect(box.x).toBeGreaterThanOrEqual(-1);
      expect(box.y).toBeGreaterThanOrEqual(-1);
      expect(box.x + box.width).toBeLessThanOrEqual((page?.width ?? 0) + 1);
      expect(box.y + box.height).toBeLessThanOrEqual((page?.height ?? 0) + 1);
    }
  });

  it('has its gold where the gold says', () => {
    if (DAMAGED.test(file)) return;
    const text = bare(document.text);
    const missing = goldPlaces(file).filter(({ printed }) => !text.includes(bare(printed)));
    expect(missing.map(({ printed }) => printed)).toEqual([]);
  });

  it('gives records that keep the schema and whose ids differ', () => {
    for (const record of records) expect(Record.safeParse(record).error).toBeUndefined();
    expect(new Set(records.map((record) => record.record_id)).size).toBe(records.length);
  });

  it('gives records whose printed value stands in the text and in the quote', () => {
    for (const { printed, quote, spans, page } of records) {
      const value = spans.value?.[0];
      expect(value, printed).toBeDefined();
      if (value === undefined) continue;
      expect(bare(textOf(document, value))).toBe(bare(printed));
      expect(bare(quote)).toContain(bare(printed));
      if (page !== null) expect(locate(document, value)[0]?.page).toBe(page);
    }
  });

  it('gives boxes for PDF and exact offsets for text', () => {
    for (const { boxes, start, end, printed } of records) {
      if (document.source.mediaType === 'application/pdf') {
        expect(boxes.length, printed).toBeGreaterThan(0);
        expect([start, end]).toEqual([null, null]);
      } else {
        expect(boxes).toEqual([]);
        expect(bare(source.slice(start ?? 0, end ?? 0))).toBe(bare(printed));
      }
    }
  });

  it('gives the same records a second time', async () => {
    const again = await readSample(file);
    expect(again.records).toEqual(records);
  });
});
