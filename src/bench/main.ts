import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findPaths } from '../cli/paths.js';
import { keepStdout } from '../queue/keep-stdout.js';
import type { Bench, BenchFile } from './bench.js';
import { enqueueing } from './enqueue.js';
import { growth } from './growth.js';
import { embeddedOverhead, redisOverhead } from './queue-overhead.js';
import { reviewApp } from './review-app.js';
import { stages } from './stages.js';

/** All benches in the order in which they run. */
const BENCHES: readonly Bench[] = [stages, growth, embeddedOverhead, redisOverhead, enqueueing, reviewApp];

/** `npm run bench [-- PATHS]`: measures on the given papers, or on the samples. */
async function main(paths: readonly string[]): Promise<void> {
  keepStdout();
  const files: BenchFile[] = [];
  for await (const found of findPaths({ paths: paths.length === 0 ? ['corpus/samples'] : paths })) {
    if (found.type === 'file') files.push({ name: basename(found.path), bytes: readFileSync(found.path) });
  }
  for (const bench of BENCHES) {
    process.stdout.write(`${bench.name}\n`);
    for (const { what, value } of await bench.run(files)) process.stdout.write(`  ${what.padEnd(38)} ${value}\n`);
  }
}

await main(process.argv.slice(2));
