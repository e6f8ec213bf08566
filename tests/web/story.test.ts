import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { Record } from '../../src/domain/index.js';
import { RecordView, type Row, Worklist } from '../../src/server/api.js';
import { browserTest, openPage } from '../fixtures/browser.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { pdfOf } from '../fixtures/papers.js';
import { startReview } from '../fixtures/review-server.js';
import { dragOver, takeWords, untilFilled } from '../fixtures/select-on-page.js';
import { sigmine } from '../fixtures/sigmine.js';

const SAMPLES = join(import.meta.dirname, '../../corpus/samples');
/** The machine finds the first value and misses the second, which has no unit. */
const MISSED = [
  'Sintering of garnets',
  '',
  'Results and discussion',
  '',
  'The total ionic conductivity of Li7La3Zr2O12 was 2.1 mS/cm at 25 °C.',
  '',
  'The grain boundary of Li6.4La3Zr1.4Ta0.6O12 shows nothing but 3.3 × 10^-5 by our own scale, measured at 60 °C.',
  '',
].join('\n');
const LONG = 300_000;

const idOf = (page: Page): string => /record\/(.+)$/u.exec(page.url())?.[1] ?? '';
const ready = (page: Page, id: string) =>
  page.waitForSelector(`.decision[data-record="${id}"] .field.weakest:focus`, { timeout: LONG });

/** Goes to a record and waits until a key decides on it. */
async function show(page: Page, id: string): Promise<void> {
  await page.evaluate(`location.hash = '#/record/${id}'`);
  await ready(page, id);
}

/** Presses a key that decides, and waits for the next record. */
async function decide(page: Page, key: string): Promise<void> {
  const id = idOf(page);
  await page.keyboard.press(key);
  await page.waitForSelector(`.decision:not([data-record="${id}"]) .field.weakest:focus`, { timeout: LONG });
}

/** The accepted records above the percentage that the third of them has, in the whole percents that people type. */
function surest(rows: readonly Row[]): { readonly percent: number; readonly ids: readonly string[] } {
  const accepted = rows.filter(({ status }) => status === 'accepted');
  const sure = accepted.map(({ confidence }) => confidence).sort((a, b) => b - a);
  const percent = Math.floor(100 * (sure[2] ?? 0));
  const ids = accepted.filter(({ confidence }) => 100 * confidence >= percent).map(({ record_id }) => record_id);
  expect(ids.length).toBeGreaterThan(1);
  return { percent, ids };
}

