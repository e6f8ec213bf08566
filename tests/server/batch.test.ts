import { expect, test } from 'vitest';
import { Decided, RecordView, type Row, Worklist } from '../../src/server/api.js';
import { Adjudication, Batched, SecondPass } from '../../src/server/batch-api.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { paperText } from '../fixtures/papers.js';
import { type ReviewServer, startReview } from '../fixtures/review-server.js';
import { SERIES } from '../fixtures/series.js';

const get = async (address: string): Promise<unknown> => await (await fetch(address)).json();
const post = async (address: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }> => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};
const rowsOf = async ({ address }: ReviewServer): Promise<readonly Row[]> =>
  Worklist.parse(await get(`${address}/api/worklist?order=paper`)).rows;
const viewOf = async ({ address }: ReviewServer, id: string): Promise<RecordView> =>
  RecordView.parse(await get(`${address}/api/records/${id}`));

test('many are accepted at once, those that others decided on are left alone, and one undo takes all back', async () => {
  const server = await startReview(await minedWorkspace({ 'a.txt': paperText(1), 'b.txt': paperText(2) }));
  const before = await rowsOf(server);
  const items = before.map(({ record_id, seen }) => ({ record_id, seen }));
  const other = items[0]?.record_id ?? '';
  await post(`${server.address}/api/records/${other}/decisions`, { type: 'reject', seen: 0 });
  const { status, body } = await post(`${server.address}/api/batch`, { type: 'accept', items });
  const { rows, skipped } = Batched.parse(body);
  expect([status, rows.length, skipped.map((row) => [row.record_id, row.status])]).toEqual([
    201,
    3,
    [[other, 'rejected']],
  ]);
  expect(rows.every((row) => row.status === 'verified' && row.verdict === 'accept')).toBe(true);

  const undone = Decided.parse((await post(`${server.address}/api/undo`, {})).body);
  expect([undone.row, ...undone.also].map(({ verdict }) => verdict)).toEqual([null, null, null]);
  const redone = Decided.parse((await post(`${server.address}/api/redo`, {})).body);
  expect([redone.row, ...redone.also].map(({ status: now }) => now)).toEqual(['verified', 'verified', 'verified']);
  expect((await post(`${server.address}/api/redo`, {})).status).toBe(404);
  for (const wrong of [{ type: 'reject', items }, { type: 'accept', items: [] }, { type: 'accept' }])
    expect((await post(`${server.address}/api/batch`, wrong)).status).toBe(400);
});

test('a correction is proposed for records that took the same word; they stay in review', async () => {
  const server = await startReview(await minedWorkspace({ 'series.txt': SERIES }));
  const rows = await rowsOf(server);
  expect(rows).toHaveLength(3);
  const id = rows[0]?.record_id ?? '';
  const fields = { material: 'LATP', formula: 'Li1.3Al0.3Ti1.7P3O12' };
  const decisions = `${server.address}/api/records/${id}/decisions`;
  const { proposals } = Decided.parse((await post(decisions, { type: 'correct', fields, seen: 0 })).body);
  expect(proposals.map(({ row }) => row.record_id)).toEqual(rows.slice(1).map((row) => row.record_id));
  const items = proposals.map(({ row: { record_id, seen }, fields: some }) => ({ record_id, seen, fields: some }));
  const batched = Batched.parse((await post(`${server.address}/api/batch`, { type: 'amend', items })).body);
  expect(batched.rows.map(({ status, verdict, material }) => [status, verdict, material])).toEqual([
    ['review', null, fields.formula],
    ['review', null, fields.formula],
  ]);
  const amended = await viewOf(server, items[1]?.record_id ?? '');
  expect(amended.record.composition).toEqual({ Li: 1.3, Al: 0.3, Ti: 1.7, P: 3, O: 12 });
  const again = await post(`${server.address}/api/records/${items[1]?.record_id}/decisions`, {
    type: 'accept',
    seen: 1,
  });
  expect(Decided.parse(again.body).row).toMatchObject({ status: 'verified', material: fields.formula });
  for (const _ of [1, 2]) await post(`${server.address}/api/undo`, {});
  expect(await viewOf(server, items[0]?.record_id ?? '')).toMatchObject({ verdict: null, record: { formula: null } });
  expect((await viewOf(server, id)).record.formula).toBe(fields.formula);
});

test('a second opinion is blind and changes nothing until somebody settles the dispute', async () => {
  const workspace = await minedWorkspace({ 'a.txt': paperText(1) });
  const ada = await startReview(workspace);
  const [one, two] = await rowsOf(ada);
  const decide = (server: ReviewServer, id: string, body: object) =>
    post(`${server.address}/api/records/${id}/decisions`, { seen: 0, ...body });
  const [a, b] = [one?.record_id ?? '', two?.record_id ?? ''];
  await decide(ada, a, { type: 'correct', fields: { temperature_K: 310 } });
  await decide(ada, b, { type: 'accept' });
  expect(SecondPass.parse(await get(`${ada.address}/api/second-pass`)).record_ids).toEqual([]);

  const bob = await startReview(workspace, '--curator', 'bob');
  const sample = SecondPass.parse(await get(`${bob.address}/api/second-pass`));
  expect([sample.left, sample.record_ids.toSorted()]).toEqual([2, [a, b].toSorted()]);
  const blind = RecordView.parse(await get(`${bob.address}/api/records/${a}?blind=1`));
  expect([blind.decisions, blind.verdict, blind.record]).toEqual([[], null, blind.machine]);
  await decide(bob, a, { type: 'correct', fields: { kind: 'bulk' }, blind: true });
  await decide(bob, b, { type: 'accept', blind: true });
  expect((await viewOf(bob, a)).record).toMatchObject({ temperature_K: 310, kind: blind.machine.kind });
  expect(SecondPass.parse(await get(`${bob.address}/api/second-pass`)).left).toBe(0);

  const { disputes, agreement } = Adjudication.parse(await get(`${ada.address}/api/adjudication`));
  expect(disputes).toMatchObject([
    { record_id: a, seen: 2, differs: ['temperature', 'kind'], first: { curator: 'ada' }, second: { curator: 'bob' } },
  ]);
  expect(agreement.find(({ of }) => of === 'temperature')).toMatchObject({ records: 2, agreed: 1 });
  expect((await post(`${ada.address}/api/adjudication`, { record_id: a, take: 'second', seen: 1 })).status).toBe(409);
  await post(`${ada.address}/api/adjudication`, { record_id: a, take: 'second', seen: 2 });
  // What only the first had changed is the machine's again
  expect((await viewOf(ada, a)).record).toMatchObject({
    kind: 'bulk',
    temperature_K: blind.machine.temperature_K,
    status: 'verified',
  });
  expect(Adjudication.parse(await get(`${ada.address}/api/adjudication`)).disputes).toEqual([]);
});

test('drift is told when people contradict what was promised', async () => {
  const papers = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`p${i}.txt`, paperText(i)]));
  const server = await startReview(await minedWorkspace(papers));
  const { rows, drift } = Worklist.parse(await get(`${server.address}/api/worklist`));
  const accepted = rows.filter(({ status }) => status === 'accepted');
  expect([drift, accepted.length > 4]).toEqual([null, true]);
  for (const { record_id } of accepted.slice(0, 4))
    await post(`${server.address}/api/records/${record_id}/decisions`, { type: 'reject', seen: 0 });
  const now = Worklist.parse(await get(`${server.address}/api/worklist`)).drift;
  expect(now).toMatchObject({ reviewed: 4, right: 0, contradicted: true });
});
