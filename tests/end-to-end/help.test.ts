import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { sigmine } from '../fixtures/sigmine.js';

test('help lists commands and exit codes', async () => {
  const { code, stdout } = await sigmine(['--help']);
  expect(code).toBe(0);
  for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
  for (const exit of [0, 1, 2, 130]) expect(stdout).toMatch(new RegExp(`^  ${exit} +\\w`, 'mu'));
});

test.each(COMMANDS.map(({ name }) => name))('%s --help shows examples', async (name) => {
  const { code, stdout } = await sigmine([name, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('Examples:');
  expect(stdout).toContain(`$ sigmine ${name}`);
  expect(stdout).toContain('Exit codes:');
});

test('schema prints a JSON Schema of the record', async () => {
  const schema = JSON.parse((await sigmine(['schema'])).stdout);
  expect(schema.properties.sigma_S_cm).toBeDefined();
  expect(schema.required).toContain('temperature_K');
});

test('doctor names what is there and what is missing', async () => {
  const cwd = temporaryFolder();
  const { code, stdout } = await sigmine(['doctor', '--json', '--redis', 'redis://127.0.0.1:1'], { cwd });
  const findings = JSON.parse(stdout) as { part: string; state: string; says: string }[];
  expect(code).toBe(0);
  expect(findings.map(({ part }) => part)).toEqual(['node', 'chromium', 'redis', 'workspace']);
  expect(findings.find(({ part }) => part === 'redis')).toMatchObject({
    state: 'missing',
    says: expect.stringContaining('ECONNREFUSED'),
  });
});
