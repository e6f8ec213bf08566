import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Document, Field, Reason, Record } from '../../domain/index.js';
import { keepStdout } from '../../queue/keep-stdout.js';
import { loadDocument } from '../../store/papers.js';
import { sourceOf } from '../../store/source-of.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { explainRecord } from '../explain-record.js';
import { examples, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { VERSIONS } from '../versions.js';

/** Adds `explain`: why records are what they are. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .argument('<record|file>', 'record id (or its first characters) of the workspace, or a paper to read now')
    .addHelpText('after', examples('sigmine explain 3f2a9c', 'sigmine explain paper.pdf | less'))
    .action(explain);

type Explained = { readonly record: Record; readonly document: Document | undefined };

async function explain(what: string, options: { readonly workspace: string }): Promise<void> {
  keepStdout();
  const found = existsSync(what) ? await readNow(what) : await findInWorkspace(what, options.workspace);
  const { biasOf, verdictOf, weightOf } = await import('../../score/index.js');
  const means = { weightOf: (reason: Reason) => weightOf(reason), biasOf: (field: Field) => biasOf(field), verdictOf };
  for (const { record, document } of found) {
    await print(`${explainRecord(record, { document, ...means })}\n\n`);
  }
}

async function readNow(path: string): Promise<Explained[]> {
  const { extract, read } = await import('../../pipeline.js');
  const bytes = await readFile(path);
  const document = await read(sourceOf(path, bytes), bytes);
  const records = extract(document);
  if (records.length === 0) throw new UsageError(`${path} holds no conductivity that sigmine can see`);
  return records.map((record) => ({ record, document }));
}

async function findInWorkspace(idStart: string, folder: string): Promise<Explained[]> {
  const workspace = openWorkspace(folder, { create: false });
  try {
    const records = [...workspace.store.records({ idStart })];
    if (records.length === 0) throw new UsageError(`No file and no record of ${folder} is called ${idStart}`);
    return await Promise.all(records.map((record) => withDocument(workspace, record)));
  } finally {
    workspace.close();
  }
}

async function withDocument({ artefacts }: Workspace, record: Record): Promise<Explained> {
  const { reader } = VERSIONS;
  return { record, document: await loadDocument(artefacts, record.source_sha256, reader) };
}
