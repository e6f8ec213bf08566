import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { LINK_EXAMPLES, type TiedExample } from '../../src/link/examples.js';
import { extract } from '../../src/pipeline.js';
import { documentFromText } from '../../src/text/document-from-text.js';

const sigmaOf = (r: Record): number | null => r.sigma_S_cm ?? r.high_S_cm ?? r.low_S_cm;
const isValue = (r: Record, tie: TiedExample): boolean => Math.abs((sigmaOf(r) ?? 0) / tie.value - 1) < 0.001;

describe('link examples', () => {
  it.each(LINK_EXAMPLES)('$text', ({ text, ties }) => {
    const records = extract(documentFromText(text));
    expect(records.map(sigmaOf)).toHaveLength(ties.length);
    for (const tie of ties) {
      const same = records.filter((r) => isValue(r, tie));
      const record = same.find((r) => (r.formula ?? r.material) === tie.material) ?? same[0];
      expect(record, `value ${tie.value}`).toBeDefined();
      if (tie.material !== '*') expect(record?.formula ?? record?.material).toBe(tie.material);
      if (tie.at !== undefined) expect(record?.temperature_K).toBe(tie.at);
      if (tie.kind !== undefined) expect(record?.kind).toBe(tie.kind);
      if (tie.origin !== undefined) expect(record?.origin).toBe(tie.origin);
      expect(record?.scope_reason ?? undefined).toBe(tie.scope);
    }
  });
});
