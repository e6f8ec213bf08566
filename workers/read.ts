import { READER_VERSION, read as readPaper } from '#src/pipeline.js';
import { keepStdout } from '#src/queue/keep-stdout.js';
import { type Outcome, outcomeOf } from '#src/queue/outcome.js';
import type { ReadTask } from '#src/queue/pool.js';
import { documentKey } from '#src/store/artefacts.js';
import { openArtefacts } from '#src/store/open-artefacts.js';
import { loadSource, saveDocument } from '#src/store/papers.js';

keepStdout();

/** Job `read`: the bytes of a source to its stored document; does nothing when it is stored already. */
export const read = ({ artefacts: address, source }: ReadTask): Promise<Outcome<{ readonly reader: string }>> =>
  outcomeOf(async () => {
    const artefacts = openArtefacts(address);
    if (!(await artefacts.has(documentKey(source.sha256, READER_VERSION)))) {
      await saveDocument(artefacts, await readPaper(source, await loadSource(artefacts, source)));
    }
    return { reader: READER_VERSION };
  });
