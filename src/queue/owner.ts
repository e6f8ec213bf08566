import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Gives a name for this process as an owner of jobs: host, process id and a random part, separated by `/`. */
export const newOwner = (): string => `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`;

/** Whether an owner was a process of this host that has ended; false when in doubt (other hosts: their leases run out). */
export function isOwnerGone(owner: string): boolean {
  const [host, pid] = owner.split('/');
  if (host !== hostname() || !/^[1-9]\d*$/u.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
