import { expect, onTestFinished, test } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { csvToRecords } from '../../src/export/csv-to-records.js';
import { readXlsx } from '../../src/export/read-xlsx.js';
import { reviewApp } from '../../src/server/index.js';
import { openPresence } from '../../src/store/presence.js';
import { decisionOn } from '../fixtures/corrections.js';
import { sampleRecord } from '../fixtures/record.js';
import { workspaceOf } from '../fixtures/workspace.js';

const TOKEN = 'a token of 16 signs';
const RECORDS = ['a', 'b', 'c'].map(
  (id, i): Record =>
    sampleRecord({
      record_id: id,
      doi: '10.1000/garnet',
      kind: i === 1 ? 'bulk' : 'total',
      temperature_K: 298.15 + 50 * i,
    }),
);

/** A server over a few records, of which the first is verified. */
async function server(records = RECORDS) {
  const workspace = await workspaceOf(records);
  const [first] = records;
  if (first !== undefined) workspace.store.addDecisions([decisionOn(first)]);
  const presence = openPresence(workspace.folder);
  onTestFinished(presence.close);
  const app = reviewApp(workspace, {
    token: TOKEN,
    hosts: null,
    users: null,
    curator: 'ada',
    target: 0.95,
    files: () => undefined,
    presence,
  });
  return (path: string, headers: { [name: string]: string } = { Authorization: `Bearer ${TOKEN}` }) =>
    app.request(`http://localhost${path}`, { headers });
}

test('nobody exports without the token', async () => {
  const get = await server();
  expect((await get('/api/export', {})).status).toBe(401);
  expect((await get('/api/export/losses', {})).status).toBe(401);
});

test('the file of the command, verified records unless others are asked for', async () => {
  const get = await server();
  const answer = await get('/api/export');
  expect([answer.status, answer.headers.get('Content-Disposition'), answer.headers.get('Cache-Control')]).toEqual([
    200,
    'attachment; filename="sigmine-full.csv"',
    'no-store',
  ]);
  expect(csvToRecords(await answer.text()).map(({ record_id, status }) => [record_id, status])).toEqual([
    ['a', 'verified'],
  ]);
  const lines = await (await get('/api/export?type=jsonl&include=verified,accepted&tmin=300&kind=total')).text();
  expect(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).record_id),
  ).toEqual(['c']);
});

test('datasets, workbooks and what they do not say', async () => {
  const get = await server();
  const bytes = await (await get('/api/export?format=obelix&type=xlsx')).arrayBuffer();
  const [header, row] = await readXlsx(new Uint8Array(bytes));
  expect([header?.slice(0, 2), row?.slice(0, 2)]).toEqual([
    ['ID', 'Reduced Composition'],
    ['a', 'Li7La3Zr2O12'],
  ]);
  const report = await (await get('/api/export/losses?format=obelix&include=verified,accepted')).json();
  expect(report).toMatchObject({ format: 'obelix', records: 3, rows: 1 });
  const parquet = new Uint8Array(await (await get('/api/export?type=parquet')).arrayBuffer());
  expect(String.fromCharCode(...parquet.slice(0, 4))).toBe('PAR1');
});

test('a large export comes whole, in pieces', async () => {
  const many = Array.from({ length: 400 }, (_, i) => sampleRecord({ record_id: `r${i}` }));
  const get = await server(many);
  const text = await (await get('/api/export?include=verified,accepted')).text();
  expect(text.length).toBeGreaterThan(200_000);
  expect(csvToRecords(text).map(({ record_id }) => record_id)).toEqual(many.map(({ record_id }) => record_id));
});

test.each(['format=pdf', 'type=doc', 'include=all', 'tmin=cold', 'since=yesterday', 'ions=Li'])(
  'refused: %s',
  async (query) => {
    const answer = await (await server())(`/api/export?${query}`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid' }]);
  },
);
