import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { hashPassword, isPassword } from './passwords.js';

/** A name as it stands in decisions. */
export const UserName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u, 'a name is 1 to 64 letters, digits, spaces, dots and dashes');

/** The file of `--users`. */
export const Users = z.strictObject({
  users: z.array(z.strictObject({ name: UserName, password: z.string().startsWith('scrypt$') })),
});
export type Users = Readonly<z.infer<typeof Users>>;

/** Reads a file of users. Throws when it is missing or no such file. */
export const readUsers = (path: string): Users => Users.parse(JSON.parse(readFileSync(path, 'utf8')));

/** Gives a file of users with one user more, or with another password for one that is there. */
export async function withUser({ users }: Users, name: string, password: string): Promise<Users> {
  const others = users.filter((user) => user.name !== name);
  const all = [...others, { name: UserName.parse(name), password: await hashPassword(password) }];
  return { users: all.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** A hash that belongs to nobody, so that an unknown name takes as long as a wrong password. */
const NOBODY = hashPassword('');

/** Whether name and password belong together. */
export async function isUser({ users }: Users, name: string, password: string): Promise<boolean> {
  const user = users.find((one) => one.name === name);
  const right = await isPassword(password, user?.password ?? (await NOBODY));
  return right && user !== undefined;
}
