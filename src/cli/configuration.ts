import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Configuration, DEFAULT_POLICY, Policy, Weights } from '../score/index.js';
import { UsageError } from './exit.js';

/** Name of the file of settings, looked for in the workspace and then in the current folder. */
export const CONFIGURATION_NAME = 'sigmine.config.json';

/** Gives the triage policy of a workspace: that of its file of settings, else the defaults; `target` wins over both. Throws UsageError. */
export function readPolicy(workspace: string | undefined, target?: number): Policy {
  const folders = [...(workspace === undefined ? [] : [workspace]), '.'];
  const path = folders.map((folder) => join(folder, CONFIGURATION_NAME)).find((file) => existsSync(file));
  const policy = path === undefined ? DEFAULT_POLICY : (parseFile(path, Configuration).triage ?? DEFAULT_POLICY);
  return target === undefined ? policy : Policy.parse({ ...policy, target });
}

/** Reads a file that `sigmine fit` wrote. Throws UsageError. */
export const readWeights = (path: string): Weights => parseFile(path, Weights);

type Schema<T> = {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
};

function parseFile<T>(path: string, schema: Schema<T>): T {
  const parsed = schema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `Cannot use ${path}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not valid'}`,
  );
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
