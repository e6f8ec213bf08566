import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RecordView, Worklist } from '../../src/server/api.js';
import { loginLimit } from '../../src/server/login-limit.js';
import { hashPassword, isPassword } from '../../src/server/passwords.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { paperText } from '../fixtures/papers.js';
import { startReview } from '../fixtures/review-server.js';
import { sigmine } from '../fixtures/sigmine.js';

const SECRET = 'correct horse';

async function withUsers(...names: readonly string[]): Promise<{ readonly workspace: string; readonly file: string }> {
  const workspace = await minedWorkspace({ 'a.txt': paperText(1) });
  const file = join(workspace, '..', 'users.json');
  for (const name of names)
    expect(await sigmine(['users', 'add', name, '--users', file], { input: `${SECRET} ${name}\n` })).toMatchObject({
      code: 0,
    });
  return { workspace, file };
}

const post = (address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const logIn = (address: string, name: string, password = `${SECRET} ${name}`): Promise<Response> =>
  post(`${address}/api/login`, { name, password });
const cookieOf = (response: Response): string => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';

test('who logs in decides under their own name, until they log out or are removed', async () => {
  const { workspace, file } = await withUsers('ada', 'bob');
  const { address } = await startReview(workspace, '--host', '0.0.0.0', '--users', file);
  const local = address.replace('0.0.0.0', '127.0.0.1');
  const list = (cookie: string): Promise<Response> => fetch(`${local}/api/worklist`, { headers: { Cookie: cookie } });

  expect((await list('')).status).toBe(401);
  expect((await fetch(`${local}/`)).status).toBe(200);
  expect((await logIn(local, 'ada', 'wrong password')).status).toBe(401);
  expect((await logIn(local, 'eve')).status).toBe(401);
  const login = await logIn(local, 'ada');
  expect([login.status, await login.json()]).toEqual([201, { curator: 'ada', login: true }]);
  const flags = login.headers.get('Set-Cookie') ?? '';
  for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(flags).toContain(flag);

  const [ada, bob] = [cookieOf(login), cookieOf(await logIn(local, 'bob'))];
  const { rows } = Worklist.parse(await (await list(bob)).json());
  const id = rows[0]?.record_id ?? '';
  const decide = (cookie: string, headers: Record<string, string> = {}): Promise<Response> =>
    post(`${local}/api/records/${id}/decisions`, { type: 'accept', seen: 0 }, { Cookie: cookie, ...headers });
  expect((await decide(bob, { Origin: 'http://evil.example' })).status).toBe(403);
  expect((await decide(bob, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await decide(bob, { Origin: local })).status).toBe(201);
  const record = await fetch(`${local}/api/records/${id}`, { headers: { Cookie: ada } });
  expect(RecordView.parse(await record.json()).decisions.map(({ curator }) => curator)).toEqual(['bob']);
  // Nobody undoes what another decided
  expect((await post(`${local}/api/undo`, {}, { Cookie: ada })).status).toBe(404);

  expect((await post(`${local}/api/logout`, {}, { Cookie: ada })).status).toBe(200);
  expect((await list(ada)).status).toBe(401);
  expect(await sigmine(['users', 'remove', 'bob', '--users', file])).toMatchObject({ code: 0 });
  expect((await list(bob)).status).toBe(401);
});

test('a session outlives the server, and the files hold no password and no session', async () => {
  const { workspace, file } = await withUsers('ada');
  const first = await startReview(workspace, '--users', file);
  const cookie = cookieOf(await logIn(first.address, 'ada'));
  await first.kill();
  const second = await startReview(workspace, '--users', file);
  expect((await fetch(`${second.address}/api/worklist`, { headers: { Cookie: cookie } })).status).toBe(200);
  expect(statSync(file).mode & 0o077).toBe(0);
  const written = readFileSync(file, 'utf8') + readFileSync(join(workspace, 'presence.sqlite'), 'latin1');
  for (const secret of [SECRET, cookie.split('=')[1] ?? '?']) expect(written).not.toContain(secret);
});

test('the command line refuses what cannot be a user', async () => {
  const { workspace, file } = await withUsers('ada');
  const refused = async (arguments_: string[], input = ''): Promise<string> => {
    const { code, stderr } = await sigmine(arguments_, { input });
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused(['users', 'add', 'bob', '--users', file], 'short\n')).toContain('at least 8');
  expect(await refused(['users', 'add', '<b>', '--users', file], `${SECRET}\n`)).toContain('a name is');
  expect(await refused(['users', 'remove', 'bob', '--users', file])).toContain('no user "bob"');
  expect(await refused(['review', '-w', workspace, '--users', `${file}.none`])).toContain('Cannot read users');
  expect(await refused(['review', '-w', workspace, '--host', '0.0.0.0', '--port', '0'])).toContain('--users');
  expect((await sigmine(['users', 'list', '--users', file])).stdout).toBe('ada\n');
});

test('passwords are salted, and a hash keeps its costs', async () => {
  const [one, two] = [await hashPassword(SECRET), await hashPassword(SECRET)];
  expect(one).not.toBe(two);
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$/u);
  expect([await isPassword(SECRET, one), await isPassword(SECRET, two), await isPassword('x', one)]).toEqual([
    true,
    true,
    false,
  ]);
  await expect(isPassword(SECRET, 'md5$abc')).rejects.toThrow('not scrypt');
});

test('after five wrong passwords a name must wait, longer each time', () => {
  let now = 0;
  const limit = loginLimit(() => now);
  for (let i = 0; i < 4; i++) limit.failed('ada');
  expect(limit.wait('ada')).toBe(0);
  limit.failed('ada');
  expect(limit.wait('ada')).toBe(1);
  limit.failed('ada');
  expect([limit.wait('ada'), limit.wait('bob')]).toEqual([2, 0]);
  now = 2000;
  expect(limit.wait('ada')).toBe(0);
  limit.succeeded('ada');
  limit.failed('ada');
  expect(limit.wait('ada')).toBe(0);
});
