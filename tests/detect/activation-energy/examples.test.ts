import { describe, expect, it } from 'vitest';
import { ACTIVATION_ENERGY_EXAMPLES } from '../../../src/detect/activation-energy/examples.js';
import { detectActivationEnergies } from '../../../src/detect/activation-energy/index.js';
import { type Quantity, viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';
import { bracketed } from '../bracketed.js';

function show({ value, low, high, qualifier, uncertainty }: Quantity): string {
  if (qualifier === 'range') return `${low}..${high}`;
  return `${qualifier ?? ''}${value ?? low ?? high}${uncertainty === null ? '' : `±${uncertainty}`}`;
}

describe('examples of activation energies', () => {
  it.each(ACTIVATION_ENERGY_EXAMPLES)('$text', ({ text: marked, reads }) => {
    const { text, spans } = bracketed(marked);
    const mentions = detectActivationEnergies(viewOf(documentFromText(text)));
    expect(mentions.map(({ span }) => span)).toEqual(spans);
    expect(mentions.map(({ quantity }) => show(quantity))).toEqual(reads);
  });
});
