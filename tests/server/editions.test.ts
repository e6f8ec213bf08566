import { expect, test } from 'vitest';
import { Decided, RecordView, type Row, Worklist } from '../../src/server/api.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { type ReviewServer, startReview } from '../fixtures/review-server.js';

const TITLE = 'Sintering and conduction of invented halides of yttrium and erbium';
const SENTENCE = 'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C.';
const PAPERS = {
  'copy.txt': `${TITLE}\n\nIntroduction\n\n${SENTENCE}\n`,
  'page.html': `<h1>${TITLE}</h1><h2>Introduction</h2><p>${SENTENCE}</p>`,
};

const get = async (address: string): Promise<unknown> => await (await fetch(address)).json();
const post = async (address: string, body: unknown): Promise<unknown> => {
  const headers = { 'Content-Type': 'application/json' };
  return await (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
};
const rowsOf = async ({ address }: ReviewServer, query = ''): Promise<readonly Row[]> =>
  Worklist.parse(await get(`${address}/api/worklist?order=paper${query}`)).rows;

test('the worklist holds a fact of two files once; both files have its log', async () => {
  const server = await startReview(await minedWorkspace(PAPERS));
  const [home, ...none] = await rowsOf(server);
  expect([home?.paper, home?.counts, none]).toEqual(['page', true, []]);
  const [copy, page] = await rowsOf(server, '&editions=true');
  expect([copy, page].map((row) => [row?.paper, row?.counts])).toEqual([
    ['copy', false],
    ['page', true],
  ]);
  const viewOf = async (row: Row | undefined): Promise<RecordView> =>
    RecordView.parse(await get(`${server.address}/api/records/${row?.record_id}`));
  expect((await viewOf(page)).editions).toMatchObject([{ name: 'copy.txt', counts: false }]);
  expect((await viewOf(copy)).editions).toMatchObject([{ name: 'page.html', counts: true }]);

  const address = `${server.address}/api/records/${copy?.record_id}/decisions`;
  const decided = Decided.parse(await post(address, { type: 'accept', seen: 0 }));
  expect([decided.row, ...decided.also].map(({ paper, status, seen }) => [paper, status, seen])).toEqual([
    ['copy', 'verified', 1],
    ['page', 'verified', 1],
  ]);
  expect((await viewOf(page)).decisions).toMatchObject([{ type: 'accept', carried_from: copy?.record_id }]);
  const undone = Decided.parse(await post(`${server.address}/api/undo`, {}));
  expect([undone.row, ...undone.also].map(({ verdict }) => verdict)).toEqual([null, null]);
  expect((await rowsOf(server))[0]?.verdict).toBe(null);
});
