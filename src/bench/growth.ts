import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sourceOf } from '../store/source-of.js';
import type { Bench, BenchFile, BenchRow } from './bench.js';

/** How many papers one process reads, and after how many the memory is looked at for the first time. */
const PAPERS = { most: 1000, first: 100 };
/** How often the longest text is repeated. */
const TIMES = [1, 2, 4, 8];

/** Whether reading goes on in the same memory over many papers, and extraction in the same time for each page of long ones. */
export const growth: Bench = {
  name: 'growth',
  run: async (files) => [...(await extractionRows(files)), ...(await memoryRows(files))],
};

async function extractionRows(files: readonly BenchFile[]): Promise<BenchRow[]> {
  const { extract, read } = await import('../pipeline.js');
  let longest = '';
  for (const { name, bytes } of files) {
    const text = await read(sourceOf(name, bytes), Uint8Array.from(bytes)).then(
      (document) => document.text,
      () => '',
    );
    if (text.length > longest.length) longest = text;
  }
  const rows: BenchRow[] = [];
  for (const times of TIMES) {
    const bytes = new TextEncoder().encode(`${longest}\n\n`.repeat(times));
    const document = await read(sourceOf('long.txt', bytes), bytes);
    extract(document);
    const start = process.cpuUsage();
    extract(document);
    const { user, system } = process.cpuUsage(start);
    const each = (user + system) / 1000 / (document.text.length / 10_000);
    rows.push({ what: `extract 10,000 characters of ${document.text.length}`, value: `${each.toFixed(0)} ms` });
  }
  return rows;
}

/** What stays in memory after 100 and after 1,000 papers, and the most that the process took from the machine. */
async function memoryRows(files: readonly BenchFile[]): Promise<BenchRow[]> {
  const { read } = await import('../pipeline.js');
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const kept = (): string => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return `${((heapUsed + arrayBuffers) / 2 ** 20).toFixed(0)} MB`;
  };
  const rows: BenchRow[] = [];
  let most = 0;
  for (let i = 1; i <= PAPERS.most; i++) {
    const file = files[i % files.length];
    if (file === undefined) break;
    await read(sourceOf(file.name, file.bytes), Uint8Array.from(file.bytes)).catch(() => undefined);
    most = Math.max(most, process.memoryUsage.rss());
    if (i === PAPERS.first || i === PAPERS.most) rows.push({ what: `kept in memory after ${i} papers`, value: kept() });
  }
  return [...rows, { what: 'most memory of the process (RSS)', value: `${(most / 2 ** 20).toFixed(0)} MB` }];
}
