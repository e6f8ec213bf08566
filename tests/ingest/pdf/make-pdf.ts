import PDFDocument from 'pdfkit';

type Draw = (document: PDFKit.PDFDocument) => void;

/** Gives the bytes of a PDF that is drawn page by page. */
export function makePdf(pages: readonly Draw[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, ...options });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    document.on('error', reject);
    for (const draw of pages) {
      document.addPage({ size: [400, 600], margin: 0 });
      draw(document);
    }
    document.end();
  });
}

/** Draws text with its baseline at `y`. */
export const textAt = (document: PDFKit.PDFDocument, text: string, x: number, y: number): PDFKit.PDFDocument =>
  document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
