import 'server-only';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isReachable } from '@/lib/http/outgoing/reachable';
import { reachableOnly } from '@/lib/http/outgoing/reachable-only';

/** How an attempt to reach an address went. Of its answer only the status is kept. */
export interface Attempt {
  arrived: boolean;
  status: number | null;
  /** For people. */
  words: string;
}

const LIMIT_MS = 10_000;

/** What keeps us from an address, and is said on the page. */
const NOT_PUBLIC = 'This address is not on the public internet. Whoever runs Tonight may allow home networks.';

/**
 * Posts a body. Which machine is spoken to is decided as the connection is made, so that no name can be another's by then.
 * Redirects are not followed, and no answer is read. Never fails.
 */
export async function postTo(
  address: string,
  { body, headers, privateToo }: { body: string; headers: Record<string, string>; privateToo: boolean },
): Promise<Attempt> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isReachable(host, privateToo)) return missed(NOT_PUBLIC);
  const { promise, resolve } = Promise.withResolvers<Attempt>();
  const options = {
    method: 'POST',
    // A connection of its own each time: nothing that was allowed once is used again.
    agent: false,
    signal: AbortSignal.timeout(LIMIT_MS),
    lookup: reachableOnly(privateToo),
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Tonight-Webhooks/1',
      ...headers,
    },
  };
  const request = (url.protocol === 'https:' ? https : http).request(url, options, (answer) => {
    resolve(attemptOf(answer.statusCode ?? 0));
    answer.destroy();
  });
  request.on('error', (error) => resolve(missed(wordsFor(error))));
  request.end(body);
  return promise;
}

function attemptOf(status: number): Attempt {
  if (status >= 200 && status < 300) return { arrived: true, status, words: 'Arrived' };
  if (status >= 300 && status < 400) {
    return { arrived: false, status, words: 'The other side sends on to another address, which is not followed' };
  }
  return { arrived: false, status, words: `The other side answered ${status}` };
}

function missed(words: string): Attempt {
  return { arrived: false, status: null, words };
}

const WORDS: Record<string, string> = {
  ECONNREFUSED: 'Nobody listens at this address',
  ECONNRESET: 'The other side hung up',
  ENOTFOUND: 'There is no machine of this name',
  EAI_AGAIN: 'The name could not be looked up just now',
  ETIMEDOUT: 'The other side did not answer',
  ABORT_ERR: 'The other side did not answer within ten seconds',
  EHOSTUNREACH: 'There is no way to this address',
  ENETUNREACH: 'There is no way to this address',
};

function wordsFor(error: Error & { code?: string; cause?: unknown }): string {
  if (error.name === 'UnreachableError') return NOT_PUBLIC;
  if (error.code && error.code in WORDS) return WORDS[error.code] ?? '';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return WORDS.ABORT_ERR ?? '';
  if (/cert|ssl|tls/i.test(`${error.code} ${error.message}`)) return 'The other side’s certificate is not trusted';
  return 'The other side could not be reached';
}
