import { expect, test } from 'vitest';

const found = (): unknown[] => [Array.prototype.push, JSON.parse, JSON.stringify];

test('what the engine has of its own stays when the reader of PDFs is loaded', async () => {
  const before = found();
  await import('../../../src/ingest/pdf/open-pdf.js');
  expect(found().map((one, i) => one === before[i])).toEqual([true, true, true]);
});
