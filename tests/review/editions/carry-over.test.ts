import { describe, expect, it } from 'vitest';
import type { Record } from '../../../src/domain/index.js';
import { countingRecords } from '../../../src/review/editions/carry-over.js';
import { markEditions } from '../../../src/review/editions/mark-editions.js';
import { reattach } from '../../../src/review/reattach.js';
import { decisionOn } from '../../fixtures/decision.js';
import { edition } from '../../fixtures/edition.js';

/** The records of a paper as XML and as PDF. */
function twins(xml: Partial<Record>, pdf: Partial<Record>): [Record, Record] {
  const [best, other] = markEditions([edition('xml', [xml]), edition('pdf', [pdf])]);
  if (best === undefined || other === undefined) throw new Error('Cannot make twins');
  return [best, other];
}

const quote = 'The pellet of LLZO conducts with 6.7 × 10⁻⁴ S cm⁻¹ at 25 °C.';

describe('a decision on a file that a better one replaces', () => {
  it('is carried over to the same fact and says where it came from', () => {
    const [best, other] = twins({}, {});
    const decision = decisionOn(other);
    expect(reattach([decision], [best, other])).toEqual({
      decisions: [{ ...decision, record_id: best.record_id, carried_from: other.record_id }],
      orphans: [],
    });
  });

  it('stays where it is when the files differ', () => {
    const [best, other] = twins({}, { temperature_K: 398.15 });
    const decision = decisionOn(other);
    expect(reattach([decision], [best, other])).toEqual({ decisions: [decision], orphans: [] });
    const counts = countingRecords([best, other], new Set([other.record_id]));
    expect([best, other].map(counts)).toEqual([false, true]);
    const both = countingRecords([best, other], new Set([best.record_id, other.record_id]));
    expect([best, other].map(both)).toEqual([true, false]);
  });

  it('follows its quote to the better file when its own lost the record', () => {
    const [best, other] = twins({ quote }, {});
    const lost = decisionOn({ ...other, record_id: 'lost', quote, spans: {}, printed: best.printed });
    const { decisions, orphans } = reattach(
      [lost],
      [
        { ...best, record_id: 'best' },
        { ...other, printed: '9.9', duplicate_of: 'best' },
      ],
    );
    expect(orphans).toEqual([]);
    expect(decisions.map(({ record_id, carried_from }) => [record_id, carried_from])).toEqual([['best', 'lost']]);
  });

  it('turns what a person added into a correction of what the better file gives', () => {
    const [best, other] = twins({}, {});
    const found = { ...best, record_id: 'found', sigma_S_cm: 2e-3, quote: 'Another sentence.' };
    const added = {
      ...other,
      record_id: 'added',
      sigma_S_cm: 2e-3,
      quote: 'Another sentence, read otherwise.',
      duplicate_of: null,
    };
    const add = decisionOn(added, { type: 'add', fields: { ...added } });
    const [carried] = reattach([add], [best, found, other]).decisions;
    expect(carried).toMatchObject({ record_id: 'found', type: 'correct', fields: { sigma_S_cm: 2e-3 } });
  });
});

describe('a decision on a file that is not here', () => {
  const isForeign = (sha256: string): boolean => sha256 === 'elsewhere';
  const [here] = edition('xml', [{ quote }]).records;
  const [mine] = edition('pdf', [{ record_id: 'mine', source_sha256: 'elsewhere', quote }]).records;
  if (here === undefined || mine === undefined) throw new Error('Cannot make records');

  it('follows its sentence to another file of the paper', () => {
    const { decisions, orphans } = reattach([decisionOn(mine)], [here], { isForeign });
    expect(orphans).toEqual([]);
    expect(decisions[0]).toMatchObject({ record_id: here.record_id, carried_from: 'mine' });
  });

  it.each([
    ['the value is printed otherwise', [{ ...here, printed: '6.7 × 10⁻⁵' }], mine],
    ['two papers hold the sentence', [here, { ...here, record_id: 'x', source_sha256: 'y' }], mine],
    ['it is short', [{ ...here, quote: '6.7 × 10⁻⁴\t25' }], { ...mine, quote: '6.7 × 10⁻⁴\t25' }],
  ])('is an orphan where %s', (_, records, of) => {
    expect(reattach([decisionOn(of)], records, { isForeign }).orphans).toHaveLength(1);
  });
});
