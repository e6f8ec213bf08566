import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Piece } from '../../../src/domain/index.js';
import { repair } from '../../../src/text/repair/index.js';
import { expectLinear } from '../../fixtures/linear.js';
import { draftOf, piecesOf } from './show.js';

/** What a damaged font prints for each sign; `font` is the font of the signs, undefined where the text has no fonts. */
type Code = Readonly<Record<'minus' | 'times' | 'degree', string>> & { readonly signFont?: boolean };

const CODES: readonly Code[] = [
  { minus: '\u0000', times: '\u0002', degree: '\u000e' },
  { minus: '\u0002', times: '\u0001', degree: '\u0003' },
  { minus: '\u0003', times: '\u0004', degree: '\u000e' },
  { minus: '\u0005', times: '\u0002', degree: '\u0006', signFont: true },
  { minus: '\u0001', times: '\u0001', degree: '\u0001' },
  { minus: '2', times: '6', degree: 'u' },
  { minus: '2', times: '3', degree: '8' },
  { minus: '2', times: '3', degree: '8', signFont: true },
  { minus: '2', times: '6', degree: '8', signFont: true },
  { minus: 'e', times: '´', degree: 'o' },
  { minus: '-', times: '9', degree: '°' },
  { minus: 'À', times: 'Â', degree: '°' },
  { minus: '¹', times: '©', degree: '°' },
  { minus: '?', times: '?', degree: '?' },
  { minus: '\uf02d', times: '\uf0b4', degree: '\uf0b0' },
  { minus: '\ue001', times: '\ue002', degree: '\ue003' },
  { minus: '\ue000', times: '×', degree: '°', signFont: true },
  { minus: '(cid:0)', times: '(cid:1)', degree: '(cid:3)' },
  { minus: '(cid:1)', times: '(cid:2)', degree: '(cid:0)' },
  { minus: ' /C0 ', times: '/C2', degree: '/C14 ' },
  { minus: '/C0', times: '3', degree: '8' },
  { minus: ' GLYPH<0> ', times: '×', degree: 'GLYPH<14> ' },
  { minus: ' 31)', times: ' 31)', degree: ' 44)' },
  { minus: '⫺', times: '⫻', degree: '°' },
  { minus: 'H11002', times: 'H11003', degree: '°' },
  { minus: '', times: '', degree: '' },
  { minus: '', times: '×', degree: '°' },
  { minus: ' ', times: ' ', degree: ' ' },
];

/** A sentence as pieces: a part is plain text, a sign, or raised. */
type Part = {
  readonly text?: string;
  readonly sign?: 'minus' | 'times' | 'degree';
  readonly exponent?: number;
  readonly raised?: boolean;
};

const mantissa = fc.integer({ min: 11, max: 99 }).map((n) => (n / 10).toFixed(1));
const exponent = fc.integer({ min: 2, max: 12 });
const value = fc
  .tuple(mantissa, exponent)
  .map(([m, e]): Part[] => [
    { text: `${m} ` },
    { sign: 'times' },
    { text: ' 10' },
    { sign: 'minus', exponent: e, raised: true },
    { text: ' S cm' },
    { sign: 'minus', exponent: 1, raised: true },
  ]);
const solidus = fc
  .tuple(mantissa, exponent)
  .map(([m, e]): Part[] => [
    { text: `${m} ` },
    { sign: 'times' },
    { text: ' 10' },
    { sign: 'minus', exponent: e, raised: true },
    { text: ' S/cm' },
  ]);
const bare = exponent.map((e): Part[] => [
  { text: '10' },
  { sign: 'minus', exponent: e, raised: true },
  { text: ' S cm' },
  { sign: 'minus', exponent: 1, raised: true },
]);
const temperature = fc
  .constantFrom(25, 30, 60, 85, 120, 300, 650)
  .map((t): Part[] => [{ text: `${t} ` }, { sign: 'degree' }, { text: 'C' }]);
const sentence = fc.oneof(
  fc
    .tuple(value, temperature)
    .map(([v, t]): Part[] => [
      { text: 'The pellets show ' },
      ...v,
      { text: ' at ' },
      ...t,
      { text: ', as in Section 2. ' },
    ]),
  fc
    .tuple(bare, value)
    .map(([a, b]): Part[] => [
      { text: 'It lies between ' },
      ...a,
      { text: ' and ' },
      ...b,
      { text: ' for 6 samples of 12. ' },
    ]),
  temperature.map((t): Part[] => [{ text: 'Powders of Li6PS5Cl were fired at ' }, ...t, { text: ' for 8 h [12]. ' }]),
  value.map((v): Part[] => [{ text: 'In 2019, a conductivity of ' }, ...v, { text: ' was found (Table 2). ' }]),
);
const paper = fc
  .tuple(fc.oneof(value, solidus), value, fc.array(sentence, { minLength: 1, maxLength: 8 }))
  .map(([a, b, more]): Part[] => [
    { text: 'We found ' },
    ...a,
    { text: ' and ' },
    ...b,
    { text: ' here. ' },
    ...more.flat(),
  ]);

type Printed = {
  readonly draft: Draft;
  readonly exponents: readonly { readonly start: number; readonly end: number; readonly value: number }[];
};

