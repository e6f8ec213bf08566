import { describe, expect, it } from 'vitest';
import { CONDUCTIVITY_EXAMPLES } from '../../../src/detect/conductivity/examples.js';
import { detectConductivity } from '../../../src/detect/conductivity/index.js';
import { type ConductivityMention, type Doubt, type Quantity, viewOf } from '../../../src/domain/index.js';
import { toSiemensPerCm } from '../../../src/normalize/index.js';
import { documentFromText } from '../../../src/text/index.js';
import { bracketed } from '../bracketed.js';

type Reading = {
  readonly printed: string;
  readonly quantity: string;
  readonly doubts: readonly string[];
  readonly group: string;
};

const SIGNS: Readonly<Record<string, string>> = {
  '~': '~',
  '>': '>',
  '<': '<',
  'up to': '^',
  'order of magnitude': 'O',
};

function show({ value, low, high, qualifier, uncertainty }: Quantity): string {
  if (qualifier === 'range') return `${low}..${high}`;
  const number = value ?? low ?? high;
  const spread = uncertainty === null ? '' : `±${uncertainty}`;
  return `${qualifier === null ? '' : SIGNS[qualifier]}${number}${spread}`;
}

/** "~4e-5 lost-sign #0" with numbers in the shortest spelling. */
function expected(read: string, printed: string): Reading {
  const [quantity = '', ...rest] = read.split(' ');
  const plain = quantity.replace(/\d+(?:\.\d+)?(?:e-?\d+)?/gu, (number) => String(Number(number)));
  return {
    printed,
    quantity: plain,
    doubts: rest.filter((word) => !word.startsWith('#')),
    group: rest.find((word) => word.startsWith('#')) ?? '',
  };
}

function actual(mention: ConductivityMention, text: string): Reading {
  return {
    printed: text.slice(mention.span.start, mention.span.end),
    quantity: show(toSiemensPerCm(mention)),
    doubts: mention.doubts.toSorted((a: Doubt, b: Doubt) => a.localeCompare(b)),
    group: mention.group === undefined ? '' : `#${mention.group}`,
  };
}

describe('examples of conductivities', () => {
  it.each(CONDUCTIVITY_EXAMPLES)('$text', ({ text: marked, reads }) => {
    const { text, spans } = bracketed(marked);
    const document = documentFromText(text);
    const found = detectConductivity(viewOf(document)).map((mention) => actual(mention, document.text));
    const wanted = reads.map((read, i) =>
      expected(read, spans[i] === undefined ? '' : document.text.slice(spans[i].start, spans[i].end)),
    );
    expect(spans).toHaveLength(reads.length);
    expect(found).toEqual(wanted);
  });

  it('has every section of the catalogue and many negatives', () => {
    expect(CONDUCTIVITY_EXAMPLES.length).toBeGreaterThan(300);
    expect(CONDUCTIVITY_EXAMPLES.filter(({ reads }) => reads.length === 0).length).toBeGreaterThan(80);
  });
});
