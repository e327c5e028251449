import type { IncomingMessage, ServerResponse } from 'node:http';

const AGAIN_SECONDS = 2;
const WORDS = 'Tonight is starting. This page opens by itself in a moment.';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${AGAIN_SECONDS}">
<title>Tonight is starting</title>
<style>
  :root { color-scheme: dark light; }
  body {
    margin: 0; min-height: 100vh; display: grid; place-content: center; box-sizing: border-box; padding: 1.5rem; text-align: center;
    background: #0b0b0f; color: #f4f4f6; font: 1.125rem/1.5 system-ui, sans-serif;
  }
  h1 { margin: 0; font-size: 1.75rem; font-weight: 650; letter-spacing: -0.01em; }
  p { margin: 0.75rem 0 0; max-width: 26rem; color: #b4b4bf; text-wrap: balance; }
  @media (prefers-color-scheme: light) { body { background: #f5f6f8; color: #1a1d24; } p { color: #50545c; } }
  @media (min-width: 100rem) { body { font-size: 1.75rem; } h1 { font-size: 2.75rem; } p { max-width: 44rem; } }
</style>
<main role="status"><h1>Tonight</h1><p>${WORDS}</p></main>
</html>
`;

/** What is answered while the server builds or opens its database: come back, to programs; a page that does, to people. */
export function askToWait({ url = '/', method, headers }: IncomingMessage, response: ServerResponse): void {
  const isPage = !/^\/(?:api|auth\/v1|rest\/v1|_next)(?:\/|$)/.test(url) && /text\/html/.test(headers.accept ?? '');
  const problem = { type: 'about:blank', title: 'Starting', status: 503, code: 'unavailable', detail: WORDS };
  response.writeHead(503, {
    'retry-after': String(AGAIN_SECONDS),
    'cache-control': 'no-store',
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    // A client that sends a large body is not waited for, and the next request finds the server that is there by then.
    connection: 'close',
  });
  response.end(method === 'HEAD' ? undefined : isPage ? PAGE : JSON.stringify(problem));
}
