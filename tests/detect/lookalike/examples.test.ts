import { describe, expect, it } from 'vitest';
import { detectConductivity } from '../../../src/detect/conductivity/index.js';
import { LOOKALIKE_EXAMPLES } from '../../../src/detect/lookalike/examples.js';
import { detectLookalikes } from '../../../src/detect/lookalike/index.js';
import { viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';
import { bracketed } from '../bracketed.js';

describe('examples of look-alikes', () => {
  it.each(LOOKALIKE_EXAMPLES)('$text', ({ text: marked, reads }) => {
    const { text, spans } = bracketed(marked);
    const view = viewOf(documentFromText(text));
    const mentions = detectLookalikes(view);
    expect(mentions.map(({ span }) => span)).toEqual(spans);
    expect(mentions.map(({ quantity }) => quantity)).toEqual(reads);
  });

  it.each(LOOKALIKE_EXAMPLES.filter(({ reads }) => reads.length > 0))('no conductivity: $text', ({ text: marked }) => {
    expect(detectConductivity(viewOf(documentFromText(bracketed(marked).text)))).toEqual([]);
  });
});
