import { describe, expect, it } from 'vitest';
import { countWords, linesToPieces, linkOf } from '../../src/layout/lines-to-pieces.js';
import { pageLines } from '../../src/layout/page-lines.js';
import { column, pageOf, show } from './raw-page.js';

const NOTHING = new Map<string, number>();

describe('linkOf', () => {
  const examples: readonly [string, string, ReturnType<typeof linkOf>][] = [
    ['conduc-', 'tivity', 'divided'],
    ['elec\u00ad', 'trolyte', 'divided'],
    ['polyanion-', 'type', 'kept'],
    ['solid-', 'state', 'kept'],
    ['Li-', 'ion', 'kept'],
    ['Li7La3Zr2O12-', 'based', 'kept'],
    ['0.75Li2S-', '0.25P2S5', 'kept'],
    ['25–', '30', 'kept'],
    ['low-', 'frequency', 'kept'],
    ['bulk-', 'and', 'space'],
    ['ions', 'move', 'space'],
    ['−', '4', 'space'],
  ];
  for (const [end, start, link] of examples)
    it(`finds "${end}" before "${start}" ${link}`, () => expect(linkOf(end, start, NOTHING)).toBe(link));

  it('follows the other words of the paper', () => {
    expect(linkOf('over-', 'potential', new Map([['over-potential', 2]]))).toBe('kept');
    expect(linkOf('over-', 'potential', new Map([['overpotential', 2]]))).toBe('divided');
    expect(linkOf('state-', 'space', new Map([['statespace', 1]]))).toBe('divided');
  });
});

describe('linesToPieces', () => {
  const read = (lines: readonly string[]): string => {
    const all = pageLines(pageOf(column(lines, 50, 100)));
    return show(linesToPieces(all, countWords(all)));
  };

  it('puts one space between lines and none into a divided word', () => {
    expect(read(['the conduc-', 'tivity of', 'glass'])).toBe('the conductivity of glass');
  });

  it('marks where a hyphen was removed', () => {
    const all = pageLines(pageOf(column(['the conduc-', 'tivity'], 50, 100)));
    const pieces = linesToPieces(all, NOTHING);
    expect(pieces.filter(({ joined }) => joined === true).map(({ text }) => text)).toEqual(['tivity']);
  });

  it('keeps boxes and fonts of printed pieces', () => {
    const all = pageLines(pageOf(column(['10^−4 S cm^−1'], 50, 100)));
    const pieces = linesToPieces(all, NOTHING);
    expect(
      pieces.filter(({ text }) => text !== ' ').every(({ box, font }) => box?.page === 1 && font === 'Serif'),
    ).toBe(true);
    expect(pieces.filter(({ text }) => text === ' ').every(({ box }) => box === undefined)).toBe(true);
  });
});
