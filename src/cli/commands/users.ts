import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readUsers, SHORTEST_PASSWORD, UserName, type Users, withUser } from '../../server/index.js';
import { UsageError } from '../exit.js';
import { examples } from '../options.js';
import { reasonOf } from '../paths.js';
import { readSecret } from '../read-secret.js';
import { print, say } from '../terminal.js';

type Options = { readonly users: string };

/** Adds `users`: the file of people who may log in to the review app. */
export function define(command: Command): Command {
  const part = (name: string, does: string): Command =>
    command.command(name).description(does).option('--users <file>', 'file of users', 'sigmine-users.json');
  part('add', 'adds a user or gives one another password, which is asked for, or read from standard input')
    .argument('<name>', 'name under which the user decides')
    .action(addUser);
  part('remove', 'removes a user, who is logged out at once; their decisions stay')
    .argument('<name>')
    .action(removeUser);
  part('list', 'prints the names of the users').action(async ({ users: file }: Options) => {
    await print(
      read(file)
        .users.map(({ name }) => `${name}\n`)
        .join(''),
    );
  });
  return command.addHelpText(
    'after',
    examples(
      'sigmine users add ada --users users.json',
      'pass show sigmine/bob | sigmine users add bob --users users.json',
      'sigmine users list --users users.json',
    ),
  );
}

async function addUser(name: string, { users: file }: Options): Promise<void> {
  const fit = UserName.safeParse(name);
  if (!fit.success) throw new UsageError(`Cannot add "${name}": ${fit.error.issues[0]?.message}`);
  const before = existsSync(file) ? read(file) : { users: [] };
  const password = await readSecret(`Password of ${name} (at least ${SHORTEST_PASSWORD} characters): `);
  if (password.length < SHORTEST_PASSWORD)
    throw new UsageError(`The password must have at least ${SHORTEST_PASSWORD} characters`);
  if (process.stdin.isTTY && (await readSecret('Again: ')) !== password)
    throw new UsageError('The two are not the same');
  write(file, await withUser(before, name, password));
  say(`${name} may log in: sigmine review --users ${file}`);
}

async function removeUser(name: string, { users: file }: Options): Promise<void> {
  const { users } = read(file);
  if (!users.some((user) => user.name === name)) throw new UsageError(`${file} holds no user "${name}"`);
  write(file, { users: users.filter((user) => user.name !== name) });
  say(`${name} is removed.`);
}

function read(file: string): Users {
  try {
    return readUsers(file);
  } catch (error) {
    throw new UsageError(`Cannot read users from ${file}: ${reasonOf(error)}`);
  }
}

/** Nobody else needs to read the hashes. */
const write = (file: string, users: Users): void =>
  writeFileSync(file, `${JSON.stringify(users, null, 2)}\n`, { mode: 0o600 });
