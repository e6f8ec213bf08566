import { Redis } from 'ioredis';

/** Gives the version of the Redis server at a URL. Throws when none answers in two seconds. The only door to ioredis. */
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
