import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openArtefacts } from '../../src/store/open-artefacts.js';
import { placeOfS3 } from '../../src/store/s3-artefacts.js';
import { freePort } from '../fixtures/redis.js';
import { type S3Server, startS3 } from '../fixtures/s3.js';
import { artefactsContract } from './artefacts.js';

let server: S3Server | undefined;
let prefixes = 0;
beforeAll(async () => {
  server = await startS3();
});
afterAll(async () => server?.stop());
afterEach(() => vi.unstubAllEnvs());

function useServer(changes: { readonly [name: string]: string } = {}): S3Server {
  if (server === undefined) throw new Error('the server runs before the tests');
  for (const [name, value] of Object.entries({ ...server.environment, ...changes })) vi.stubEnv(name, value);
  return server;
}

artefactsContract('object storage', async () => {
  useServer();
  const address = `s3://papers/run-${prefixes++}/deep`;
  return { artefacts: openArtefacts(address), again: () => openArtefacts(address) };
});

const bytes = new TextEncoder().encode('one');

test('keys lie below the prefix in the bucket', async () => {
  const { objects } = useServer();
  await openArtefacts('s3://papers/garnets/').put('documents/a-1.json.gz', bytes);
  expect(objects.get('papers/garnets/documents/a-1.json.gz')?.toString()).toBe('one');
});

test('a server that is busy is asked again', async () => {
  const { beBusy } = useServer();
  const artefacts = openArtefacts('s3://papers/busy');
  beBusy(2);
  await artefacts.put('documents/b', bytes);
  beBusy(1);
  expect(await artefacts.get('documents/b')).toEqual(bytes);
});

test.each([
  [{ AWS_SECRET_ACCESS_KEY: 'wrong' }, 's3://papers/x', 's3://papers/x answers 403 SignatureDoesNotMatch'],
  [{}, 's3://elsewhere/x', 's3://elsewhere/x answers 404 NoSuchBucket'],
])('what the server refuses is an error of the surroundings with its words', async (changes, address, message) => {
  useServer(changes);
  const { get, put } = openArtefacts(address);
  await expect(get('sources/ab/abc')).rejects.toMatchObject({ message, errno: -1 });
  if (address === 's3://papers/x') await expect(put('sources/ab/abc', bytes)).rejects.toMatchObject({ errno: -1 });
});

test('a server that does not answer is an error of the surroundings', async () => {
  useServer({ AWS_ENDPOINT_URL: `http://127.0.0.1:${await freePort()}` });
  await expect(openArtefacts('s3://papers/x').has('a')).rejects.toMatchObject({
    message: expect.stringMatching(/^Cannot reach s3:\/\/papers\/x: .*ECONNREFUSED/u),
    errno: -1,
  });
});

test.each([
  ['s3://papers', {}, 'https://papers.s3.us-east-1.amazonaws.com/'],
  ['s3://papers/a//b/', { AWS_REGION: 'eu-central-1' }, 'https://papers.s3.eu-central-1.amazonaws.com/a/b/'],
  ['s3://my.papers/a', {}, 'https://s3.us-east-1.amazonaws.com/my.papers/a/'],
  ['s3://papers/a', { AWS_ENDPOINT_URL: 'http://minio:9000/' }, 'http://minio:9000/papers/a/'],
  ['s3://papers', { AWS_ENDPOINT_URL_S3: 'http://s3:1', AWS_ENDPOINT_URL: 'http://else:1' }, 'http://s3:1/papers/'],
])('%s with %j is at %s', (address, environment, base) => expect(placeOfS3(address, environment).base).toBe(base));

test.each(['s3://', 's3://A/x', 's3://id:key@papers/x', 's3://papers/a b', 's3:papers'])(
  '"%s" is no place',
  (address) => expect(() => placeOfS3(address)).toThrow(RangeError),
);
