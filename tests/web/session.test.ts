import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { Record } from '../../src/domain/index.js';
import { RecordView, Worklist } from '../../src/server/api.js';
import { browserTest, type OpenedPage, openPage } from '../fixtures/browser.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { type ReviewServer, startReview } from '../fixtures/review-server.js';
import { sigmine } from '../fixtures/sigmine.js';

const SAMPLES = join(import.meta.dirname, '../../corpus/samples');
async function mined(...paths: readonly string[]): Promise<string> {
  const workspace = join(temporaryFolder(), 'ws');
  expect(await sigmine(['mine', ...paths, '-w', workspace, '-q', '-n', '1'])).toMatchObject({ code: 0 });
  return workspace;
}

/** Opens the app at its worklist. */
async function open(address: string): Promise<OpenedPage> {
  const opened = await openPage(address);
  await opened.page.waitForSelector('a.row');
  return opened;
}

const idOf = (page: Page): string => /record\/(.+)$/u.exec(page.url())?.[1] ?? '';
const viewOf = async ({ address }: ReviewServer, id: string): Promise<RecordView> =>
  RecordView.parse(await (await fetch(`${address}/api/records/${id}`)).json());

/** Waits until another record than this one can be decided on. */
const other = (page: Page, id: string) =>
  page.waitForSelector(`.decision:not([data-record="${id}"]) .field.weakest:focus`);
const shown = (page: Page, id: string) => page.waitForSelector(`.decision[data-record="${id}"] .field.weakest:focus`);

/** Presses a key that decides, and waits for the next record. */
async function decide(page: Page, key: string): Promise<string> {
  const id = idOf(page);
  await page.keyboard.press(key);
  await other(page, id);
  return id;
}

browserTest('a session with the keyboard alone ends in an export of exactly what was decided', async () => {
  const workspace = await mined(join(SAMPLES, 'nasicon-latp.pdf'), join(SAMPLES, 'sodium-nzsp.md'));
  const server = await startReview(workspace);
  const { page, complaints } = await open(server.address);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForSelector('canvas[data-drawn], article mark.value');
  await page.waitForSelector('.field.weakest:focus');

  const accepted = await decide(page, 'a');
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await page.locator('[aria-label="Unit of the temperature"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30');
  expect(await page.textContent('.field.temperature .hint')).toContain('= 303.15 K');
  await page.keyboard.press('Escape');
  const corrected = await decide(page, 'a');
  const rejected = await decide(page, 'r');
  const undone = await decide(page, 'r');
  await page.keyboard.press('z');
  await shown(page, undone);
  await page.keyboard.press('j');
  await other(page, undone);
  await page.keyboard.press('?');
  await page.waitForSelector('dialog.help[open]');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.waitForSelector('.field.weakest:focus');
  expect(await page.textContent('.progress')).toContain('3 of');
  expect(complaints).toEqual([]);

  const file = join(workspace, '../out.jsonl');
  expect(await sigmine(['export', '-w', workspace, '--include', 'verified', '--to', file])).toMatchObject({ code: 0 });
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Record.parse(JSON.parse(line)));
  expect(rows.map(({ record_id }) => record_id).toSorted()).toEqual([accepted, corrected].toSorted());
  const change = await viewOf(server, corrected);
  const wanted = { temperature_K: 303.15, temperature_low_K: null, temperature_high_K: null, status: 'verified' };
  expect(rows.find(({ record_id }) => record_id === corrected)).toEqual({ ...change.machine, ...wanted });
  const first = await viewOf(server, accepted);
  expect(rows.find(({ record_id }) => record_id === accepted)).toEqual({ ...first.machine, status: 'verified' });
  expect((await viewOf(server, rejected)).record.status).toBe('rejected');
  expect((await viewOf(server, undone)).decisions.map(({ type }) => type)).toEqual(['reject', 'undo']);
});

