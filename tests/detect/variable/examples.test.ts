import { describe, expect, it } from 'vitest';
import { VARIABLE_EXAMPLES } from '../../../src/detect/variable/examples.js';
import { detectVariables } from '../../../src/detect/variable/index.js';
import { type VariableMention, viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';

function show({ name, quantity, symbols, group, member }: VariableMention): string {
  const value = quantity?.value ?? `${quantity?.low ?? ''}..${quantity?.high ?? ''}`;
  const place = group === undefined ? '' : ` (${group}.${member})`;
  return `${name}: ${symbols.length > 0 ? symbols.join(', ') : value}${place}`;
}

describe('detectVariables', () => {
  it.each(VARIABLE_EXAMPLES)('$text', ({ text, reads }) => {
    const view = viewOf(documentFromText(text));
    const mentions = detectVariables(view);
    expect(mentions.map(show)).toEqual(reads);
    for (const { span, printed } of mentions) expect(view.plain.slice(span.start, span.end)).toBe(printed);
  });
});