/** Prints a paper with a code; remembers where each power of ten stands in the damaged text. */
function print(parts: readonly Part[], code: Code, { fonts }: { readonly fonts: boolean }): Printed {
  const pieces: Piece[] = [];
  const exponents: Printed['exponents'][number][] = [];
  let length = 0;
  const add = (text: string, font: string, raised: boolean): void => {
    if (text === '') return;
    const style = fonts ? { font, ...(raised ? { script: 'superscript' as const } : {}) } : {};
    pieces.push({ text, from: { start: length, end: length + text.length }, ...style });
    length += text.length;
  };
  const signs = code.signFont === true ? 'ABCDEF+Signs/f2' : 'ABCDEF+Text/f1';
  for (const { text, sign, exponent: e, raised } of parts) {
    const start = length;
    if (text !== undefined) add(text, 'ABCDEF+Text/f1', false);
    if (sign !== undefined) add(code[sign], signs, raised === true);
    if (e !== undefined) {
      add(String(e), 'ABCDEF+Text/f1', raised === true);
      exponents.push({ start, end: length, value: -e });
    }
  }
  if (!fonts) {
    const whole = pieces.map(({ text }) => text).join('');
    return { draft: draftOf([{ text: whole, from: { start: 0, end: whole.length } }]), exponents };
  }
  return { draft: draftOf(pieces), exponents };
}

/** Gives the pieces that cover a place of the file. */
const covering = (draft: Draft, start: number, end: number): readonly Piece[] =>
  piecesOf(draft).filter(({ from }) => from !== undefined && from.start < end && start < from.end);

/** Gives the exponent as a reader sees it, null where anything of it is in doubt. */
function readExponent(
  draft: Draft,
  { start, end }: { start: number; end: number },
): { read: string | null; repaired: boolean } {
  const pieces = covering(draft, start, end);
  const text = pieces
    .map((piece) => {
      const { from } = piece;
      if (from === undefined || piece.repaired !== undefined || from.end - from.start !== piece.text.length)
        return piece.text;
      return piece.text.slice(Math.max(0, start - from.start), end - from.start);
    })
    .join('')
    .replace(/\s/gu, '');
  const doubted = pieces.some(({ doubtful }) => doubtful === true);
  return { read: doubted ? null : text, repaired: pieces.some(({ repaired }) => repaired !== undefined) };
}

const papers = fc.tuple(paper, fc.constantFrom(...CODES), fc.boolean());

describe('repair of papers damaged at random', () => {
  it('reads every exponent right and says that it is repaired, or doubts it', () => {
    fc.assert(
      fc.property(papers, ([parts, code, fonts]) => {
        const { draft, exponents } = print(parts, code, { fonts });
        const repaired = repair(draft);
        for (const place of exponents) {
          const { read, repaired: said } = readExponent(repaired, place);
          if (read === null) continue;
          expect(read).toMatch(new RegExp(`^[−-]${-place.value}$`, 'u'));
          expect(said || code.minus === '-').toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('repairs the exponents, not merely doubts them, where something stands for the sign', () => {
    fc.assert(
      fc.property(papers, ([parts, code, fonts]) => {
        fc.pre(code.minus.trim() !== '');
        const { draft, exponents } = print(parts, code, { fonts });
        const repaired = repair(draft);
        const right = exponents.filter((place) => readExponent(repaired, place).read !== null);
        expect(right).toHaveLength(exponents.length);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves sound papers as they are', () => {
    fc.assert(
      fc.property(paper, fc.constantFrom('−', '–', '-'), fc.boolean(), (parts, minus, fonts) => {
        const { draft } = print(parts, { minus, times: '×', degree: '°' }, { fonts });
        expect(repair(draft)).toBe(draft);
      }),
      { numRuns: 100 },
    );
  });

  it('covers every character of the file once, in order, and keeps untouched pieces', () => {
    fc.assert(
      fc.property(papers, ([parts, code, fonts]) => {
        const { draft } = print(parts, code, { fonts });
        const before = new Set(piecesOf(draft));
        let next = 0;
        for (const piece of piecesOf(repair(draft))) {
          expect(piece.from?.start).toBe(next);
          next = piece.from?.end ?? Number.NaN;
          if (piece.repaired === undefined && piece.doubtful !== true && fonts && code.signFont === true)
            expect(before.has(piece)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever a paper holds, and is done in one go', () => {
    const characters = fc.constantFrom(
      ...'0123456789 SCcmeΩ10×-−?"\u0000\u0001\u0002\uf02dÀ¼(cid:0)/C0GLYPH<0>lo\n\t'.split(''),
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 200 }), (found) => {
        const text = found.join('');
        const once = repair(draftOf([{ text, from: { start: 0, end: text.length } }]));
        expect(piecesOf(once).every(({ text: part }) => !/[\u0000-\u0008]/u.test(part))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('repair of hostile texts', () => {
  const HOSTILE = [
    '1',
    '10',
    '10 ',
    '(',
    ')',
    '\u0000',
    '\u0000 10\u00004 S cm',
    'S cm',
    'S cm2',
    'cm?1',
    '(cid:',
    'GLYPH<',
    '1 9 10-4 ',
    'x ) 0 ',
    '31) ',
    '5 . 5 ',
    '/C',
    'l',
    'lo-',
    ' ',
    '1e1.1',
    '2e5',
    'À',
    '0 % x % ',
    'ð',
    '(1',
    '1027 to ',
  ];

  it.each(HOSTILE)('takes time in proportion to the length of many %j', (part) => {
    expectLinear(part, (text) => repair(draftOf([{ text }])), 10_000);
  });
});
