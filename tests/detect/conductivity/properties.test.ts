import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectActivationEnergies } from '../../../src/detect/activation-energy/index.js';
import { detectConductivity } from '../../../src/detect/conductivity/index.js';
import { detectLookalikes } from '../../../src/detect/lookalike/index.js';
import { detectTemperature } from '../../../src/detect/temperature/index.js';
import { type Document, viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';
import { expectLinear } from '../../fixtures/linear.js';

/** A document without sentences or marks: what the detectors must bear. */
const rough = (text: string): Document => ({ ...documentFromText(''), text });

const DETECTORS = { detectConductivity, detectTemperature, detectLookalikes, detectActivationEnergies };

const piece = fc.constantFrom(
  '6.7',
  ' × ',
  '10',
  '−4',
  '⁻⁴',
  ' S cm−1',
  ' mS/cm',
  ' Ω cm',
  ' and ',
  ', ',
  '–',
  ' to ',
  '(',
  ')',
  ' ± ',
  '0.3',
  ' conductivity of ',
  'log σ = ',
  ' at ',
  '25 °C',
  ' K',
  '.',
  ' ',
  'x = 0.2',
  '~',
  '>',
  ' resistivity ',
  '[12]',
  '1',
  'S cm 1',
  'e',
  '\t',
  '\n\n',
  'σ',
  'Li7',
  ' eV',
  'between ',
  'from ',
);
const sentences = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('conductivities in any text', () => {
  it('prints exactly what stands under the span, and its digits', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const document = documentFromText(text);
        const view = viewOf(document);
        for (const mention of detectConductivity(view)) {
          expect(mention.printed).toBe(view.text.slice(mention.span.start, mention.span.end));
          expect(mention.printed).toMatch(/\d/u);
          if (mention.unitSpan !== undefined)
            expect(mention.unitPrinted).toBe(view.text.slice(mention.unitSpan.start, mention.unitSpan.end));
          const numbers = [mention.quantity.value, mention.quantity.low, mention.quantity.high].filter(
            (n) => n !== null,
          );
          expect(numbers.length).toBeGreaterThan(0);
          for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
          if (mention.via !== 'log')
            for (const number of numbers) expect(digitsOf(mention.printed)).toContain(significant(number));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives mentions in order that do not overlap', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const mentions = detectConductivity(viewOf(documentFromText(text)));
        mentions.forEach((mention, i) => {
          expect(mention.span.start).toBeGreaterThanOrEqual(mentions[i - 1]?.span.end ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is a function: the same text gives the same mentions', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const view = viewOf(documentFromText(text));
        for (const detect of Object.values(DETECTORS)) expect(detect(view)).toEqual(detect(view));
      }),
      { numRuns: 100 },
    );
  });
});

/** All digits of a printed number in order, with spellings of the decimal point dropped. */
const digitsOf = (printed: string): string =>
  printed.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (c) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).replace(/\D/gu, '');
/** The significant digits of a number. */
const significant = (number: number): string =>
  (number.toExponential().split('e')[0] ?? '').replace(/\D/gu, '').replace(/0+$/u, '') || '1';

describe('hostile strings', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['digits', '1'],
    ['digits and spaces', '1 '],
    ['spaced thousands', '1 000 '],
    ['commas', '1,000,'],
    ['decimals', '1.1.'],
    ['powers', '1.2 × 10−4 '],
    ['lists of powers', '1.2 × 10−4, '],
    ['open brackets', '('],
    ['brackets with numbers', '(1.2 '],
    ['closed brackets', '1.2) × 10'],
    ['units', ' S cm−1'],
    ['numbers with units', '1.2 × 10−4 S cm−1 and '],
    ['damaged units', '6.1 10 4 S cm 1 '],
    ['glyphs', 'S cm????'],
    ['dashes', '-'],
    ['dashed powers', '10-4-'],
    ['carets', '10^'],
    ['superscripts', '⁻⁴'],
    ['degrees', '25 °C '],
    ['listed degrees', '25, '],
    ['dashed degrees', '25–'],
    ['room temperatures', 'room temperature '],
    ['brackets after σ', 'exp(RT'],
    ['logarithms', 'log σ = −3.5 '],
    ['resistivities', 'resistivity 5 Ω cm '],
    ['energies', 'activation energy 0.3, '],
    ['prefactors', 'σ0 = 1.2 '],
    ['hanging powers', '1.2 × 10 and −4 S cm −1 '],
    ['backslashes', '\\mathrm{'],
    ['tags', '<sup>'],
    ['entities', '&#x'],
    ['words', 'conductivity '],
    ['spaces', ' '],
    ['tildes', '~'],
    ['letters', 'a'],
  ];

  it.each(HOSTILE)('%s take linear time', (_name, unit) => {
    expectLinear(unit, (text) => {
      const view = viewOf(rough(text));
      for (const detect of Object.values(DETECTORS)) detect(view);
    });
  });
});
