import { readFile } from 'node:fs/promises';
import { particularsOf, Record } from '#src/domain/index.js';
import { extract, read } from '#src/pipeline.js';
import { keepStdout } from '#src/queue/keep-stdout.js';
import { type Outcome, outcomeOf } from '#src/queue/outcome.js';
import type { Extracted } from '#src/queue/pool.js';
import { sourceOf } from '#src/store/source-of.js';

keepStdout();

/** A file to its records, without a workspace. */
export const mine = ({ path }: { readonly path: string }): Promise<Outcome<Omit<Extracted, 'rules'>>> =>
  outcomeOf(async () => {
    const bytes = await readFile(path);
    const document = await read(sourceOf(path, bytes), bytes);
    const records = extract(document).map((record) => Record.parse(record));
    return { records, particulars: particularsOf(document) };
  });
