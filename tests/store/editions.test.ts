import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import type { Edition } from '../../src/review/editions/group-editions.js';
import { confidenceOf, weakestOf } from '../../src/score/confidence.js';
import { countReviewed, reviewedRecords } from '../../src/store/reviewed.js';
import { openWorkspace, type Workspace } from '../../src/store/workspace.js';
import { decisionOn } from '../fixtures/decision.js';
import { edition } from '../fixtures/edition.js';
import { temporaryFolder } from '../fixtures/folder.js';

/** A record as its own file leaves it: its confidence follows from its reasons. */
function scored(record: Record): Record {
  const confidence = confidenceOf(record.reasons);
  const weakest = weakestOf(confidence);
  return {
    ...record,
    status: 'review',
    confidence: confidence[weakest],
    weakest_field: weakest,
    confidence_by_field: confidence,
  };
}

function opened(): Workspace {
  const workspace = openWorkspace(join(temporaryFolder(), 'ws'), { create: true });
  onTestFinished(workspace.close);
  return workspace;
}

async function save({ store }: Workspace, { source, records }: Edition): Promise<void> {
  store.addSource({ ...source, bytes: 1 }, source.name);
  await store.saveExtraction({ sourceSha256: source.sha256, reader: '1', rules: '1', records: records.map(scored) });
}

const FACTS: Partial<Record>[] = [1, 2, 3].map((n) => ({
  sigma_S_cm: n / 1000,
  printed: `${n}`,
  quote: `The sample with number ${n} conducts well, as this sentence says.`,
}));
const OTHERS = [{ ...FACTS[0] }, { ...FACTS[1] }, { ...FACTS[2], temperature_K: 400 }];

test('files of one paper are compared whatever their order, and again after each change', async () => {
  const files = [edition('xml', FACTS), edition('pdf', OTHERS), edition('txt', FACTS, { doi: '' })];
  const states = [];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0, 1, 0],
  ]) {
    const workspace = opened();
    for (const i of order) await save(workspace, files[i] ?? edition('xml', []));
    states.push([...workspace.store.records()]);
    expect(workspace.store.editions().map(({ best, others }) => [best.name, others.map(({ name }) => name)])).toEqual([
      ['paper.xml', ['paper.pdf', 'paper.txt']],
    ]);
  }
  expect(states[1]).toEqual(states[0]);
  expect(states[2]).toEqual(states[0]);
  const disagreed = states[0]?.filter(({ reasons }) => reasons.some(({ code }) => code === 'edition-disagrees'));
  expect(disagreed?.map(({ record_id, status }) => [record_id, status])).toEqual([
    ['paper.pdf 2', 'review'],
    ['paper.xml 2', 'review'],
  ]);
});

test('a fact counts once, and agreement makes it surer', async () => {
  const workspace = opened();
  await save(workspace, edition('xml', FACTS));
  const alone = [...workspace.store.records()];
  await save(workspace, edition('pdf', OTHERS));
  expect(workspace.store.countRecords().reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect([...reviewedRecords(workspace.store)].map(({ record_id }) => record_id)).toEqual([
    'paper.xml 0',
    'paper.xml 1',
    'paper.xml 2',
  ]);
  expect([...reviewedRecords(workspace.store, { editions: true })]).toHaveLength(6);
  for (const record of workspace.store.records()) {
    expect(record.reasons.length).toBeGreaterThan(0);
    expect(record.confidence_by_field).toEqual(confidenceOf(record.reasons));
  }
  expect([...workspace.store.records({ sources: ['paper.xml'] })]).not.toEqual(alone);
});

test('files that are found to be of two papers are parted, and left as each file says', async () => {
  const workspace = opened();
  await save(workspace, edition('xml', FACTS));
  const alone = [...workspace.store.records()];
  await save(workspace, edition('pdf', OTHERS));
  workspace.store.describe('paper.pdf', { doi: '10.5555/another' });
  expect(workspace.store.editions()).toEqual([]);
  expect([...workspace.store.records({ sources: ['paper.xml'] })]).toEqual(alone);
  expect([...workspace.store.records()].every(({ duplicate_of }) => duplicate_of === null)).toBe(true);
});

test('what people decided on a file counts for the better one that comes later', async () => {
  const workspace = opened();
  const { store } = workspace;
  const pdf = edition('pdf', OTHERS);
  await save(workspace, pdf);
  store.addDecisions(pdf.records.map((record) => decisionOn(record)));
  const verified = [{ status: 'verified', in_scope: true, count: 3 }];
  expect(countReviewed(store)).toEqual(verified);
  await save(workspace, edition('xml', FACTS));
  expect(countReviewed(store)).toEqual(verified);
  // Where the files differ, what people decided on stands until they decide on the other one
  expect([...reviewedRecords(store, { statuses: ['verified'] })].map(({ record_id }) => record_id)).toEqual([
    'paper.pdf 2',
    'paper.xml 0',
    'paper.xml 1',
  ]);
  const [, , third] = [...store.records({ sources: ['paper.xml'] })];
  if (third === undefined) throw new Error('Cannot find the third record');
  store.addDecisions([decisionOn(third)]);
  expect([...reviewedRecords(store, { statuses: ['verified'] })].map(({ record_id }) => record_id)).toEqual([
    'paper.xml 0',
    'paper.xml 1',
    'paper.xml 2',
  ]);
  expect(countReviewed(store)).toEqual(verified);
});

test('decisions from elsewhere find the paper that is here as another file', async () => {
  const workspace = opened();
  await save(workspace, edition('xml', FACTS));
  const [elsewhere] = edition('pdf', FACTS, { name: 'elsewhere' }).records;
  if (elsewhere === undefined) throw new Error('Cannot make a record');
  workspace.store.addDecisions([decisionOn(elsewhere)]);
  expect([...reviewedRecords(workspace.store, { statuses: ['verified'] })].map(({ record_id }) => record_id)).toEqual([
    'paper.xml 0',
  ]);
});
