import type { Scored } from '#src/domain/index.js';
import { candidates } from '#src/pipeline.js';
import { keepStdout } from '#src/queue/keep-stdout.js';
import { type Outcome, outcomeOf } from '#src/queue/outcome.js';
import type { ConsiderTask } from '#src/queue/pool.js';
import { openArtefacts } from '#src/store/open-artefacts.js';
import { loadDocument } from '#src/store/papers.js';

keepStdout();

/** What the linker considers for the values of a stored document: for review, which shows the alternatives. */
export const consider = (task: ConsiderTask): Promise<Outcome<readonly Scored[]>> =>
  outcomeOf(async () => {
    const { artefacts, source, reader, metadata, missed } = task;
    const document = await loadDocument(openArtefacts(artefacts), source.sha256, reader);
    if (document === undefined) throw new Error(`Cannot look at ${source.name} again: its document is missing`);
    return candidates({ ...document, metadata }, missed);
  });
