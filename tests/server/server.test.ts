import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Conflict, Decided, RecordView, Worklist } from '../../src/server/api.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText, pdfOf } from '../fixtures/papers.js';
import { startReview } from '../fixtures/review-server.js';
import { sigmine } from '../fixtures/sigmine.js';

async function mined(): Promise<string> {
  const folder = temporaryFolder({ 'papers/a.txt': paperText(1), 'papers/b.pdf': await pdfOf(paperText(2)) });
  const workspace = join(folder, 'ws');
  expect(await sigmine(['mine', join(folder, 'papers'), '-w', workspace, '-q', '-n', '1'])).toMatchObject({ code: 0 });
  return workspace;
}

const json = async (address: string): Promise<unknown> => await (await fetch(address)).json();
const post = (address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** `fetch` tidies paths and sets Host itself; this sends what it is told. */
const rawStatus = (address: string, path: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end();
  });

test('decisions: taken, refused when others decided since, undone, and kept when the server is killed', async () => {
  const workspace = await mined();
  const first = await startReview(workspace);
  const { rows } = Worklist.parse(await json(`${first.address}/api/worklist`));
  expect(rows).toHaveLength(4);
  expect(rows.map((row) => row.confidence)).toEqual(rows.map((row) => row.confidence).toSorted((a, b) => a - b));
  const id = rows[0]?.record_id ?? '';
  const decisions = `${first.address}/api/records/${id}/decisions`;

  const taken = await post(decisions, { type: 'correct', fields: { temperature_K: 310, formula: 'Li3PS4' }, seen: 0 });
  expect(taken.status).toBe(201);
  expect(Decided.parse(await taken.json())).toMatchObject({ seen: 1, row: { status: 'verified', temperature_K: 310 } });

  const late = await post(decisions, { type: 'reject', seen: 0 });
  expect(late.status).toBe(409);
  const conflict = Conflict.parse(await late.json());
  expect(conflict).toMatchObject({
    seen: 1,
    missed: [{ type: 'correct', curator: 'ada' }],
    record: { temperature_K: 310 },
  });

  // Of two that saw the same state, one is told
  const both = await Promise.all(['accept', 'reject'].map((type) => post(decisions, { type, seen: 1 })));
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  await first.kill();

  const second = await startReview(workspace);
  const view = RecordView.parse(await json(`${second.address}/api/records/${id}`));
  expect(view.decisions).toHaveLength(2);
  expect(view.record).toMatchObject({ temperature_K: 310, formula: 'Li3PS4', composition: { Li: 3, P: 1, S: 4 } });
  for (const seen of [3, 4])
    expect(await (await post(`${second.address}/api/undo`, {})).json()).toMatchObject({ seen });
  expect((await post(`${second.address}/api/undo`, {})).status).toBe(404);
  const back = RecordView.parse(await json(`${second.address}/api/records/${id}`));
  expect(back.record).toEqual(back.machine);
});

test('what does not belong is refused', async () => {
  const workspace = await mined();
  const { address } = await startReview(workspace);
  const { rows } = Worklist.parse(await json(`${address}/api/worklist?where=text&order=paper`));
  const id = rows[0]?.record_id ?? '';
  const decisions = `${address}/api/records/${id}/decisions`;

  for (const path of [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../cli/main.js',
    '//etc/passwd',
    '/pdfjs/../package.json',
    '/api/papers/..%2f..%2fsigmine.sqlite/source',
  ]) {
    expect([path, await rawStatus(address, path)]).toEqual([path, 404]);
  }
  expect(await rawStatus(address, '/', { Host: 'evil.example' })).toBe(403);

  expect((await post(decisions, { type: 'accept', seen: 0 }, { Origin: 'http://evil.example' })).status).toBe(403);
  expect((await post(decisions, { type: 'accept', seen: 0 }, { Origin: 'null' })).status).toBe(403);
  expect((await post(decisions, { type: 'accept', seen: 0 }, { 'Content-Type': 'text/plain' })).status).toBe(415);
  expect((await post(decisions, { type: 'accept' })).status).toBe(400);
  expect((await post(decisions, { type: 'correct', fields: { temperature_K: -5 }, seen: 0 })).status).toBe(400);
  expect((await post(decisions, { type: 'correct', fields: { record_id: 'x' }, seen: 0 })).status).toBe(400);
  expect((await post(`${address}/api/records/none/decisions`, { type: 'accept', seen: 0 })).status).toBe(404);
  expect(RecordView.parse(await json(`${address}/api/records/${id}`)).decisions).toEqual([]);

  const page = await fetch(`${address}/`);
  expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  expect(page.headers.get('Content-Security-Policy')).not.toContain('unsafe-inline');
  expect(await page.text()).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style/u);
});

test('sources come whole or by range', async () => {
  const { address } = await startReview(await mined());
  const { rows } = Worklist.parse(await json(`${address}/api/worklist`));
  const id = rows.find(({ paper }) => paper === 'b')?.record_id;
  const { record, pages, mediaType } = RecordView.parse(await json(`${address}/api/records/${id}`));
  expect(mediaType).toBe('application/pdf');
  expect(pages).toEqual([{ page: 1, width: 612, height: 792 }]);
  const source = `${address}/api/papers/${record.source_sha256}/source`;
  const whole = Buffer.from(await (await fetch(source)).arrayBuffer());
  expect(whole.subarray(0, 5).toString()).toBe('%PDF-');
  const part = await fetch(source, { headers: { Range: 'bytes=1-4' } });
  expect([part.status, await part.text(), part.headers.get('Content-Range')]).toEqual([
    206,
    'PDF-',
    `bytes 1-4/${whole.length}`,
  ]);
  expect((await fetch(source, { headers: { Range: `bytes=${whole.length}-` } })).status).toBe(416);
});

test('other hosts need a token', async () => {
  const workspace = await mined();
  expect(await sigmine(['review', '-w', workspace, '--host', '0.0.0.0', '--port', '0'])).toMatchObject({ code: 2 });
  const token = 'correct horse battery';
  const { address } = await startReview(workspace, '--token', token);
  expect((await fetch(`${address}/api/worklist`)).status).toBe(401);
  expect((await fetch(`${address}/?token=wrong`)).status).toBe(401);
  expect((await fetch(`${address}/api/worklist`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
  const login = await fetch(`${address}/?token=${encodeURIComponent(token)}`, { redirect: 'manual' });
  expect(login.status).toBe(303);
  expect(login.headers.get('Set-Cookie')).toMatch(/HttpOnly.*SameSite=Strict/u);
});
