import { expect, it } from 'vitest';
import { readFile } from './read.js';

it('says which tables are images only, and reads their captions', async () => {
  const table = (label: string, inner: string): string =>
    `<table-wrap><label>${label}</label><caption><p>Values.</p></caption>${inner}</table-wrap>`;
  const document = await readFile(
    'a.xml',
    `<?xml version="1.0"?><article><body><p>Words.</p>${table('Table 1', '<graphic href="a"/>')}${table('Table 2', '<alternatives><graphic/><table><tr><td>a</td><td>1</td></tr></table></alternatives>')}</body></article>`,
  );
  expect(document.reasons).toEqual([
    { code: 'table-as-image', says: 'Table 1 is an image in the file and was not read.' },
  ]);
  expect(document.text).toBe('Words.\n\nTable 1 Values.\n\nTable 2 Values.\n\na\t1');
});
