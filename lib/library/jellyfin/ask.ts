import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isReachable } from '@/lib/http/outgoing/reachable';
import { reachableOnly } from '@/lib/http/outgoing/reachable-only';
import { SourceError } from '@/lib/library/jellyfin/trouble';

/** Where a server is, and the key that it gave us. */
export interface SourceAddress {
  /** Without a slash at its end; a path stays, where a proxy has the server below one. */
  address: string;
  apiKey: string;
}

/** Until an answer begins. A server that has to look for something on sleeping disks takes its time. */
const PATIENCE_MS = 15_000;

// Who runs Tonight names the address, and at home that is a machine of the house. A cloud's own addresses stay out of reach.
const PRIVATE_TOO = true;
const terms = { keepAlive: true, maxSockets: 64, lookup: reachableOnly(PRIVATE_TOO) };
const agents = { 'http:': new http.Agent(terms), 'https:': new https.Agent(terms) };

export interface Asked {
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
  patienceMs?: number;
}

/**
 * Asks a server for something, and gives its answer as it begins. The key goes in a header, so that it stands in no log of addresses;
 * redirects are not followed, since they would take it elsewhere.
 * @throws SourceError
 */
export function askSource(
  { address, apiKey }: SourceAddress,
  path: string,
  { method = 'GET', headers = {}, signal, patienceMs = PATIENCE_MS }: Asked = {},
): Promise<IncomingMessage> {
  const url = new URL(`${address}${path}`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isReachable(host, PRIVATE_TOO)) {
    return Promise.reject(new SourceError('away', `${host} may not be spoken to`));
  }
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const request = (isSecure ? https : http).request(
      url,
      {
        method,
        agent: agents[isSecure ? 'https:' : 'http:'],
        ...(signal && { signal }),
        headers: { ...(apiKey && { authorization: authorization(apiKey) }), 'user-agent': 'Tonight/1', ...headers },
      },
      (answer) => {
        clearTimeout(waited);
        const trouble = troubleOf(answer);
        if (!trouble) return resolve(answer);
        answer.destroy();
        reject(trouble);
      },
    );
    const waited = setTimeout(() => {
      request.destroy();
      reject(new SourceError('hanging', `${url.host} gave no answer`));
    }, patienceMs);
    request.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(waited);
      reject(new SourceError('away', `${url.host}: ${error.code ?? error.message}`));
    });
    request.end();
  });
}

/** As Jellyfin documents it: values in double quotes, as in an address. */
function authorization(apiKey: string): string {
  const said = { Token: apiKey, Client: 'Tonight', Device: 'Tonight', DeviceId: 'tonight', Version: '1' };
  const parts = Object.entries(said).map(([name, value]) => `${name}="${encodeURIComponent(value)}"`);
  return `MediaBrowser ${parts.join(', ')}`;
}

function troubleOf({ statusCode: status = 0, headers }: IncomingMessage): SourceError | null {
  if (status === 401 || status === 403) return new SourceError('refused', `The key was refused with ${status}`);
  if (status === 404 || status === 410) return new SourceError('gone', `There is nothing there (${status})`);
  if (status >= 500 || status === 429 || status === 408) return new SourceError('away', `It answered ${status}`);
  if (status >= 300 && status < 400) {
    const to = URL.parse(headers.location ?? '')?.origin ?? 'another address';
    return new SourceError('other', `It sends on to ${to}`);
  }
  return status === 416 || (status >= 200 && status < 300) ? null : new SourceError('strange', `It answered ${status}`);
}
