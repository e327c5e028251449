import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import { expect, it } from 'vitest';
import { withFreshNonces } from '@/lib/http/fresh-nonces';

const STAND_IN = 'stand-in-of-twenty-four-';
const page = `<script nonce="${STAND_IN}">1</script>${'<p>words</p>'.repeat(400)}<script nonce="${STAND_IN}"></script>`;

/** What a browser gets of an answer, through the compression our server has. */
async function answered(answer: (response: ServerResponse) => void, accept = 'gzip') {
  const compress = compression();
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => {
      withFreshNonces(response, STAND_IN);
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const got = await fetch(`http://127.0.0.1:${port}`, { headers: { 'accept-encoding': accept } });
  const result = { status: got.status, headers: got.headers, body: await got.text() };
  server.close();
  return result;
}

function kept(response: ServerResponse): void {
  response.setHeader('content-security-policy', `script-src 'nonce-${STAND_IN}'`);
  response.setHeader('link', [`</a.js>; nonce=${STAND_IN}`]);
  response.setHeader('content-type', 'text/html');
}

it.each([
  ['whole', (response: ServerResponse) => response.end(page)],
  [
    'in pieces cut anywhere',
    (response: ServerResponse) => {
      response.write(page.slice(0, 20));
      response.write(Buffer.from(page.slice(20)));
      response.end();
    },
  ],
  [
    'with its head written first',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': String(page.length) });
      response.end(page);
    },
  ],
])('a kept page that comes %s has one fresh nonce, in header and body', async (_, send) => {
  for (const accept of ['gzip', 'br', 'identity']) {
    const seen = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      const { headers, body } = await answered((response) => {
        kept(response);
        send(response);
      }, accept);
      const nonce = /'nonce-([\w-]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(body).toBe(page.replaceAll(STAND_IN, nonce));
      expect(headers.get('link')).toContain(nonce);
      expect(nonce).toHaveLength(STAND_IN.length);
      seen.add(nonce);
    }
    expect(seen.size).toBe(2);
    expect(seen).not.toContain(STAND_IN);
  }
});

it('leaves to what a browser kept the policy it came with', async () => {
  const { status, headers } = await answered((response) => {
    kept(response);
    response.statusCode = 304;
    response.end();
  });
  expect(status).toBe(304);
  expect(headers.has('content-security-policy')).toBe(false);
});

it('neither holds nor changes any other answer', async () => {
  const { body, headers } = await answered((response) => {
    response.setHeader('content-security-policy', "script-src 'nonce-own'");
    response.writeHead(201, { 'content-type': 'text/html' });
    response.write('<script nonce="own">');
    response.end('</script>');
  });
  expect(body).toBe('<script nonce="own"></script>');
  expect(headers.get('content-security-policy')).toBe("script-src 'nonce-own'");
});
