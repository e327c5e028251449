import { createHmac, randomBytes } from 'node:crypto';

/*
 * Signatures as Standard Webhooks (https://www.standardwebhooks.com) has them, which receivers check by a library of theirs.
 */

const PREFIX = 'whsec_';

/** 192 bits, which cannot be guessed. */
export function newHookSecret(): string {
  return PREFIX + randomBytes(24).toString('base64');
}

/** The headers by which a receiver knows a message, and that it is ours. @param at seconds since 1970. */
export function signedHeaders(secret: string, id: string, at: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` };
}
