import type { Artefacts } from '../store/artefacts.js';
import { checkArtefacts } from '../store/open-artefacts.js';
import { UsageError } from './exit.js';

/** Asks once whether papers and documents can be reached. Throws UsageError, so that no paper is blamed for it. */
export async function reachArtefacts(artefacts: Artefacts): Promise<void> {
  await checkArtefacts(artefacts).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
}
