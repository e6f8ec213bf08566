import { describe, expect, it } from 'vitest';
import { MATERIAL_EXAMPLES } from '../../../src/detect/material/examples.js';
import { detectMaterials } from '../../../src/detect/material/index.js';
import { type MaterialMention, viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';

function show({ form, printed, formula, words }: MaterialMention): string {
  const resolved = formula === null || formula === printed ? '' : ` = ${formula}`;
  return `${form}: ${printed}${resolved}${words.length === 0 ? '' : ` [${words.join('; ')}]`}`;
}

describe('detectMaterials', () => {
  it.each(MATERIAL_EXAMPLES)('$text', ({ text, reads }) => {
    const view = viewOf(documentFromText(text));
    const mentions = detectMaterials(view);
    expect(mentions.map(show)).toEqual(reads);
    for (const { span, printed } of mentions) expect(view.plain.slice(span.start, span.end)).toBe(printed);
  });

  it('has enough examples, and enough that read nothing', () => {
    expect(MATERIAL_EXAMPLES.length).toBeGreaterThan(350);
    expect(MATERIAL_EXAMPLES.filter(({ reads }) => reads.length === 0).length).toBeGreaterThan(110);
  });
});
