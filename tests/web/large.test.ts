import { join } from 'node:path';
import { expect } from 'vitest';
import { Worklist } from '../../src/server/api.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { browserTest, openPage } from '../fixtures/browser.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText, pdfOf } from '../fixtures/papers.js';
import { sampleRecord } from '../fixtures/record.js';
import { startReview } from '../fixtures/review-server.js';
import { until } from '../fixtures/select-on-page.js';
import { sigmine } from '../fixtures/sigmine.js';

const LONG = 240_000;
const count = (selector: string): string => `document.querySelectorAll('${selector}').length`;

browserTest(
  'of 5,000 records only those in view are drawn, and the last one is a press away',
  async () => {
    const folder = join(temporaryFolder(), 'ws');
    const workspace = openWorkspace(folder, { create: true });
    const sha256 = 'c'.repeat(64);
    workspace.store.addSource({ sha256, name: 'many.txt', mediaType: 'text/plain', bytes: 1 }, 'many.txt');
    const records = Array.from({ length: 5000 }, (_, i) =>
      sampleRecord({
        record_id: i.toString(16).padStart(16, '0'),
        paper: 'many',
        source_sha256: sha256,
        status: 'review',
        confidence: i / 5000,
        ion: i === 4321 ? 'Ag' : 'Li',
      }),
    );
    await workspace.store.saveExtraction({ sourceSha256: sha256, reader: '1', rules: '1', records });
    workspace.close();
    const { address } = await startReview(folder);
    const { page, complaints } = await openPage(address);
    page.setDefaultTimeout(LONG);
    await page.waitForSelector('a.row');
    expect(await page.textContent('.count')).toContain('5000 records');
    expect(await page.evaluate(count('a.row'))).toBeLessThan(100);
    await page.evaluate(`document.querySelector('.rows').scrollTop = 1e9`);
    await page.waitForSelector('a.row[href$="0000000000001387"]');
    expect(await page.evaluate(count('a.row'))).toBeLessThan(100);
    await page.locator('label:has-text("Mobile ion") select').selectOption('Ag');
    await until(page, `${count('a.row')} === 1`);
    expect(await page.textContent('.count')).toContain('1 record');
    await page.locator('label:has-text("Mobile ion") select').selectOption('');
    await until(page, `${count('a.row')} > 1`);
    // What would be accepted at once is as long a list
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('b');
    await page.waitForSelector('dialog.bulk[open]');
    await page.fill('dialog.bulk input[type=number]', '0');
    await page.waitForSelector('dialog.bulk:has-text("5000 of 5000")');
    expect(await page.evaluate(count('dialog.bulk li'))).toBeLessThan(100);
    await page.evaluate(`document.querySelector('dialog.bulk .lines').scrollTop = 1e9`);
    await page.waitForSelector('dialog.bulk li:has-text("99 %")');
    expect(await page.evaluate(count('dialog.bulk li'))).toBeLessThan(100);
    expect(complaints).toEqual([]);
  },
  LONG,
);

browserTest(
  'of a paper of 60 pages only those near the value are drawn',
  async () => {
    const folder = temporaryFolder({ 'long.pdf': await pdfOf(paperText(3), { pages: 60 }) });
    const workspace = join(folder, 'ws');
    expect(await sigmine(['mine', join(folder, 'long.pdf'), '-w', workspace, '-q', '-n', '1'])).toMatchObject({
      code: 0,
    });
    const { address } = await startReview(workspace);
    const { rows } = Worklist.parse(await (await fetch(`${address}/api/worklist?order=paper`)).json());
    const far = rows.findLast(({ page }) => page !== null && page > 40) ?? rows.at(-1);
    const { page, complaints } = await openPage(address);
    page.setDefaultTimeout(LONG);
    await page.waitForSelector('a.row');
    await page.evaluate(`location.hash = '#/record/${far?.record_id}'`);
    await page.waitForSelector('.sheet:has(.hit.value) canvas[data-drawn]');
    await page.waitForSelector('.sheet:has(.hit.value) .words[data-ready]');
    expect(await page.evaluate(count('.sheet'))).toBe(60);
    expect(await page.evaluate(count('canvas[data-drawn]'))).toBeLessThan(8);
    expect(await page.evaluate(count('.words'))).toBeLessThan(8);
    expect(complaints).toEqual([]);
  },
  LONG,
);
