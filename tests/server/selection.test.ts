import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Record } from '../../src/domain/index.js';
import { Decided, PaperText, RecordView, Worklist } from '../../src/server/api.js';
import { EmptyPapers, PageWords, PaperView, SelectionReading } from '../../src/server/selection-api.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { pdfOf } from '../fixtures/papers.js';
import { startReview } from '../fixtures/review-server.js';
import { sigmine } from '../fixtures/sigmine.js';

const TEXT = [
  'Sintering of garnets',
  '',
  'Results and discussion',
  '',
  'The total ionic conductivity of Li7La3Zr2O12 was 2.1 × 10−4 S cm−1 at 25 °C.',
  '',
  'The grain boundary of Li6.4La3Zr1.4Ta0.6O12 shows nothing but 3.3 × 10^-5 by our own scale, measured at 60 °C.',
  '',
].join('\n');

const json = async (address: string): Promise<unknown> => await (await fetch(address)).json();
const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** Gives a server over one paper, and a function that finds words in its text. */
async function served(name: string, bytes: string | Buffer) {
  const folder = temporaryFolder({ [name]: bytes });
  const workspace = join(folder, 'ws');
  expect(await sigmine(['mine', join(folder, name), '-w', workspace, '-q', '-n', '1'])).toMatchObject({ code: 0 });
  const { address } = await startReview(workspace);
  const { rows } = Worklist.parse(await json(`${address}/api/worklist`));
  const [first] = rows;
  if (first === undefined) throw new Error('no record');
  const paper = `${address}/api/papers/${first.source_sha256}`;
  const { blocks } = PaperText.parse(await json(`${paper}/text`));
  const spanOf = (words: string): { start: number; end: number } => {
    const block = blocks.find(({ text }) => text.includes(words));
    if (block === undefined) throw new Error(`"${words}" is not in the paper`);
    const start = block.start + block.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const select = async (words: string): Promise<SelectionReading> => {
    const { start, end } = spanOf(words);
    return SelectionReading.parse(await json(`${paper}/selection?start=${start}&end=${end}`));
  };
  return { address, paper, workspace, folder, rows, first, spanOf, select };
}

test('a selection says its number and unit, its temperature, its material', async () => {
  const { select, first } = await served('a.txt', TEXT);
  expect(await select(' 2.1 × 10−4 S cm−1 ')).toMatchObject({
    printed: '2.1 × 10−4 S cm−1',
    sigma: { sigma_S_cm: 2.1e-4, qualifier: null },
    temperature: null,
    records: [first.record_id],
    quote: { before: 'The total ionic conductivity of Li7La3Zr2O12 was ', after: ' at 25 °C.' },
  });
  expect(await select('60 °C')).toMatchObject({ sigma: null, temperature: { temperature_K: 333.15 }, records: [] });
  expect(await select('Li6.4La3Zr1.4Ta0.6O12')).toMatchObject({
    material: { material: 'Li6.4La3Zr1.4Ta0.6O12', formula: 'Li6.4La3Zr1.4Ta0.6O12' },
  });
  expect(await select('grain boundary')).toMatchObject({ kind: 'grain_boundary', sigma: null, material: null });
  expect(await select('nothing but')).toMatchObject({ kind: null, sigma: null, temperature: null, material: null });
});

test('a record that the machine missed is added, exported as verified, undone and added again', async () => {
  const { address, paper, workspace, folder, rows, spanOf } = await served('a.txt', TEXT);
  expect(rows).toHaveLength(1);
  const span = spanOf('3.3 × 10^-5');
  const record = {
    span,
    fields: {
      sigma_S_cm: 3.3e-5,
      temperature_K: 333.15,
      material: 'Li6.4La3Zr1.4Ta0.6O12',
      formula: 'Li6.4La3Zr1.4Ta0.6O12',
      kind: 'grain_boundary',
      origin: 'measured',
    },
    selections: [
      { field: 'temperature', ...spanOf('60 °C') },
      { field: 'material', ...spanOf('Li6.4La3Zr1.4Ta0.6O12') },
    ],
  };
  const { row } = Decided.parse(await (await post(`${paper}/records`, record)).json());
  expect(row).toMatchObject({ added: true, status: 'verified', sigma_S_cm: 3.3e-5, printed: '3.3 × 10^-5' });
  expect((await post(`${paper}/records`, record)).status).toBe(409);
  const view = RecordView.parse(await json(`${address}/api/records/${row.record_id}`));
  expect(view.record).toMatchObject({
    temperature_printed: '60 °C',
    ion: 'Li',
    composition: { Li: 6.4, La: 3, Zr: 1.4, Ta: 0.6, O: 12 },
    quote:
      'The grain boundary of Li6.4La3Zr1.4Ta0.6O12 shows nothing but 3.3 × 10^-5 by our own scale, measured at 60 °C.',
    spans: { value: [span], temperature: [spanOf('60 °C')] },
  });
  expect(view.decisions).toMatchObject([{ type: 'add', curator: 'ada', evidence: [{ field: 'temperature' }, {}] }]);

  const exported = async (): Promise<Record[]> => {
    const file = join(folder, 'out.jsonl');
    expect(await sigmine(['export', '-w', workspace, '--to', file])).toMatchObject({ code: 0 });
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return lines.map((line) => Record.parse(JSON.parse(line)));
  };
  expect(await exported()).toEqual([view.record]);
  const undone = Decided.parse(await (await post(`${address}/api/undo`, {})).json());
  expect(undone).toMatchObject({ gone: true, row: { record_id: row.record_id } });
  expect(await exported()).toEqual([]);
  expect((await post(`${paper}/records`, record)).status).toBe(201);
  expect(await exported()).toEqual([view.record]);
});

test('a correction keeps what was selected for it as evidence', async () => {
  const { address, first, spanOf } = await served('b.pdf', await pdfOf(TEXT));
  const body = {
    type: 'correct',
    fields: { temperature_K: 333.15 },
    selections: [{ field: 'temperature', ...spanOf('60 °C') }],
    seen: 0,
  };
  expect((await post(`${address}/api/records/${first.record_id}/decisions`, body)).status).toBe(201);
  const view = RecordView.parse(await json(`${address}/api/records/${first.record_id}`));
  expect(view.record).toMatchObject({ temperature_K: 333.15, temperature_printed: '60 °C' });
  const [evidence] = view.decisions[0]?.evidence ?? [];
  expect(evidence).toMatchObject({ field: 'temperature', quote: { exact: '60 °C', span: spanOf('60 °C') } });
  expect(evidence?.boxes).toMatchObject([{ page: 1 }]);
});

test('the words of a page stand in the order of the text, in their boxes', async () => {
  const { address, first, paper, spanOf } = await served('b.pdf', await pdfOf(TEXT));
  const { words } = PageWords.parse(await json(`${paper}/pages/1/words`));
  expect(words.map(({ start }) => start)).toEqual(words.map(({ start }) => start).toSorted((a, b) => a - b));
  const word = words.find(({ start }) => start === spanOf('Li7La3Zr2O12').start);
  expect(word?.text).toBe('Li7La3Zr2O12');
  expect(PageWords.parse(await json(`${paper}/pages/9/words`))).toEqual({ words: [] });
  for (const path of ['/pages/x/words', '/pages/-1/words', '/../../sigmine.sqlite/pages/1/words'])
    expect((await fetch(paper + path)).status).toBe(404);
  expect((await fetch(`${paper}/selection?start=-1&end=2`)).status).toBe(400);
  const decisions = `${address}/api/records/${first.record_id}/decisions`;
  expect((await post(decisions, { type: 'add', seen: 0 })).status).toBe(400);
  expect((await post(`${paper}/records`, { span: { start: 0, end: 0 }, fields: {} })).status).toBe(400);
});

test('a paper in which nothing was found is listed, shown and can be given a record', async () => {
  const { address, paper } = await served('a.txt', TEXT);
  expect(EmptyPapers.parse(await json(`${address}/api/papers`))).toEqual({ papers: [] });
  const nothing = 'Notes on garnets\n\nResults\n\nOur pellets were red and had 3.3 × 10^-5 in our own scale.\n';
  const folder = temporaryFolder({ 'nothing.txt': nothing });
  const workspace = join(folder, 'ws');
  expect(await sigmine(['mine', join(folder, 'nothing.txt'), '-w', workspace, '-q', '-n', '1'])).toMatchObject({
    code: 0,
  });
  const other = await startReview(workspace);
  const [empty] = EmptyPapers.parse(await json(`${other.address}/api/papers`)).papers;
  expect(empty).toMatchObject({ name: 'nothing.txt' });
  const here = `${other.address}/api/papers/${empty?.sha256}`;
  expect(PaperView.parse(await json(here))).toMatchObject({ name: 'nothing.txt', mediaType: 'text/plain', others: [] });
  const { blocks } = PaperText.parse(await json(`${here}/text`));
  const block = blocks.find(({ text }) => text.includes('3.3'));
  const start = (block?.start ?? 0) + (block?.text.indexOf('3.3') ?? 0);
  const added = await post(`${here}/records`, { span: { start, end: start + 11 }, fields: { sigma_S_cm: 3.3e-5 } });
  expect(added.status).toBe(201);
  expect(EmptyPapers.parse(await json(`${other.address}/api/papers`)).papers).toEqual([]);
  expect((await fetch(`${address}/api/papers/${'0'.repeat(64)}`)).status).toBe(404);
  expect((await fetch(`${paper}/..%2f..`)).status).toBe(404);
});
