import { Decision, Record } from '../domain/index.js';
import { inOrderOfTime } from './merge-logs.js';

/** Writes a log as JSON Lines in order of time: the same decisions give the same bytes. */
export const logToLines = (decisions: readonly Decision[]): string =>
  inOrderOfTime(decisions)
    .map((decision) => `${JSON.stringify(Decision.parse(decision))}\n`)
    .join('');

/** Reads a log from JSON Lines. Throws with the number of the first line that is no decision, or whose fields fit no record. */
export function parseLog(text: string): Decision[] {
  const lines = text.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }));
  return lines.filter(({ line }) => line !== '').map(({ line, number }) => parseLine(line, number));
}

function parseLine(line: string, number: number): Decision {
  const parsed = Decision.safeParse(readJson(line, number));
  if (!parsed.success) throw unreadable(number, parsed.error.issues[0]);
  const { type, fields } = parsed.data;
  const fit = (type === 'add' ? Record : Record.partial()).safeParse(fields);
  if (!fit.success) throw unreadable(number, fit.error.issues[0]);
  return parsed.data;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const unreadable = (number: number, issue: Issue | undefined): Error =>
  new Error(
    `line ${number} is no decision: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not valid'}`,
  );

function readJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
