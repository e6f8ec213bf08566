import { Redis } from 'ioredis';

export type RedisClient = Redis;

/** Gives the version of the Redis server at a URL. Throws when none answers in two seconds. */
export async function redisVersion(url: string): Promise<string> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 2000, retryStrategy: () => null });
  // `connect` only throws "Connection is closed"; the cause comes as an event.
  let cause: Error | undefined;
  redis.on('error', (error: Error) => {
    cause = error;
  });
  try {
    await redis.connect();
    const info = await redis.info('server');
    return /redis_version:(?<version>[\w.]+)/u.exec(info)?.groups?.version ?? 'unknown';
  } catch (error) {
    throw cause ?? error;
  } finally {
    redis.disconnect();
  }
}

/**
 * Opens a connection that outlives restarts of the server: commands wait until it is back. `onLost` is told why, once for
 * each time the server goes. The only door to ioredis.
 */
export function openRedis(url: string, onLost: (reason: string) => void = () => {}): RedisClient {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * times, 2000),
    // A server that goes down refuses commands for a moment; they are sent again to the one that comes back.
    reconnectOnError: (error) => (/^(?:LOADING|READONLY|SHUTDOWN)/u.test(error.message) ? 2 : false),
  });
  let lost = false;
  redis.on('error', (error: Error) => {
    if (!lost) onLost(error.message);
    lost = true;
  });
  redis.on('ready', () => {
    lost = false;
  });
  return redis;
}
