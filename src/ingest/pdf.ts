import type { Metadata, RawPage, Reason } from '../domain/index.js';
import { openPdf } from './pdf/open-pdf.js';
import { pageToRaw } from './pdf/page-to-raw.js';
import { readMetadata } from './pdf/read-metadata.js';
import { unreadPages } from './pdf/unread-pages.js';

export type PdfContent = {
  readonly pages: readonly RawPage[];
  readonly metadata: Metadata;
  readonly reasons: readonly Reason[];
};

/**
 * Reads the pages of a PDF: runs of text with font, place and size, and rulings, on the page as seen. Throws UnreadableSource
 * for what is empty, broken, encrypted or no PDF; a page that fails alone or has no text is told in `reasons`.
 */
export async function ingestPdf(bytes: Uint8Array): Promise<PdfContent> {
  const pdf = await openPdf(bytes);
  try {
    const pages: RawPage[] = [];
    const failed: number[] = [];
    for (let number = 1; number <= pdf.pages; number++) {
      const page = await pdf.page(number, pageToRaw).catch(() => undefined);
      if (page === undefined) failed.push(number);
      pages.push(page ?? { page: number, width: 0, height: 0, runs: [], rulings: [], imaged: false });
    }
    return { pages, metadata: readMetadata(pdf.info), reasons: unreadPages(pages, failed) };
  } finally {
    await pdf.close();
  }
}
