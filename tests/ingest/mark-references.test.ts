import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/domain/index.js';
import { markReferences } from '../../src/ingest/mark-references.js';

/** Writes "word^12^" as pieces laid end to end; a raised part stands between carets. */
function piecesOf(written: string): Piece[] {
  let at = 0;
  return written
    .split('^')
    .map((text, i) => {
      const from = { start: at, end: at + text.length };
      at = from.end + 5;
      return { text, from, script: i % 2 === 1 ? ('superscript' as const) : undefined };
    })
    .filter(({ text }) => text !== '');
}

const cited = (written: string): string[] =>
  markReferences(piecesOf(written))
    .filter((piece) => piece.citation === true)
    .map(({ text }) => text);

describe('markReferences', () => {
  it.each([
    ['as reported^12^', ['12']],
    ['in a conductor.^3,5–7^ Later', ['3,5–7']],
    ['Murugan et al.^31^ found', ['31']],
    ['(of this glass)^[4]^', ['[4]']],
    ['10^−4^ S cm^−1,31^ at', [',31']],
    ['10^−4^ S cm^−1[31]^ at', ['[31]']],
    ['10^−4^ S cm^−1^^31^ at', ['31']],
    ['it conducts [31] and [ 5-7, 12] more', ['[31]', '[ 5-7, 12]']],
  ])('finds the marks in %s', (written, marks) => expect(cited(written)).toEqual(marks));

  it.each([
    '10^−4^ S cm^−1^',
    'area of 2 cm^2^',
    'Na^+^ and Ca^2+^',
    'x^2^',
    'the 10^4^ range',
    'along [110] and [001]',
    '[0047] In Example 3',
    'Å^3^',
    '^7^Li',
    'm^2^ g^−1^',
  ])('finds none in %s', (written) => expect(cited(written)).toEqual([]));

  it('keeps every character and its place', () => {
    const before = piecesOf('S cm^−1,31^ [2] and [110] of al.^4^');
    const after = markReferences(before);
    expect(after.map(({ text }) => text).join('')).toBe(before.map(({ text }) => text).join(''));
    for (const { text, from } of after) expect((from?.end ?? 0) - (from?.start ?? 0)).toBe(text.length);
  });
});
