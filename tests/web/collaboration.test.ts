import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { RecordView, Worklist } from '../../src/server/api.js';
import { browserTest, openPage } from '../fixtures/browser.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { paperText } from '../fixtures/papers.js';
import { type ReviewServer, startReview } from '../fixtures/review-server.js';
import { SERIES } from '../fixtures/series.js';
import { sigmine } from '../fixtures/sigmine.js';

const statusesOf = async ({ address }: ReviewServer): Promise<Record<string, string>> => {
  const { rows } = Worklist.parse(await (await fetch(`${address}/api/worklist`)).json());
  return Object.fromEntries(rows.map((row) => [row.record_id, row.verdict ?? row.status]));
};
const viewOf = async ({ address }: ReviewServer, id: string): Promise<RecordView> =>
  RecordView.parse(await (await fetch(`${address}/api/records/${id}`)).json());
const idsOf = async (server: ReviewServer): Promise<string[]> => Object.keys(await statusesOf(server));

/** Opens a record, and waits until keys count. */
async function openRecord(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${address}/#/record/${id}`);
  await page.waitForSelector(`.decision[data-record="${id}"] .field.weakest:focus`);
}
const ready = (page: Page, id: string) => page.waitForSelector(`.decision[data-record="${id}"] .field.weakest:focus`);
const notice = (page: Page, text: string) => page.waitForSelector(`.notice:has-text("${text}")`);

browserTest('undo and redo go on after a reload', async () => {
  const server = await startReview(await minedWorkspace({ 'series.txt': SERIES }));
  const [first = '', second = ''] = await idsOf(server);
  const { page, complaints } = await openPage(server.address);
  for (const id of [first, second]) {
    await openRecord(page, server.address, id);
    await page.keyboard.press('r');
    await page.waitForSelector(`.decision:not([data-record="${id}"])`);
  }
  await page.keyboard.press('z');
  await notice(page, 'Undone');
  await ready(page, second);
  await page.reload();
  await ready(page, second);
  await page.keyboard.press('z');
  await ready(page, first);
  expect(Object.values(await statusesOf(server))).not.toContain('reject');
  await page.reload();
  await ready(page, first);
  await page.keyboard.press('y');
  await notice(page, 'Redone');
  await page.keyboard.press('Shift+Z');
  await ready(page, second);
  expect(await statusesOf(server)).toMatchObject({ [first]: 'reject', [second]: 'reject' });
  expect(complaints).toEqual([]);
  await page.keyboard.press('y');
  await notice(page, 'There is nothing to redo.');
  // From a field to its record, and from there to the worklist
  await page.focus('#temperature');
  await page.keyboard.press('Escape');
  await ready(page, second);
  await page.keyboard.press('Escape');
  await page.waitForSelector('main.worklist');
});

browserTest('a correction is proposed for the same words elsewhere: one key takes it, one takes it back', async () => {
  const server = await startReview(await minedWorkspace({ 'series.txt': SERIES }));
  const [first = '', second = '', third = ''] = await idsOf(server);
  const { page, complaints } = await openPage(server.address);
  await openRecord(page, server.address, first);
  await page.fill('[aria-label="Formula"]', 'Li1.3Al0.3Ti1.7P3O12');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.waitForSelector('.proposal:has-text("2 other records")');
  expect(await page.textContent('.proposal')).toContain('formula → Li1.3Al0.3Ti1.7P3O12');
  await page.click('.proposal summary');
  expect(await page.locator('.proposal li').count()).toBe(2);
  await page.click('.proposal summary');
  await page.keyboard.press('g');
  await notice(page, 'Done for 2 records');
  const formulas = async (): Promise<unknown[]> =>
    await Promise.all([second, third].map(async (id) => (await viewOf(server, id)).record.formula));
  expect(await formulas()).toEqual(['Li1.3Al0.3Ti1.7P3O12', 'Li1.3Al0.3Ti1.7P3O12']);
  // Nobody looked at the rest of them, so that they are still to be decided
  expect(await statusesOf(server)).toMatchObject({ [second]: 'review', [third]: 'review' });
  await page.keyboard.press('z');
  await notice(page, 'Undone: 2 records');
  expect(await formulas()).toEqual([null, null]);
  expect((await viewOf(server, first)).record.formula).toBe('Li1.3Al0.3Ti1.7P3O12');
  expect(complaints).toEqual([]);
});

