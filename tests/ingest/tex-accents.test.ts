import { expect, it } from 'vitest';
import { inlinePieces } from '../../src/ingest/inline-text.js';

const printed = (text: string): string =>
  inlinePieces(text, 0, { markdown: true })
    .map((piece) => piece.text)
    .join('');

it.each([
  ['M\\"uller, G{\\"o}ttingen', 'Müller, Göttingen'],
  ["Gar\\c{c}\\'{\\i}a, Andr\\'e", 'Garçía, André'],
  ['\\O{}stergaard and {\\AA}ngstr\\"om', 'Østergaard and Ångström'],
  ["Dvo\\v{r}\\'ak, Pa\\l{}ka, \\~{n}", 'Dvořák, Pałka, ñ'],
  ["it\\'s, don\\'t", "it\\'s, don\\'t"],
  ['\\~300 K, \\*bold\\*', '~300 K, *bold*'],
])('%s', (text, words) => expect(printed(text)).toBe(words));

it('keeps the place of each letter in the file', () => {
  const [, letter] = inlinePieces('M\\"uller', 10, { markdown: false });
  expect(letter).toEqual({ text: 'ü', from: { start: 11, end: 14 } });
});
