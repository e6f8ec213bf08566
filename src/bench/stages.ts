import type { Document } from '../domain/index.js';
import { sourceOf } from '../store/source-of.js';
import { type BareText, openBareText } from './bare-text.js';
import type { Bench, BenchFile, BenchRow } from './bench.js';

/** What takes time, in ms of processor time: bare pdf.js text; reading and its parts; extraction. */
const PARTS = ['bare', 'read', 'pdf', 'lines', 'tables', 'layout', 'writing', 'extract'] as const;
type Times = { readonly [part in (typeof PARTS)[number]]: number };
type Measured = { readonly times: Times; readonly pages: number };

/** The first round warms up the engine; of the others the fastest counts, part by part. */
const ROUNDS = 4;

/** Bare pdf.js text, reading and extraction, file by file in one run, so that the machine's mood is the same for all three. */
export const stages: Bench = {
  name: 'stages (processor time, one thread)',
  run: async (files) => {
    const bare = openBareText();
    try {
      const pdfs = files.filter(({ name }) => name.endsWith('.pdf'));
      const others = files.filter(({ name }) => !name.endsWith('.pdf'));
      return [...pdfRows(await measureAll(pdfs, bare)), ...textRows(await measureAll(others, bare))];
    } finally {
      await bare.close();
    }
  },
};

/** A file that cannot be read counts for nothing. */
async function measureAll(files: readonly BenchFile[], bare: BareText): Promise<Measured> {
  const best = new Map<string, Measured>();
  for (let round = 0; round < ROUNDS; round++)
    for (const file of files) {
      const found = await measure(file, bare).catch(() => undefined);
      const before = round < 2 ? undefined : best.get(file.name);
      if (found !== undefined) best.set(file.name, { ...found, times: merge(found.times, before?.times, Math.min) });
    }
  const all = [...best.values()];
  return {
    pages: all.reduce((sum, { pages }) => sum + pages, 0),
    times: all.reduce<Times>((sum, { times }) => merge(times, sum, (a, b) => a + b), NONE),
  };
}

const NONE: Times = { bare: 0, read: 0, pdf: 0, lines: 0, tables: 0, layout: 0, writing: 0, extract: 0 };

function merge(a: Times, b: Times = a, join: (a: number, b: number) => number): Times {
  const merged = { ...a };
  for (const part of PARTS) merged[part] = join(a[part], b[part]);
  return merged;
}

async function measure({ name, bytes }: BenchFile, bare: BareText): Promise<Measured> {
  const { extract, read } = await import('../pipeline.js');
  const pdf = name.endsWith('.pdf');
  const reading = await processorTime(() => read(sourceOf(name, bytes), bytes));
  const extracting = await processorTime(() => extract(reading.value));
  const times = { ...NONE, read: reading.ms, extract: extracting.ms };
  if (!pdf) return { times, pages: 1 };
  return {
    times: { ...times, bare: await bare.timed(bytes), ...(await partsOf({ name, bytes })) },
    pages: pagesOf(reading.value),
  };
}

const pagesOf = ({ pages }: Document): number => Math.max(1, pages.length);

/** The parts of reading once more, one by one, so that they need not add up to the whole. */
async function partsOf({ name, bytes }: BenchFile): Promise<Omit<Times, 'bare' | 'read' | 'extract'>> {
  const { ingestPdf } = await import('../ingest/pdf.js');
  const { layout, pageLines } = await import('../layout/index.js');
  const { findTables } = await import('../tables/index.js');
  const { assemble } = await import('../text/assemble.js');
  const { repair } = await import('../text/repair/index.js');
  const content = await processorTime(() => ingestPdf(bytes));
  const { pages } = content.value;
  const lines = await processorTime(() => pages.map(pageLines));
  const tables = await processorTime(() => findTables(pages.map((page, i) => ({ page, lines: lines.value[i] ?? [] }))));
  const blocks = await processorTime(() => layout(pages, tables.value, lines.value));
  const draft = { ...content.value, blocks: blocks.value, pages: [] };
  const writing = await processorTime(() => assemble(repair(draft), sourceOf(name, bytes), ''));
  return { pdf: content.ms, lines: lines.ms, tables: tables.ms, layout: blocks.ms, writing: writing.ms };
}

/** Gives the processor time that work takes, in ms: other people's work on the machine counts less than on the clock. */
async function processorTime<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, value };
}

function pdfRows({ times, pages }: Measured): BenchRow[] {
  if (pages === 0) return [];
  const { bare, read, pdf, lines, tables, layout, writing, extract } = times;
  const each = (ms: number): string => `${(ms / pages).toFixed(1)} ms`;
  return [
    { what: 'PDF: bare pdf.js text per page', value: `${each(bare)} (${pages} pages)` },
    { what: 'PDF: read per page', value: each(read) },
    { what: '  pdf.js and runs of text', value: each(pdf) },
    { what: '  lines', value: each(lines) },
    { what: '  tables', value: each(tables) },
    { what: '  layout', value: each(layout) },
    { what: '  repair and writing', value: each(writing) },
    { what: 'PDF: extract per page', value: each(extract) },
    { what: 'pages/s of bare text that read keeps', value: `${((100 * bare) / read).toFixed(0)} %` },
    { what: 'extract / read', value: (extract / read).toFixed(2) },
    { what: 'pages per second (read + extract)', value: (pages / ((read + extract) / 1000)).toFixed(1) },
  ];
}

function textRows({ times, pages }: Measured): BenchRow[] {
  if (pages === 0) return [];
  const each = (ms: number): string => `${(ms / pages).toFixed(1)} ms`;
  return [
    { what: 'text formats: read per file', value: `${each(times.read)} (${pages} files)` },
    { what: 'text formats: extract per file', value: each(times.extract) },
  ];
}
