import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of one guess: 32 MiB and about 0.1 s (OWASP's second choice of parameters for scrypt: N = 2¹⁵, r = 8, p = 3). */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;
/** Least length of a password; NIST SP 800-63B asks for 8 and for no rules on characters. */
export const SHORTEST_PASSWORD = 8;

const derive = (password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> => {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
};

/** Gives the hash of a password with its salt and costs: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password belongs to a hash. Throws RangeError when the hash is none of ours. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const parts = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/u.exec(hash);
  if (parts === null) throw new RangeError('Cannot read the hash of a password: it is not scrypt$N$r$p$salt$key');
  const [, N, r, p, salt = '', key = ''] = parts;
  const wanted = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
