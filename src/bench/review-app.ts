import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Bench, BenchRow } from './bench.js';

const MAIN = fileURLToPath(new URL('../cli/main.js', import.meta.url));
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Decisions at once, and decisions with a pause in ms: nobody takes less time to look. */
const DECISIONS = 40;
const PAUSES = { atOnce: 0, looking: 1000 };
const OPENINGS = 9;

/** What a curator waits for, measured inside the browser: the next record after a key, and a decision that is opened afresh. */
export const reviewApp: Bench = {
  name: 'review app (Chromium)',
  run: async (files) => {
    const executablePath = BROWSERS.find(existsSync);
    if (executablePath === undefined) return [{ what: 'skipped', value: 'Chromium is not installed' }];
    const { chromium } = await import('playwright-core');
    const folder = mkdtempSync(join(tmpdir(), 'sigmine-bench-'));
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const workspace = join(folder, 'workspace');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      await finished(['mine', folder, '-w', workspace, '-q']);
      return await measured(browser, workspace);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
};

function finished(options: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [MAIN, ...options], { stdio: 'ignore' });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', () => resolve()));
}

async function measured(browser: Browser, workspace: string): Promise<BenchRow[]> {
  const server = spawn(process.execPath, [MAIN, 'review', '-w', workspace, '--port', '0', '--curator', 'bench']);
  try {
    const address = await addressOf(server.stderr);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ content: WATCH });
    await page.goto(address);
    await page.waitForSelector('a.row');
    const first = await openings(page, address);
    const [atOnce, looking] = [await decisions(page, PAUSES.atOnce), await decisions(page, PAUSES.looking)];
    return [
      ...waitRows('key to next record, keys at once', atOnce),
      ...waitRows('key to next record, a second each', looking),
      { what: 'decision opened afresh, form', value: `${median(first.map(({ form }) => form)).toFixed(0)} ms` },
      { what: 'decision opened afresh, page drawn', value: `${median(first.map(({ page: at }) => at)).toFixed(0)} ms` },
    ];
  } finally {
    server.kill();
  }
}

function addressOf(stream: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /http:\/\/[^\s/]+/u.exec(said);
      if (found !== null) resolve(found[0]);
    });
    stream.on('close', () => reject(new Error(`The server ended: ${said}`)));
  });
}

/** Runs in the page: notes when a form is ready and its page drawn, and how long after a key the next form was painted. */
const WATCH = `
const DRAWN = '.sheet:has(.hit.value) canvas[data-drawn], article mark.value';
window.bench = { form: undefined, page: undefined, waits: [], drawn: [] };
let pressed, from, drawing;
addEventListener('keydown', (event) => {
  pressed = drawing = event.timeStamp;
  from = document.querySelector('.decision')?.dataset.record;
}, true);
new MutationObserver(() => {
  const record = document.querySelector('.decision:has(.field.weakest)')?.dataset.record;
  if (record !== undefined) window.bench.form ??= performance.now();
  if (document.querySelector(DRAWN)) window.bench.page ??= performance.now();
  if (record === undefined || record === from) return;
  if (drawing !== undefined && document.querySelector(DRAWN)) {
    window.bench.drawn.push(performance.now() - drawing);
    drawing = undefined;
  }
  if (pressed === undefined) return;
  const since = pressed;
  pressed = undefined;
  requestAnimationFrame(() => setTimeout(() => window.bench.waits.push(performance.now() - since)));
}).observe(document, { childList: true, subtree: true, attributes: true });
`;

type Opening = { readonly form: number; readonly page: number };

/** Opens records of the worklist as a bookmark does: all is loaded anew. */
async function openings(page: Page, address: string): Promise<Opening[]> {
  const links = (await page.evaluate(`[...document.querySelectorAll('a.row')].map((row) => row.hash)`)) as string[];
  const times: Opening[] = [];
  for (const link of links.slice(0, OPENINGS)) {
    await page.goto('about:blank');
    await page.goto(`${address}/${link}`);
    await page.waitForSelector('.sheet:has(.hit.value) canvas[data-drawn], article mark.value');
    times.push((await page.evaluate('window.bench')) as Opening);
  }
  return times;
}

/** Times in ms from a key to the next form, and to its page. */
type Waits = { readonly waits: readonly number[]; readonly drawn: readonly number[] };

function waitRows(what: string, { waits, drawn }: Waits): BenchRow[] {
  const of = (times: readonly number[]): string =>
    `median ${median(times).toFixed(0)} ms, 95 % ${quantile(times, 0.95).toFixed(0)} ms`;
  return [
    { what, value: `${of(waits)} (${waits.length} decisions)` },
    { what: '  and its page drawn', value: of(drawn) },
  ];
}

async function decisions(page: Page, pause: number): Promise<Waits> {
  await page.evaluate('window.bench.waits = []; window.bench.drawn = []; 0');
  for (let i = 0; i < DECISIONS; i++) {
    await page.waitForTimeout(pause);
    const id = await page.getAttribute('.decision', 'data-record');
    await page.keyboard.press('a');
    const next = page.waitForSelector(`.decision:not([data-record="${id}"]) .field.weakest:focus`, { timeout: 10_000 });
    if ((await next.catch(() => undefined)) === undefined) break;
  }
  return (await page.evaluate('window.bench')) as Waits;
}

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
