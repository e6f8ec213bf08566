import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extract, read } from '../../src/pipeline.js';
import { DEFAULT_POLICY, outlookOf, Policy, triageRecord, WEIGHTS } from '../../src/score/index.js';
import { sourceOf } from '../../src/store/source-of.js';
import { updateRecords } from '../../src/store/update-records.js';
import { openWorkspace } from '../../src/store/workspace.js';

const folder = mkdtempSync(join(tmpdir(), 'sigmine-triage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT =
  'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C. An ionic conductivity of 7.7 × 10−4 S cm−1 was found.';

describe('triage of a workspace', async () => {
  const bytes = new TextEncoder().encode(TEXT);
  const source = sourceOf('a.txt', bytes);
  const records = extract(await read(source, bytes));
  const workspace = openWorkspace(join(folder, 'workspace'), { create: true });
  afterAll(workspace.close);
  workspace.store.addSource(source, 'a.txt');
  workspace.store.saveExtraction({ sourceSha256: source.sha256, reader: '1', rules: '1', records });

  it('changes nothing under the policy that the records were made with', () => {
    const triage = triageRecord(DEFAULT_POLICY, WEIGHTS);
    for (const record of records) expect(triage(record)).toBe(record);
  });

  it('changes status in place and leaves everything else', () => {
    const strict = Policy.parse({ target: 1, always_review: ['*'] });
    const after = records.map(triageRecord(strict, WEIGHTS));
    expect(records[0]?.status).toBe('accepted');
    expect(updateRecords(workspace.database, after)).toBe(records.length);
    const stored = [...workspace.store.records()];
    expect(stored.map(({ status }) => status)).toEqual(records.map(() => 'review'));
    expect(stored.map((record, i) => ({ ...record, status: records[i]?.status }))).toEqual(records);
    expect(workspace.store.countRecords()).toEqual([{ status: 'review', in_scope: true, count: records.length }]);
  });

  it('says what a policy means: counts, expected precision, hours', () => {
    const outlook = outlookOf(records, Policy.parse({ audit_share: 1, seconds_per_record: 3600 }), WEIGHTS);
    expect(outlook.counts.accepted).toBeGreaterThan(0);
    expect(outlook.expected).toBeGreaterThan(0.9);
    expect(outlook.hours).toBe(outlook.counts.review + outlook.counts.accepted);
    expect(outlook.audited).toBe(outlook.counts.accepted);
  });
});
