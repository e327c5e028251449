/** What is wrong with how a client asks, before any code reads what it asks for. */
export type Unreadable = { status: 400 | 405; words: string };

/** Two ways to ask that no page, route or player uses: an echo of the request, and a tunnel. */
const NO_METHODS = new Set(['TRACE', 'TRACK', 'CONNECT']);

/**
 * Path and query of a request. A proxy may send the whole address, whose host says nothing here: HTTP asks to serve it all
 * the same. Next answers 500 where a path cannot be decoded, although the mistake is the sender's; broken escapes in a query
 * do no harm.
 */
export function readAddress(address: string, method = 'GET'): string | Unreadable {
  if (NO_METHODS.has(method)) return { status: 405, words: `Nothing here is asked for by ${method}.` };
  const own = address.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?=[?#]|$)/, '/');
  if (!own.startsWith('/')) return { status: 400, words: 'This is no address: one begins with a slash.' };
  try {
    decodeURIComponent(own.split('?', 1)[0] ?? '');
    return own;
  } catch {
    return { status: 400, words: 'This address is cut or mistyped: what follows a % in it is not UTF-8.' };
  }
}
