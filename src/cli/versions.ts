import type { Versions } from '../queue/jobs.js';

/** Gives the versions of the pipeline; loaded when asked for, because the pipeline is large. */
export async function loadVersions(): Promise<Versions> {
  const { READER_VERSION, RULES_VERSION } = await import('../pipeline.js');
  return { reader: READER_VERSION, rules: RULES_VERSION };
}