browserTest('all that are sure enough are accepted from a list, and one undo takes all back', async () => {
  const server = await startReview(await minedWorkspace({ 'a.txt': paperText(1), 'b.txt': paperText(2) }));
  const { page, complaints } = await openPage(server.address);
  await page.selectOption('.filters select >> nth=0', '');
  await page.waitForSelector('a.row');
  await page.keyboard.press('Escape');
  await page.evaluate('document.activeElement.blur()');
  const before = await statusesOf(server);
  await page.keyboard.press('b');
  await page.waitForSelector('dialog.bulk[open]');
  await page.fill('dialog.bulk input[type=number]', '101');
  await page.waitForSelector('dialog.bulk:has-text("0 of 4")');
  expect(await page.isDisabled('dialog.bulk button.primary')).toBe(true);
  await page.fill('dialog.bulk input[type=number]', '0');
  await page.waitForSelector('dialog.bulk:has-text("4 of 4")');
  expect(await page.locator('dialog.bulk li').count()).toBe(4);
  await page.keyboard.press('Enter');
  await notice(page, 'Done for 4 records');
  expect(new Set(Object.values(await statusesOf(server)))).toEqual(new Set(['accept']));
  await page.keyboard.press('z');
  await notice(page, 'Undone: 4 records');
  expect(await statusesOf(server)).toEqual(before);
  expect(complaints).toEqual([]);
});

browserTest('people log in, and see what others have open', async () => {
  const workspace = await minedWorkspace({ 'series.txt': SERIES });
  const file = join(workspace, '..', 'users.json');
  for (const name of ['ada', 'bob'])
    await sigmine(['users', 'add', name, '--users', file], { input: `secret of ${name}\n` });
  const { address } = await startReview(workspace, '--users', file);
  const logIn = async (name: string, password: string): Promise<Page> => {
    const { page } = await openPage(address);
    await page.fill('[name=username]', name);
    await page.fill('[name=password]', 'wrong password');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.login .problem:has-text("name or password is wrong")');
    await page.fill('[name=password]', password);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.account:has-text("${name}")`);
    return page;
  };
  const ada = await logIn('ada', 'secret of ada');
  await ada.waitForSelector('a.row');
  const hrefs = await ada.locator('a.row').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const [first = '', second = '', third = ''] = hrefs.map((href) => href.replace('#/record/', ''));
  await openRecord(ada, address, second);

  const bob = await logIn('bob', 'secret of bob');
  await bob.waitForSelector(`a.row[href="#/record/${second}"] .held:has-text("ada")`);
  await openRecord(bob, address, second);
  await notice(bob, 'ada has this record open');
  await openRecord(bob, address, first);
  await bob.keyboard.press('u');
  // The next one is that of ada, and is passed over
  await ready(bob, third);
  await bob.click('.account button');
  await bob.waitForSelector('.login');
  expect(await bob.locator('a.row').count()).toBe(0);
});

browserTest('a second opinion shows nothing of the first, and a dispute is settled side by side', async () => {
  const workspace = await minedWorkspace({ 'series.txt': SERIES });
  const ada = await startReview(workspace);
  const [first = '', second = ''] = await idsOf(ada);
  for (const id of [first, second])
    await fetch(`${ada.address}/api/records/${id}/decisions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'correct', fields: { temperature_K: 310 }, seen: 0 }),
    });
  const server = await startReview(workspace, '--curator', 'bob');
  const { page, complaints } = await openPage(server.address);
  await page.waitForSelector('.tools');
  await page.keyboard.press('o');
  await page.waitForSelector('.where:has-text("second opinion")');
  await page.waitForSelector('.field.weakest:focus');
  expect(await page.locator('.log').count()).toBe(0);
  expect(await page.inputValue('#temperature')).not.toBe('310');
  // A reload knows which records are in the sample
  await page.reload();
  await page.waitForSelector('.where:has-text("second opinion")');
  await page.waitForSelector('.field.weakest:focus');
  expect(await page.textContent('.where')).toMatch(/1 of 2/u);
  const id = /blind\/(.+)$/u.exec(page.url())?.[1] ?? '';
  await page.keyboard.press('a');
  await page.waitForSelector(`.decision:not([data-record="${id}"]) .field.weakest:focus`);
  await page.keyboard.press('r');
  await notice(page, 'That was the last one');
  await page.keyboard.press('d');
  await page.waitForSelector('.adjudication:has-text("In dispute: 2")');
  const shown = (await page.getAttribute('.dispute', 'data-record')) ?? '';
  expect(await page.textContent('.dispute')).toMatch(/ada corrected.*bob/u);
  await page.keyboard.press('1');
  await page.waitForSelector('.adjudication:has-text("In dispute: 1")');
  expect((await viewOf(server, shown)).decisions.at(-1)).toMatchObject({ curator: 'bob', note: 'adjudicated: ada' });
  expect((await viewOf(server, shown)).record.temperature_K).toBe(310);
  await page.keyboard.press('2');
  await page.waitForSelector('.adjudication:has-text("Nothing is in dispute.")');
  expect(complaints).toEqual([]);
});
