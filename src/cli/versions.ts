import { READER_VERSION, RULES_VERSION } from '../domain/index.js';
import type { Versions } from '../queue/jobs.js';

/** The versions of the pipeline, known without loading it. */
export const VERSIONS: Versions = { reader: READER_VERSION, rules: RULES_VERSION };
