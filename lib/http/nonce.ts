import { randomBytes } from 'node:crypto';
import { onePerProcess } from '../process/one-per-process.ts';

/*
 * Scripts of a page carry a nonce that its Content-Security-Policy names, new with every answer. A kept page is made once
 * for everyone, so it is made with a stand-in: random, known to this process alone, and swapped for a fresh nonce in
 * every answer before it leaves (`fresh-nonces.ts`).
 */

const standIn = onePerProcess('nonce-stand-in', freshNonce);

/** Of the length that `standIn` has, so that an answer's length stays what it was. */
export function freshNonce(): string {
  return randomBytes(18).toString('base64url');
}

/** Says that this process swaps stand-ins, as our server does; `next dev` keeps no page and has none. */
export function swapNonces(): string {
  return standIn.get();
}

/** The nonce to make a page with. @param kept whether others will be shown what is made now. */
export function pageNonce(kept: boolean): string {
  return (kept && standIn.peek()) || freshNonce();
}