browserTest('an alternative is one key, and two curators cannot overwrite each other in silence', async () => {
  const server = await startReview(await mined(join(SAMPLES, 'nasicon-latp.pdf')));
  const { rows } = Worklist.parse(await (await fetch(`${server.address}/api/worklist`)).json());
  const views = await Promise.all(rows.map((row) => viewOf(server, row.record_id)));
  const view = views.find(({ alternatives }) => alternatives.some(({ field }) => field === 'material'));
  const at = view?.alternatives.findIndex(({ field }) => field === 'material') ?? -1;
  const id = view?.record.record_id ?? '';
  const { page } = await open(server.address);
  await page.goto(`${server.address}/#/record/${id}`);
  await page.waitForSelector('.field.weakest:focus');
  await page.keyboard.press(String(at + 1));
  await page.waitForSelector('.field.material.changed');
  await fetch(`${server.address}/api/records/${id}/decisions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'unsure', seen: 0 }),
  });
  await page.keyboard.press('a');
  await page.waitForSelector('.conflict');
  expect(await page.textContent('.conflict')).toContain('unsure');
  expect((await viewOf(server, id)).decisions).toHaveLength(1);
  await page.click('.conflict button');
  await page.waitForSelector('.conflict', { state: 'detached' });
  await page.keyboard.press(String(at + 1));
  await page.waitForSelector('.field.material.changed');
  await page.keyboard.press('a');
  await other(page, id);
  const after = await viewOf(server, id);
  expect(after.decisions.map(({ type }) => type)).toEqual(['unsure', 'correct']);
  expect(after.record.material).toBe(view?.alternatives[at]?.fields.material);
});

browserTest('markup in a paper is text', async () => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const text = [
    `Garnets ${evil}`,
    '',
    'Results',
    '',
    `The conductivity of Li7La3Zr2O12 ${evil} was about 4.1 × 10−4 S cm−1 at 25 °C.`,
    '',
  ].join('\n');
  const server = await startReview(await mined(join(temporaryFolder({ 'evil.txt': text }), 'evil.txt')));
  const { rows } = Worklist.parse(await (await fetch(`${server.address}/api/worklist`)).json());
  const { page } = await openPage(server.address);
  await page.goto(`${server.address}/#/record/${rows[0]?.record_id}`);
  await page.waitForSelector('article mark.value');
  expect(await page.textContent('article')).toContain(evil);
  expect(await page.locator('article img, article script, .panel img, .panel script').count()).toBe(0);
  expect(await page.title()).toBe('sigmine review');
});

/** Runs in the browser: counts the dark pixels of the page under the highlight of the value. */
const DARK_UNDER_VALUE = `(() => {
  const hit = document.querySelector('.hit.value');
  const canvas = hit.parentElement.querySelector('canvas');
  const [box, sheet, k] = [hit.getBoundingClientRect(), canvas.getBoundingClientRect(), canvas.width / canvas.clientWidth];
  const under = [box.x - sheet.x, box.y - sheet.y, box.width, box.height].map((n) => n * k);
  const { data } = canvas.getContext('2d').getImageData(...under);
  return data.filter((value, i) => i % 4 === 0 && value < 128).length;
})()`;

/** Runs in the browser: the words of the text layer under the highlights of the value. */
const WORDS_UNDER_VALUE = `[...document.querySelectorAll('.hit.value')].flatMap((hit) => {
  const { left, right, top, bottom } = hit.getBoundingClientRect();
  return [...hit.parentElement.querySelectorAll('.words span')].filter((span) => {
    const box = span.getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return x >= left && x <= right && y >= top && y <= bottom;
  }).map((span) => span.textContent);
}).join('')`;

/** Letters and digits alone: scripts and signs are set as each format has them. */
const bare = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

browserTest(
  'highlights lie on the glyphs of the value, on pages and in text, in a paper of each kind',
  async () => {
    const names = [
      'halide-metals.pdf',
      'sulfide-glass.pdf',
      'garnet-al-series.xml',
      'oxide-ceria.html',
      'polymer-peo.txt',
    ];
    const server = await startReview(
      await mined(...names.map((name) => join(SAMPLES, name)), join(SAMPLES, 'sodium-nzsp.md')),
    );
    const { rows } = Worklist.parse(await (await fetch(`${server.address}/api/worklist?order=paper`)).json());
    const { page, complaints } = await open(server.address);
    const seen = new Map<string, number>();
    for (const { record_id, source_sha256, printed } of rows) {
      seen.set(source_sha256, (seen.get(source_sha256) ?? 0) + 1);
      if ((seen.get(source_sha256) ?? 0) > 4) continue;
      await page.evaluate(`location.hash = '#/record/${record_id}'`);
      await shown(page, record_id);
      const drawn = '.sheet:has(.hit.value):has(canvas[data-drawn]):has(.words[data-ready])';
      await page.waitForSelector(`${drawn}, article mark.value`);
      const value = bare((await viewOf(server, record_id)).machine.printed);
      const isPdf = (await page.locator('.sheet').count()) > 0;
      if (isPdf) expect(await page.evaluate(DARK_UNDER_VALUE)).toBeGreaterThan(20);
      const under = isPdf
        ? await page.evaluate(WORDS_UNDER_VALUE)
        : (await page.locator('article mark.value').allTextContents()).join('');
      expect([printed, bare(String(under))]).toEqual([printed, value]);
      const place = await page.locator('.hit.value, article mark.value').first().boundingBox();
      expect(place?.y).toBeGreaterThan(40);
      expect(place?.y).toBeLessThan(760);
    }
    expect(seen.size).toBe(6);
    expect(complaints).toEqual([]);
  },
  600_000,
);
