import { bullmqQueue } from './bullmq-queue.js';
import type { Queue } from './queue.js';
import { openRedis, redisVersion } from './redis.js';

export type OpenOptions = {
  /** The workspace that the results belong to; a queue serves one. Workers without a workspace name none. */
  readonly workspace?: string;
  /** Is told when the server goes away; work goes on when it is back. */
  readonly onLost?: (reason: string) => void;
};

/**
 * Opens the queue at `redis://host:port/db?prefix=name` (`rediss` for TLS). Throws when no server answers, when it is older
 * than Redis 6.2, and when the queue belongs to another workspace.
 */
export async function openBullmq(address: string, { workspace, onLost }: OpenOptions = {}): Promise<Queue> {
  const { url, prefix } = readAddress(address);
  const version = await redisVersion(url);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 6 || (major === 6 && minor < 2)) throw new Error(`Redis ${version} is too old, 6.2 is needed`);
  const redis = openRedis(url, onLost);
  if (workspace !== undefined) {
    const key = `${prefix}:workspace`;
    await redis.setnx(key, workspace);
    if ((await redis.get(key)) !== workspace) {
      redis.disconnect();
      throw new Error('it belongs to another workspace; another ?prefix=NAME gives this one a queue of its own');
    }
  }
  return bullmqQueue({ redis, prefix });
}

/** Keys of Redis hold the prefix, so it is kept plain. */
export function readAddress(address: string): { readonly url: string; readonly prefix: string } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^rediss?:$/u.test(url.protocol)) {
    throw new RangeError('a queue is redis://HOST:PORT or rediss://HOST:PORT, with /DB and ?prefix=NAME if wanted');
  }
  const prefix = url.searchParams.get('prefix') ?? 'sigmine';
  if (!/^[\w.-]{1,64}$/u.test(prefix)) throw new RangeError('a prefix is letters, digits, ".", "_" and "-"');
  url.searchParams.delete('prefix');
  return { url: url.href, prefix };
}
