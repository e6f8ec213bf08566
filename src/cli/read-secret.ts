import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for a secret without showing it; where standard input is no terminal, its first line. */
export function readSecret(question: string): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  return new Promise((resolve) => {
    let secret = '';
    lines.once('line', (line) => {
      secret = line;
      lines.close();
    });
    lines.once('close', () => {
      if (terminal) process.stderr.write('\n');
      resolve(secret);
    });
  });
}
