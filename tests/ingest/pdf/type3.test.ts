import { describe, expect, it } from 'vitest';
import { ingestPdf } from '../../../src/ingest/pdf.js';

/** A page of one square glyph "a" of a Type 3 font, set at 10 points; `unit` glyph units make one em. */
function pdfWithType3(unit: number, size: number): Uint8Array {
  const em = unit === 1 ? 20 : unit;
  const glyph = `${0.5 * em} 0 0 0 ${0.5 * em} ${0.1 * em} d1 0 0 ${0.5 * em} ${0.1 * em} re f`;
  const content = `BT /F1 ${size} Tf 50 700 Td (aa) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 800] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 ${0.5 * em} ${unit === 1 ? em : 0.1 * em}] /FontMatrix [${1 / unit} 0 0 ${1 / unit} 0 0] /FirstChar 97 /LastChar 97 /Widths [${0.5 * em}] /Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Length ${glyph.length} >>\nstream\n${glyph}\nendstream`,
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}${trailer}`);
}

describe('Type 3 fonts', () => {
  it.each([1000, 2048, 83])(
    'of %i units an em have the size that is set, however low their glyphs are',
    async (unit) => {
      const { pages } = await ingestPdf(pdfWithType3(unit, 10));
      expect(pages[0]?.runs.map(({ text, size }) => [text, Math.round(10 * size) / 10])).toEqual([['aa', 10]]);
    },
  );

  it('of pixels have the size of their box', async () => {
    const { pages } = await ingestPdf(pdfWithType3(1, 0.5));
    expect(pages[0]?.runs.map(({ size }) => Math.round(10 * size) / 10)).toEqual([10]);
  });
});
