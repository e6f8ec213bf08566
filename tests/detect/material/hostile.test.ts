import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectAbbreviations } from '../../../src/detect/abbreviation/index.js';
import { detectMaterials } from '../../../src/detect/material/index.js';
import { detectVariables } from '../../../src/detect/variable/index.js';
import { viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';
import { expectLinear } from '../../fixtures/linear.js';

const detectAll = (text: string): number => {
  const view = viewOf({ ...documentFromText('placeholder'), text, sentences: [], blocks: [], marks: [] });
  return detectMaterials(view).length + detectVariables(view).length + detectAbbreviations(view).length;
};

/** Strings that make careless patterns slow: each piece is repeated. */
const PIECES = [
  'A',
  'Li',
  'Li2',
  '(',
  '((Li',
  '(Li2S',
  '[',
  ')',
  '1',
  '1.',
  'Li 1 ',
  'x',
  '1+x',
  'Li1-x',
  '(1-x',
  '-',
  'Li2S-',
  '75Li2S-',
  '·',
  'a',
  'aA',
  'abcdA1',
  ' ',
  '<sub>',
  '{',
  '_{',
  '\\mathrm{',
  '$',
  'Li3PS4 (A',
  'x = 0.1, ',
  'M = Y, ',
  'A1, ',
  'samples A1, ',
  'Ta-',
  'Ta-doped ',
  '5 wt% ',
  'PEO-',
  'LLZO/',
  'poly(',
  'the ',
  'the a ',
  'doped ',
  '.sub.',
  '&#x2013;',
  '0 ≤ x ≤ ',
  'Li6PS5Cl, ',
  'lithium ',
  'β″',
  '-b-',
  'poly(a ',
  'P(VdF-',
  'MOF-7-A',
  'Mg2(dobdc)·A',
  'YSZ-20% glass ',
  'NiO-YSZ:',
  'S b 0',
  'X = Cl, ',
]; // prettier-ignore

describe('hostile text', () => {
  it.each(PIECES)('of many "%s" takes linear time', (piece) => {
    expectLinear(piece, detectAll, 2_000);
  });

  it('never throws and never points outside', () => {
    const part = fc.constantFrom(...PIECES, 'Li6PS5Cl', ' and ', 'σ', '\n', '\t', '.', ', ', '−', '₂', '⁺', '%', '"');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const view = viewOf(documentFromText(parts.join('')));
        const mentions = [...detectMaterials(view), ...detectVariables(view), ...detectAbbreviations(view)];
        for (const { span, printed } of mentions) {
          expect(span.start).toBeLessThan(span.end);
          expect(view.plain.slice(span.start, span.end)).toBe(printed);
        }
      }),
    );
  });

  it('gives materials in order and without overlaps', () => {
    const part = fc.constantFrom(
      'Li6PS5Cl',
      'LLZO',
      'PEO',
      '–',
      ' with 5 wt% ',
      'LiTFSI',
      ' and ',
      'Ta-doped ',
      'this compound',
      ', ',
      '. ',
      ' (LPSC) ',
      'S1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const spans = detectMaterials(viewOf(documentFromText(parts.join('')))).map(({ span }) => span);
        for (let i = 1; i < spans.length; i++) expect(spans[i]?.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      }),
    );
  });
});
