import { describe, expect, it } from 'vitest';
import { ranges, unreadPages } from '../../../src/ingest/pdf/unread-pages.js';

describe('ranges', () => {
  it('joins numbers that follow each other', () => {
    expect(ranges([3, 4, 5, 9])).toBe('3-5, 9');
    expect(ranges([])).toBe('');
  });
});

describe('unreadPages', () => {
  const run = { text: 'x', x: 1, baseline: 1, width: 1, size: 9, font: 'F', bold: false, italic: false, angle: 0 };
  const page = (number: number, imaged: boolean, runs: readonly (typeof run)[]) => ({
    page: number,
    width: 9,
    height: 9,
    runs,
    rulings: [],
    imaged,
  });

  it('tells pages without text, scans and broken pages apart', () => {
    const pages = [page(1, false, [run]), page(2, true, []), page(3, true, [run]), page(4, false, [])];
    expect(unreadPages(pages, [4]).map(({ says }) => says)).toEqual([
      'no text layer: page 2',
      'text comes from a scan: page 3',
      'could not be read: page 4',
    ]);
  });
});
