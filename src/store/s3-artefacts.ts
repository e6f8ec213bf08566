import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { Artefacts } from './artefacts.js';

/** What `AWS_…` variables say; the same names as in all tools of S3. */
type Environment = { readonly [name: string]: string | undefined };

/** Where a bucket is: `base` is the URL in front of keys, with a `/` at its end. */
export type S3Place = { readonly base: string; readonly region: string };

/**
 * Gives the place of `s3://bucket/prefix`: at AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL (MinIO, Ceph, R2, …) by path, else at
 * Amazon in AWS_REGION. Throws RangeError for anything else.
 */
export function placeOfS3(address: string, environment: Environment = process.env): S3Place {
  const { bucket, prefix = '' } =
    /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?<prefix>\/[\w.\-/]*)?$/u.exec(address)?.groups ?? {};
  if (bucket === undefined) throw new RangeError(`Cannot use "${address}": object storage is s3://BUCKET/PREFIX`);
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1';
  const endpoint = environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
  const amazon = bucket.includes('.')
    ? `https://s3.${region}.amazonaws.com/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
  const root = endpoint === undefined ? amazon : `${endpoint.replace(/\/+$/u, '')}/${bucket}`;
  const folder = prefix.split('/').filter((part) => part !== '');
  return { base: [root, ...folder, ''].join('/'), region };
}

/** Keeps artefacts in object storage that speaks S3; credentials come from the environment, so that threads find them too. The only door to aws4fetch. */
export function s3Artefacts(address: string): Artefacts {
  const { base, region } = placeOfS3(address);
  let client: AwsClient | undefined;
  const ask = async (method: string, key: string, put: Put = {}): Promise<Response> => {
    client ??= openClient(region);
    try {
      return await client.fetch(base + key, { method, ...put, signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      throw outside(`Cannot reach ${address}: ${causeOf(error)}`);
    }
  };
  const has = async (key: string): Promise<boolean> => {
    const response = await ask('HEAD', key);
    if (response.ok || response.status === 404) return response.ok;
    throw await refusal(address, response);
  };
  return {
    address,
    has,
    get: async (key) => {
      const response = await ask('GET', key);
      if (response.ok) return await bytesOf(address, response);
      const error = await refusal(address, response);
      if (response.status === 404 && !error.message.includes('NoSuchBucket')) return undefined;
      throw error;
    },
    put: async (key, bytes) => {
      if (await has(key)) return;
      const response = await ask('PUT', key, putOf(bytes));
      // Another writer was first (412) or is writing the same at this moment (409).
      if (!response.ok && response.status !== 412 && response.status !== 409) throw await refusal(address, response);
      await response.arrayBuffer();
    },
  };
}

/** How long one request may take, in ms, retries of a server that is busy included. */
const PATIENCE_MS = 120_000;

type Put = { readonly body?: Uint8Array<ArrayBuffer>; readonly headers?: { readonly [name: string]: string } };

/** The server checks the hash of what arrives, and writes nothing over another object. */
const putOf = (bytes: Uint8Array): Put => ({
  body: Uint8Array.from(bytes),
  headers: { 'If-None-Match': '*', 'X-Amz-Content-Sha256': createHash('sha256').update(bytes).digest('hex') },
});

function openClient(region: string): AwsClient {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = process.env;
  if (id === undefined || secret === undefined) {
    throw outside('object storage needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment');
  }
  const session = token === undefined ? {} : { sessionToken: token };
  return new AwsClient({ accessKeyId: id, secretAccessKey: secret, ...session, service: 's3', region, retries: 6 });
}

async function bytesOf(address: string, response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw outside(`Cannot reach ${address}: ${causeOf(error)}`);
  }
}

/** Says what a server answered: its code (`AccessDenied`, `NoSuchBucket`, …) and status. */
async function refusal(address: string, response: Response): Promise<Error> {
  const body = await response.text().catch(() => '');
  const code = /<Code>(?<code>\w+)<\/Code>/u.exec(body)?.groups?.code ?? response.statusText;
  return outside(`${address} answers ${response.status} ${code}`.trim());
}

/** An error of the surroundings, as those of the file system are: `errno` tells it from an error of a paper. */
const outside = (message: string): Error => Object.assign(new Error(message), { errno: -1 });

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? `${cause.message || cause.code}` : cause.message;
  return error.message;
}
