import { particularsOf, Record } from '#src/domain/index.js';
import { extract as extractRecords, RULES_VERSION } from '#src/pipeline.js';
import { keepStdout } from '#src/queue/keep-stdout.js';
import { type Outcome, outcomeOf } from '#src/queue/outcome.js';
import type { Extracted, ExtractTask } from '#src/queue/pool.js';
import { openArtefacts } from '#src/store/open-artefacts.js';
import { loadDocument } from '#src/store/papers.js';

keepStdout();

/** Job `extract`: a stored document to its records. */
export const extract = ({ artefacts, source, reader }: ExtractTask): Promise<Outcome<Extracted>> =>
  outcomeOf(async () => {
    const document = await loadDocument(openArtefacts(artefacts), source.sha256, reader);
    if (document === undefined) throw new Error(`Cannot extract ${source.name}: its document is missing`);
    const records = extractRecords(document).map((record) => Record.parse(record));
    return { rules: RULES_VERSION, records, particulars: particularsOf(document) };
  });
