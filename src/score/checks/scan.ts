import { type Document, locate, type Span } from '../../domain/index.js';
import { type Check, reason } from './check.js';

/** A number that was read from a picture of a page can be any number: one digit taken for another leaves no trace. */
export const scan: Check = ({ candidates, document }) => {
  const isScanned = document === undefined ? () => false : scansOf(document);
  return candidates.map(({ reading }) =>
    isScanned(reading.mention.span)
      ? [reason({ code: 'value-scanned', says: 'the number was read from a scan', field: 'value' })]
      : [],
  );
};

/** Gives whether a span stands on a scanned page; where pages do not tell, a text that reads like one is one as a whole. */
function scansOf(document: Document): (span: Span) => boolean {
  const pages = new Set(document.pages.flatMap(({ page, status }) => (status === 'scan' ? [page] : [])));
  if (pages.size > 0) return (span) => locate(document, span).some(({ page }) => pages.has(page));
  const whole = document.reasons.some(({ code }) => code === 'scan');
  return () => whole;
}
