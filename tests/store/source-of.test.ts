import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasKnownEnding, mediaTypeOf, paperOf, sourceOf } from '../../src/store/source-of.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['a.pdf', '%PDF-1.7', 'application/pdf'],
  ['a.PDF', '%PDF-1.7', 'application/pdf'],
  ['login.pdf', '<html>', 'application/pdf'],
  ['scan', '\n\n%PDF-1.4', 'application/pdf'],
  ['a.xml', '<?xml version="1.0"?><article>', 'application/xml'],
  ['a.nxml', '<!DOCTYPE article PUBLIC "-//NLM//DTD">', 'application/xml'],
  ['a.norm-xml', '<?xml version="1.0"?>\n<article>', 'application/xml'],
  ['a.xml', '<!DOCTYPE html><html>', 'text/html'],
  ['a.xml', '<?xml version="1.0"?>\n<html xmlns="x">', 'text/html'],
  ['a.htm', '<p>x', 'text/html'],
  ['a.md', '# <article>', 'text/markdown'],
  ['a', 'σ = 6.7 × 10⁻⁴ S/cm', 'text/plain'],
  ['a.png', '\u0089PNG\r\n\u001a\n\0\0\0', 'application/octet-stream'],
  ['a', '', 'application/octet-stream'],
])('%s that starts with %j is %s', (name, start, mediaType) => {
  expect(mediaTypeOf(name, bytes(start))).toBe(mediaType);
});

test('a source names its file without folders and hashes its bytes', () => {
  expect(sourceOf('x/y/a.txt', bytes('abc'))).toEqual({
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    name: 'a.txt',
    mediaType: 'text/plain',
    bytes: 3,
  });
});

test('a paper is called like its file without the last ending', () => {
  expect(['a.pdf', 'PMC1.typeset.pdf', 'a', '.hidden'].map(paperOf)).toEqual(['a', 'PMC1.typeset', 'a', '.hidden']);
});

test('endings are known in any case', () => {
  expect(['a.pdf', 'A.XML', 'a.nxml', 'a.Html', 'a.md', 'a.txt'].every(hasKnownEnding)).toBe(true);
  expect(['a.csv', 'a.docx', 'pdf', 'a.constructor'].some(hasKnownEnding)).toBe(false);
});

test('any bytes have a media type', () => {
  fc.assert(
    fc.property(fc.string(), fc.uint8Array({ maxLength: 3000 }), (name, content) => {
      expect(mediaTypeOf(name, content)).toMatch(/^(?:application|text)\//u);
    }),
  );
});
