import { userInfo } from 'node:os';

/** Gives the name under which the person is logged in; a user id without a name is no reason to fail. */
export function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'curator';
  }
}
