import { createHash } from 'node:crypto';

/** The same id for the same text, everywhere and always: a UUID of version 8, whose bits are the application's own. */
export function hashedId(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}
