import { expect, test } from 'vitest';
import type { Document } from '../../src/domain/index.js';
import { trimSpan } from '../../src/review/quote-at.js';

const trimmed = (text: string): string => {
  const { start, end } = trimSpan({ text } as Document, { start: 0, end: text.length + 9 });
  return text.slice(start, end);
};

test.each([
  [' 25 °C. ', '25 °C'],
  ['(22 °C),', '22 °C'],
  ['(22 °C', '22 °C'],
  ['22 °C)', '22 °C'],
  ['Li1.3Al0.3Ti1.7(PO4)3;', 'Li1.3Al0.3Ti1.7(PO4)3'],
  ['(PO4)3', '(PO4)3'],
  ['(Bi0.8Er0.2)2O3', '(Bi0.8Er0.2)2O3'],
  ['.5 S/cm', '.5 S/cm'],
  [' . ', ''],
  ['', ''],
])('"%s" is "%s"', (text, left) => expect(trimmed(text)).toBe(left));
