import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Row, Worklist } from '../../src/server/api.js';
import { browserTest, openPage } from '../fixtures/browser.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { paperText } from '../fixtures/papers.js';
import { startReview } from '../fixtures/review-server.js';
import { sigmine } from '../fixtures/sigmine.js';

const SAMPLES = join(import.meta.dirname, '../../corpus/samples');
const LONG = 240_000;

/**
 * Runs in the page: texts whose colour has less contrast to what lies behind them than WCAG 2.2 AA asks for (1.4.3: 4.5, and 3 for
 * large text), by relative luminance.
 */
const TOO_FAINT = `(() => {
  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const over = (front, back) => front.rgb.map((c, i) => c * front.a + back[i] * (1 - front.a));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const layers = [];
    let opacity = 1;
    for (let e = element; e; e = e.parentElement) layers.unshift(parse(getComputedStyle(e).backgroundColor));
    return layers.reduce((back, layer) => over(layer, back), [255, 255, 255]);
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].filter((n) => n.nodeType === 3 && n.textContent.trim() !== '');
    if (own.length === 0 || element.closest('.words, option')) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const style = getComputedStyle(element);
    const colour = parse(element instanceof SVGElement ? style.fill : style.color);
    const back = behind(element);
    const front = over({ ...colour, a: colour.a * Number(style.opacity) }, back);
    const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < (large ? 3 : 4.5)) faint.push([element.tagName, element.className, own[0].textContent.trim(), contrast.toFixed(2)]);
  }
  return faint;
})()`;

/** Runs in the page: what can be used and has no name that a screen reader could say. */
const NAMELESS = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"], dialog')]
  .filter((e) => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.textContent.trim() || e.labels?.length))
  .map((e) => e.outerHTML.slice(0, 120))`;

/** Runs in the page: whether what has the focus shows it. */
const SHOWS_FOCUS = `(() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
  const dot = e.querySelector?.('.dot');
  return dot !== null && dot !== undefined && parseFloat(getComputedStyle(dot).strokeWidth) >= 4;
})()`;

async function check(page: Page, screen: string): Promise<void> {
  expect([screen, await page.evaluate(TOO_FAINT)]).toEqual([screen, []]);
  expect([screen, await page.evaluate(NAMELESS)]).toEqual([screen, []]);
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const on = await page.evaluate('document.activeElement?.outerHTML.slice(0, 80)');
    if (on === undefined || String(on).startsWith('<body')) continue;
    expect([screen, on, await page.evaluate(SHOWS_FOCUS)]).toEqual([screen, on, true]);
  }
}

browserTest(
  'every screen has names, visible focus and AA contrast, light and dark',
  async () => {
    const workspace = join(temporaryFolder(), 'ws');
    const papers = ['halide-metals.pdf', 'sodium-nzsp.md'].map((name) => join(SAMPLES, name));
    expect(await sigmine(['mine', ...papers, '-w', workspace, '-q', '-n', '1'])).toMatchObject({ code: 0 });
    const { address } = await startReview(workspace);
    const { rows } = Worklist.parse(await (await fetch(`${address}/api/worklist`)).json());
    const idOf = (paper: string): string => rows.find((row) => row.paper === paper)?.record_id ?? '';
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(address, { colorScheme });
      page.setDefaultTimeout(LONG);
      await page.waitForSelector('a.row');
      await check(page, `worklist, ${colorScheme}`);
      for (const paper of ['halide-metals', 'sodium-nzsp']) {
        await page.evaluate(`location.hash = '#/record/${idOf(paper)}'`);
        await page.waitForSelector(`.decision[data-record="${idOf(paper)}"] .field.weakest:focus`);
        await check(page, `${paper}, ${colorScheme}`);
      }
      await page.locator('.field.weakest').focus();
      await page.keyboard.press('m');
      await page.waitForSelector('.adding:focus');
      await check(page, `adding, ${colorScheme}`);
      await page.evaluate(`location.hash = '#/insight/${idOf('halide-metals')}'`);
      await page.waitForSelector('.insight .dot.present');
      await check(page, `plots, ${colorScheme}`);
      await page.evaluate('document.activeElement?.blur()');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog.help[open]');
      await check(page, `help, ${colorScheme}`);
    }
  },
  LONG,
);

browserTest(
  'so have the screens on which people meet: log-in, plots across papers, many at once, disputes and agreement',
  async () => {
    const workspace = await minedWorkspace({ 'a.txt': paperText(1), 'b.txt': paperText(2) });
    const users = join(workspace, '..', 'users.json');
    expect(await sigmine(['users', 'add', 'ada', '--users', users], { input: 'secret of ada\n' })).toMatchObject({
      code: 0,
    });
    const guarded = await startReview(workspace, '--users', users);
    const { address } = await startReview(workspace);
    const { rows } = Worklist.parse(await (await fetch(`${address}/api/worklist`)).json());
    await decide(address, rows, { type: 'correct', fields: { temperature_K: 299 }, seen: 0 });
    const other = await startReview(workspace, '--curator', 'bob');
    await decide(other.address, rows, { type: 'accept', seen: 1, blind: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      const login = (await openPage(guarded.address, { colorScheme })).page;
      await login.fill('[name=username]', 'ada');
      await login.fill('[name=password]', 'wrong password');
      await login.keyboard.press('Enter');
      await login.waitForSelector('.login .problem');
      await check(login, `log-in, ${colorScheme}`);
      const { page } = await openPage(address, { colorScheme });
      await page.evaluate(`location.hash = '#/insight/${rows[0]?.record_id}'`);
      await page.waitForSelector('.insight');
      await page.keyboard.press('x');
      await page.waitForSelector('.conflicts .group');
      await check(page, `across papers, ${colorScheme}`);
      await page.evaluate(`location.hash = '#/adjudicate'`);
      await page.waitForSelector('.dispute');
      await page.waitForSelector('.agreement');
      await check(page, `dispute and agreement, ${colorScheme}`);
      await page.evaluate(`location.hash = '#/'`);
      await page.selectOption('.filters select >> nth=0', '');
      await page.evaluate('document.activeElement?.blur()');
      await page.keyboard.press('b');
      await page.waitForSelector('dialog.bulk[open]');
      await page.fill('dialog.bulk input[type=number]', '0');
      await check(page, `many at once, ${colorScheme}`);
    }
  },
  LONG,
);

/** Says the same of the first two records, leaving others for the bulk list. */
async function decide(address: string, rows: readonly Row[], decision: unknown): Promise<void> {
  for (const { record_id } of rows.slice(0, 2)) {
    const answer = await fetch(`${address}/api/records/${record_id}/decisions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(decision),
    });
    expect(answer.status).toBe(201);
  }
}
