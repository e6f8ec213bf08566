import { sourceOf } from '../store/source-of.js';
import { type Bench, type BenchFile, type BenchRow, timed } from './bench.js';

type Times = { readonly bare: number; readonly read: number; readonly extract: number; readonly pages: number };
const NONE: Times = { bare: 0, read: 0, extract: 0, pages: 0 };

/** Bare pdf.js text, whole read and extract, file by file in one run, so that the machine's mood is the same for all three. */
export const stages: Bench = {
  name: 'stages (one thread)',
  run: async (files) => {
    const pdfs = files.filter(({ name }) => name.endsWith('.pdf'));
    const others = files.filter(({ name }) => !name.endsWith('.pdf'));
    for (const file of pdfs.slice(0, 1)) await measure(file);
    return [...rowsOf('PDF', await measureAll(pdfs)), ...rowsOf('text formats', await measureAll(others))];
  },
};

async function measureAll(files: readonly BenchFile[]): Promise<Times> {
  let total = NONE;
  for (const file of files) {
    const times = await measure(file);
    total = {
      bare: total.bare + times.bare,
      read: total.read + times.read,
      extract: total.extract + times.extract,
      pages: total.pages + times.pages,
    };
  }
  return total;
}

/** A file that cannot be read counts for nothing. */
async function measure({ name, bytes }: BenchFile): Promise<Times> {
  const [{ extract, read }, { bareText }] = await Promise.all([import('../pipeline.js'), import('./bare-text.js')]);
  try {
    const bare = name.endsWith('.pdf') ? (await timed(() => bareText(bytes))).ms : 0;
    const reading = await timed(() => read(sourceOf(name, bytes), bytes));
    const extracting = await timed(() => extract(reading.value));
    return { bare, read: reading.ms, extract: extracting.ms, pages: Math.max(1, reading.value.pages.length) };
  } catch {
    return NONE;
  }
}

function rowsOf(what: string, { bare, read, extract, pages }: Times): BenchRow[] {
  if (pages === 0) return [];
  const each = (ms: number): string => `${(ms / pages).toFixed(1)} ms`;
  const unit = what === 'PDF' ? 'page' : 'file';
  const rows = [
    { what: `${what}: read per ${unit}`, value: `${each(read)} (${pages} ${unit}s)` },
    { what: `${what}: extract per ${unit}`, value: each(extract) },
  ];
  if (bare === 0) return rows;
  return [
    { what: `${what}: bare pdf.js text per page`, value: each(bare) },
    ...rows,
    { what: 'read / bare text', value: (read / bare).toFixed(2) },
    { what: '(read + extract) / bare text', value: ((read + extract) / bare).toFixed(2) },
    { what: 'pages per second (read + extract)', value: (pages / ((read + extract) / 1000)).toFixed(1) },
  ];
}
