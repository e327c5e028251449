import { scryptSync } from 'node:crypto';

const COST = { N: 1024, r: 8, p: 1 };

/** A PIN's hash as the product writes them, with its cost beside it, at a cost that a thousand cells can pay. */
export function quickHash(pin: string): string {
  const salt = Buffer.from('a salt of the table');
  const key = scryptSync(pin, salt, 32, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}
