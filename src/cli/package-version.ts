import { readFileSync } from 'node:fs';

/** Gives the version of sigmine, as package.json says it. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
