import { createReadStream } from 'node:fs';

/** Gives the lines of a file or (`-`) of standard input one by one, without their ends. Throws what the system says. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin.setEncoding('utf8') : createReadStream(path, 'utf8');
  let rest = '';
  for await (const part of input) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  if (rest !== '') yield withoutReturn(rest);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
