import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/*
 * A PIN has ten thousand possibilities or a few more, so that only slowness and counted guesses protect it. The cost is
 * OWASP's for scrypt at 32 MiB; it is written beside each hash, so that it can grow later.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 };
/** Of a suite's PINs, which protect nothing and are made by the thousand. */
export const SUITE_COST = { N: 2 ** 10, r: 8, p: 1 };
const MEMORY_BYTES = 64 * 1024 * 1024;
const KEY_BYTES = 32;

export async function hashPin(pin: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !salt || !key) return false;
  const wanted = Buffer.from(key, 'base64');
  const given = await derive(pin, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function derive(pin: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, { ...cost, maxmem: MEMORY_BYTES }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
