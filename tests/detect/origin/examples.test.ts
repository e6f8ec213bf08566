import { describe, expect, it } from 'vitest';
import { ORIGIN_EXAMPLES } from '../../../src/detect/origin/examples.js';
import { detectOrigins } from '../../../src/detect/origin/index.js';
import { viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';
import { expectLinear } from '../../fixtures/linear.js';
import { bracketed } from '../bracketed.js';

describe('examples of words of origin', () => {
  it.each(ORIGIN_EXAMPLES)('$text', ({ text: marked, reads }) => {
    const { text, spans } = bracketed(marked);
    const mentions = detectOrigins(viewOf(documentFromText(text)));
    expect(mentions.map(({ printed }) => printed)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    expect(mentions.map(({ span }) => span)).toEqual(spans);
    expect(mentions.map(({ value }) => value)).toEqual(reads);
  });

  it('are many, with many negatives', () => {
    expect(ORIGIN_EXAMPLES.length).toBeGreaterThanOrEqual(60);
    expect(ORIGIN_EXAMPLES.filter(({ reads }) => reads.length === 0).length).toBeGreaterThanOrEqual(15);
  });

  it('reads hostile text in linear time', () => {
    const hostile = ['[1, ', 'σ_{', '1 M Li', 'Li-', 'total ', 'dc ', 'A and ', '(A, ', 'diffusivity ', 'most as '];
    for (const piece of hostile) expectLinear(piece, (text) => detectOrigins(viewOf(documentFromText(text))), 4_000);
  });
});
