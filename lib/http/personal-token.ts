import { createHash, randomBytes } from 'node:crypto';

/*
 * How a personal token looks. Everyone who meets one where it does not belong, a person in a log or a scanner of secrets,
 * can tell it by its beginning; all are of one length and lower case, so that one double click selects it.
 */

const PREFIX = 'tonight_';
const SHAPE = /^tonight_[0-9a-f]{64}$/;
/** A token, or what a person made of one: cut off, in capitals, with words around it. */
const LIKENESS = /tonight_[0-9a-f]{8}/i;

/** 256 bits, which cannot be guessed. */
export function newPersonalToken(): string {
  return PREFIX + randomBytes(32).toString('hex');
}

export function isPersonalToken(text: string): boolean {
  return SHAPE.test(text);
}

/** Whether a personal token, or what is left of one, stands in a text. */
export function holdsPersonalToken(text: string): boolean {
  return LIKENESS.test(text);
}

/** What is kept of a secret. It is random, so that no salt and no slowness is needed. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
