import { expect, test } from 'vitest';
import { element, escapeText, label, picture } from '../../../src/export/draw/svg.js';

test('markup and control characters in text and attributes stay text', () => {
  expect(escapeText('<a href="x">&\u0000\u0002</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
  expect(label('1 < 2', { x: 1.04, title: '"' })).toBe('<text x="1" title="&quot;">1 &lt; 2</text>');
});

test('children are markup', () => expect(element('g', {}, element('a', {}), 'b')).toBe('<g><a></a>b</g>'));

test('a picture says its size and has a white ground', () => {
  expect(picture(20, 10)).toMatch(
    /^<svg xmlns="[^"]+" viewBox="0 0 20 10" width="20" height="10" [^>]+>\n<rect width="20"/u,
  );
});