browserTest(
  'from papers to rows: what people decided is what is exported, whatever happens to page and server',
  async () => {
    const folder = temporaryFolder({ 'missed.pdf': await pdfOf(MISSED) });
    const workspace = join(folder, 'ws');
    expect(await sigmine(['mine', SAMPLES, join(folder, 'missed.pdf'), '-w', workspace, '-q'])).toMatchObject({
      code: 0,
    });
    const server = await startReview(workspace);
    const view = async (id: string, address = server.address): Promise<RecordView> =>
      RecordView.parse(await (await fetch(`${address}/api/records/${id}`)).json());
    const { rows } = Worklist.parse(await (await fetch(`${server.address}/api/worklist?order=paper`)).json());
    const open = rows.filter(({ status }) => status === 'review');
    const nasicon = open.filter(({ paper }) => paper === 'nasicon-latp');
    const views = await Promise.all(nasicon.map(({ record_id }) => view(record_id)));
    const { page, complaints } = await openPage(server.address);
    page.setDefaultTimeout(LONG);
    await page.waitForSelector('a.row');

    // Accept the first of the list
    await page.keyboard.press('Enter');
    await page.waitForSelector('.field.weakest:focus');
    const accepted = idOf(page);
    await decide(page, 'a');

    // Correct a temperature with what the page says, by the mouse
    const hot = nasicon.find(({ temperature_K }) => temperature_K === 1173.15);
    const corrected = hot?.record_id ?? '';
    await show(page, corrected);
    await page.locator('#temperature').focus();
    await dragOver(page, ['(22', '°C)'], '#temperature', '22');
    await page.locator('.field.weakest').focus();
    await decide(page, 'a');

    // Resolve a material by an alternative
    const choice = views.find(
      ({ record, alternatives }) =>
        record.record_id !== accepted &&
        record.record_id !== corrected &&
        alternatives.some(({ field }) => field === 'material'),
    );
    const resolved = choice?.record.record_id ?? '';
    const at = choice?.alternatives.findIndex(({ field }) => field === 'material') ?? -1;
    await show(page, resolved);
    await page.keyboard.press(String(at + 1));
    await page.waitForSelector('.field.material.changed');
    await decide(page, 'a');

    // Add a record that the machine missed, by the keyboard
    const found = rows.find(({ paper }) => paper === 'missed');
    await show(page, found?.record_id ?? '');
    await page.keyboard.press('m');
    await page.waitForSelector('.adding:focus');
    await takeWords(page, ['3.3', '×', '10^-5']);
    await untilFilled(page, '#sigma', '3.3e-5');
    await page.waitForSelector('#temperature:focus');
    await page.locator('.adding').focus();
    await takeWords(page, ['60', '°C.']);
    await untilFilled(page, '#temperature', '60');
    await takeWords(page, ['Li6.4La3Zr1.4Ta0.6O12']);
    await untilFilled(page, '#material', 'Li6.4La3Zr1.4Ta0.6O12');
    await page.keyboard.press('a');
    await page.waitForSelector('.siblings .badge.verified:text("added")');

    // Reject one; reject another and take it back
    const [rejected = '', undone = ''] = open
      .map(({ record_id }) => record_id)
      .filter((id) => ![accepted, corrected, resolved, found?.record_id].includes(id));
    await show(page, rejected);
    await decide(page, 'r');
    await show(page, undone);
    await decide(page, 'r');
    await page.keyboard.press('z');
    await ready(page, undone);

    // Accept at once what the machine is surest of, from a list
    const taken = surest(rows);
    await page.keyboard.press('Escape');
    await page.waitForSelector('main.worklist');
    await page.selectOption('.filters select >> nth=0', 'accepted');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('b');
    await page.waitForSelector('dialog.bulk[open]');
    await page.fill('dialog.bulk input[type=number]', String(taken.percent));
    await page.waitForSelector(`dialog.bulk button.primary:has-text("Accept ${taken.ids.length} record")`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.notice:has-text("Done for ${taken.ids.length} records")`);
    const done = `${5 + taken.ids.length} of`;
    await show(page, undone);

    // The page comes back, and so does the server
    await page.reload();
    await ready(page, undone);
    const progress = await page.textContent('.progress');
    expect(progress).toContain(done);
    expect(complaints).toEqual([]);
    await server.kill();
    const again = await startReview(workspace);
    const second = await openPage(again.address);
    await second.page.waitForSelector('a.row', { timeout: LONG });
    expect(await second.page.textContent('.progress progress + span')).toContain(done);

    const file = join(folder, 'out.jsonl');
    expect(await sigmine(['export', '-w', workspace, '--to', file])).toMatchObject({ code: 0 });
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const exported = new Map(lines.map((line) => Record.parse(JSON.parse(line))).map((one) => [one.record_id, one]));
    const after = Worklist.parse(await (await fetch(`${again.address}/api/worklist?order=paper`)).json()).rows;
    const added = after.find((row) => row.added)?.record_id ?? '';
    const kept = [accepted, corrected, resolved, added, ...taken.ids];
    expect([...exported.keys()].toSorted()).toEqual(kept.toSorted());
    const machine = async (id: string): Promise<Record> => (await view(id, again.address)).machine;

    for (const id of [accepted, ...taken.ids])
      expect(exported.get(id)).toEqual({ ...(await machine(id)), status: 'verified' });
    expect(exported.get(corrected)).toEqual({
      ...(await machine(corrected)),
      status: 'verified',
      temperature_K: 295.15,
      temperature_low_K: null,
      temperature_high_K: null,
      temperature_printed: '22 °C',
      room_temperature: true,
    });
    const { material, formula } = choice?.alternatives[at]?.fields ?? {};
    expect(exported.get(resolved)).toMatchObject({ material, formula, status: 'verified' });
    expect(exported.get(added)).toMatchObject({
      paper: 'missed',
      status: 'verified',
      printed: '3.3 × 10^-5',
      sigma_S_cm: 3.3e-5,
      temperature_K: 333.15,
      temperature_printed: '60 °C',
      material: 'Li6.4La3Zr1.4Ta0.6O12',
      composition: { Li: 6.4, La: 3, Zr: 1.4, Ta: 0.6, O: 12 },
      ion: 'Li',
      page: 1,
    });
    expect((await view(corrected, again.address)).decisions[0]?.evidence).toMatchObject([
      { field: 'temperature', quote: { exact: '22 °C' }, boxes: [{ page: 1 }] },
    ]);
    expect((await view(rejected, again.address)).record.status).toBe('rejected');
    expect((await view(undone, again.address)).decisions.map(({ type }) => type)).toEqual(['reject', 'undo']);
  },
  LONG,
);
