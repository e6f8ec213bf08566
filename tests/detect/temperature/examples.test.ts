import { describe, expect, it } from 'vitest';
import { TEMPERATURE_EXAMPLES } from '../../../src/detect/temperature/examples.js';
import { detectTemperature } from '../../../src/detect/temperature/index.js';
import { type Quantity, type TemperatureMention, viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';
import { bracketed } from '../bracketed.js';

const SIGNS: Readonly<Record<string, string>> = { '~': '~', '>': '>', '<': '<', 'up to': '^' };
const ROLES = ['measurement', 'processing', 'transition', 'other', 'unknown'];

function show({ value, low, high, qualifier }: Quantity): string {
  if (qualifier === 'range') return `${low}..${high}`;
  return `${qualifier === null ? '' : SIGNS[qualifier]}${value ?? low ?? high}`;
}

/** Shows a mention the way examples are written; the role only where the example states one. */
function shown(mention: TemperatureMention, wanted: string): string {
  const role = wanted.split(' ').some((word) => ROLES.includes(word)) ? [mention.role] : [];
  const group = mention.group === undefined ? [] : [`#${mention.group}`];
  return [show(mention.quantity), ...(mention.words ? ['RT'] : []), ...role, ...mention.doubts, ...group].join(' ');
}

describe('examples of temperatures', () => {
  it.each(TEMPERATURE_EXAMPLES)('$text', ({ text: marked, reads }) => {
    const { text, spans } = bracketed(marked);
    const mentions = detectTemperature(viewOf(documentFromText(text)));
    expect(mentions.map(({ span }) => span)).toEqual(spans);
    expect(mentions.map((mention, i) => shown(mention, reads[i] ?? ''))).toEqual(reads);
  });

  it('has many negatives', () => {
    expect(TEMPERATURE_EXAMPLES.length).toBeGreaterThan(160);
    expect(TEMPERATURE_EXAMPLES.filter(({ reads }) => reads.length === 0).length).toBeGreaterThan(35);
  });
});
