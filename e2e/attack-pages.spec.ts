import { createHash } from 'node:crypto';
import { request as ask } from 'node:http';
import { expect, Household, startServer, type TonightServer, test } from '@tonight/playwright';

/*
 * What a stranger, or a page of another site, tries on the pages themselves. Each of these once worked, or is the
 * neighbour of one that did. Requests are written by hand where a browser would tidy their address.
 */

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

interface Asking {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string;
}

function raw(
  server: TonightServer,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    // Node gives a DELETE no length by itself.
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asking = ask({ hostname, port, path, method, headers: { ...headers, ...length } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const TITLE = '/title/movie/9000027';

const cookieOf = (cookies: { name: string; value: string }[]) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

function policyOf({ headers }: Answer): string {
  return String(headers['content-security-policy'] ?? '');
}

function nonceOf(answer: Answer): string {
  return /'nonce-([\w-]+)'/.exec(policyOf(answer))?.[1] ?? '';
}

test.describe('scripts', () => {
  test('run by a nonce that is new with every answer, on kept pages too', async ({ tonight }) => {
    for (const path of [
      '/',
      '/home',
      '/sign-in',
      '/about',
      '/api-docs',
      '/nowhere-at-all',
      TITLE,
      '/title/movie/1',
      '/title/tv/9100004/season/1',
    ]) {
      const nonces = new Set<string>();
      for (let time = 0; time < 2; time += 1) {
        const answer = await raw(tonight, path);
        const nonce = nonceOf(answer);
        const scripts = [...answer.body.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
        expect(scripts.length, path).toBeGreaterThan(3);
        expect(scripts.length, path).toBe(answer.body.match(/<script\b/g)?.length);
        // One alone runs by what it says: it puts the chosen look onto the page before that is drawn.
        const others = scripts.filter(([, attributes = '']) => !attributes.includes(`nonce="${nonce}"`));
        expect(others.length, path).toBeLessThanOrEqual(1);
        for (const [, , text = ''] of others) {
          expect(policyOf(answer), path).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
        }
        expect(answer.body, path).not.toMatch(/<[a-z]+\b[^>]* style="/);
        expect(policyOf(answer)).not.toMatch(/unsafe-(?:inline|eval)/);
        for (const directive of [
          "'strict-dynamic'",
          "base-uri 'none'",
          "object-src 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
        ]) {
          expect(policyOf(answer), path).toContain(directive);
        }
        nonces.add(nonce);
      }
      expect(nonces.size, path).toBe(2);
    }
  });

  test('cannot be given a nonce by who asks, and no stand-in leaks', async ({ tonight }) => {
    const headers = {
      'content-security-policy': "script-src 'nonce-from-outside'",
      'content-security-policy-report-only': "script-src 'nonce-from-outside'",
    };
    const path = '/title/movie/9000003';
    expect((await raw(tonight, path, { headers })).body).not.toContain('from-outside');
    const seen: string[] = [];
    for (const variant of [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, { purpose: 'prefetch' }]) {
      const answer = await raw(tonight, path, { headers: variant as Record<string, string> });
      seen.push(...(`${answer.body} ${JSON.stringify(answer.headers)}`.match(/nonce[-="\\:]+[\w-]{24}/g) ?? []));
    }
    const values = seen.map((each) => each.slice(-24));
    const counts = Map.groupBy(values, (value) => value);
    // One nonce an answer: none is in two of them, which a stand-in would be.
    expect(counts.size).toBeGreaterThanOrEqual(2);
    const again = await raw(tonight, path);
    expect(values).not.toContain(nonceOf(again));
  });

  test('a page that a browser kept goes on working', async ({ tonight }) => {
    const first = await raw(tonight, TITLE);
    const second = await raw(tonight, TITLE, { headers: { 'if-none-match': String(first.headers.etag) } });
    // Said to be unchanged, it goes on with the policy it came with; sent again, it brings its own.
    if (second.status === 304) expect(policyOf(second)).toBe('');
    else expect(second.body).toContain(`nonce="${nonceOf(second)}"`);
  });

  test('what is injected does not run', async ({ page, consoleGuard }) => {
    consoleGuard.expect(/Content Security Policy|violates|nowhere\.png/);
    await page.goto(TITLE);
    const ran = await page.evaluate(async () => {
      const holder = document.createElement('div');
      document.body.append(holder);
      const spoken = window as typeof window & { injected?: boolean };
      const markup =
        '<b onclick="window.injected = true"></b><img src="/nowhere.png" onerror="window.injected = true"><svg onload="window.injected = true"></svg>';
      const { body: injected } = new DOMParser().parseFromString(markup, 'text/html');
      // A listener added here is called after what the markup itself asks for; a picture's way to the server is the longest.
      const failed = new Promise((resolve) => injected.querySelector('img')?.addEventListener('error', resolve));
      holder.append(...injected.children);
      holder.querySelector('b')?.click();
      await failed;
      return spoken.injected === true;
    });
    expect(ran).toBe(false);
  });

  test('no text becomes markup, or a script that is not the build’s', async ({ page, consoleGuard }) => {
    consoleGuard.expect(/TrustedHTML|TrustedScript|trusted-types/i);
    await page.goto(TITLE);
    const refused = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      const script = document.createElement('script');
      const tries = {
        markup: () => (document.createElement('div').innerHTML = '<b>bold</b>'),
        template: () => (document.createElement('template').innerHTML = '<b>bold</b>'),
        frame: () => (frame.srcdoc = '<b>bold</b>'),
        'script of another site': () => (script.src = 'https://nowhere.example/_next/static/chunks/a.js'),
        'script of the API': () => (script.src = '/api/health'),
        'an act in an attribute': () => document.createElement('b').setAttribute('onclick', 'window.injected = true'),
        'code in a script': () => (script.textContent = 'window.injected = true'),
        worker: () => new Worker('/demo/worker.js'),
        'another default policy': () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('default', { createHTML: (text: string) => text }),
      };
      const isRefused = (attempt: () => unknown) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      };
      return Object.fromEntries(Object.entries(tries).map(([name, attempt]) => [name, isRefused(attempt)]));
    });
    expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);
  });
});

test.describe('a title asked for by an unusual address', () => {
  const VARIANTS = [
    `${TITLE}.png`,
    `${TITLE}.ico`,
    `${TITLE}.svg`,
    `${TITLE}.webmanifest`,
    '/title/tv/9100004/season/1.png',
    '/title/tv/9100004/season/1',
    '/person/1.png',
    `${TITLE}?x=.png`,
    `/_next/..${TITLE}`,
    `/api/..${TITLE}`,
    `/icons/%2e%2e${TITLE}`,
    '/title/movie/%39000027',
  ];

  test('is kept by nobody in between, and has a policy', async ({ tonight }) => {
    for (const path of VARIANTS) {
      for (const method of ['GET', 'HEAD']) {
        for (const headers of [{}, { rsc: '1' }]) {
          const answer = await raw(tonight, path, { method, headers: headers as Record<string, string> });
          expect(answer.headers['cache-control'], `${method} ${path}`).toMatch(/private/);
          expect(policyOf(answer), `${method} ${path}`).not.toBe('');
        }
      }
    }
  });
});

test('no kept page is had by the server’s own address', async ({ tonight }) => {
  const kept = [`/in/en-US.US${TITLE}`, '/in/de-DE.DE/title/tv/9100004/season/1', '/in/en-US.US/person/1'];
  for (const path of kept) {
    // Kept by now, if it can be had at all.
    expect((await raw(tonight, path.replace(/^\/in\/[^/]+/, ''))).status).toBeLessThan(500);
    for (const address of [
      path,
      `/${path}`,
      path.replace('/in', '/%69n'),
      path.replace('/in/', '/in%2F'),
      path.replace('/in', '/IN'),
      `/icons/..${path}`,
      `/icons/%2e%2e${path}`,
      `/_next/..${path}`,
      `/api/..${path}`,
      `/api/%2e%2e${path}`,
      `/x/..${path}`,
      `/./${path.slice(1)}`,
      `\\${path.slice(1)}`,
    ]) {
      for (const headers of [{}, { rsc: '1' }, { 'x-middleware-subrequest': 'middleware:middleware' }]) {
        const answer = await raw(tonight, address, { headers: headers as Record<string, string> });
        expect([301, 302, 303, 307, 308, 400, 404], `${address} ${JSON.stringify(headers)}`).toContain(answer.status);
      }
    }
  }
});

test('no redirect leaves the site', async ({ tonight, household }) => {
  const cookie = cookieOf(await household.cookies());
  const next = [
    '/%09/elsewhere.example',
    '/.//elsewhere.example',
    '//elsewhere.example',
    '/%5Celsewhere.example',
    '/%0A/elsewhere.example',
    '/%2F/elsewhere.example',
    'https:elsewhere.example',
  ];
  const paths = [
    ...next.flatMap((each) => [`/sign-in?next=${each}`, `/sign-up?next=${each}`, `/sign-in?next=/home&next=${each}`]),
    '//elsewhere.example',
    '///elsewhere.example/',
    '/\\elsewhere.example/',
    '/%5Celsewhere.example/',
    '/.//elsewhere.example/',
    '//elsewhere.example/%2e%2e/',
    '/sign-in/return?token=x&type=email&next=//elsewhere.example',
    '/sign-in?next=/%0A',
  ];
  for (const path of paths) {
    for (const headers of [{ cookie }, { cookie, rsc: '1' }, {}]) {
      const answer = await raw(tonight, path, { headers: headers as Record<string, string> });
      expect(answer.status, path).toBeLessThan(500);
      const location = String(answer.headers.location ?? '/');
      const origin = new URL(location, tonight.url).origin;
      expect(origin, `${path} to ${location}`).toBe(tonight.url);
    }
  }
});

test('another site changes nothing with this browser’s session', async ({ tonight, household }) => {
  const cookie = cookieOf(await household.cookies());
  const post = (headers: Record<string, string | string[]>, path = '/api/watchlist', method = 'POST') =>
    raw(tonight, path, {
      method,
      body: JSON.stringify({ type: 'movie', tmdbId: 9000002 }),
      headers: { cookie, 'content-type': 'application/json', ...headers },
    });
  const foreign: Record<string, string | string[]>[] = [
    {},
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: tonight.url, 'sec-fetch-site': 'cross-site' },
    { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: `${tonight.url}.` },
    { origin: tonight.url.replace(/\d+$/, '1') },
    { origin: tonight.url.replace('http:', 'https:').replace('localhost', 'localhost.elsewhere.example') },
    { origin: tonight.url, 'sec-fetch-site': ['same-origin', 'cross-site'] },
  ];
  for (const headers of foreign) {
    const answer = await post(headers);
    expect(answer.status, JSON.stringify(headers)).toBe(403);
    expect(JSON.parse(answer.body).code).toBe('cross-site');
  }
  for (const method of ['PATCH', 'DELETE', 'PUT']) {
    const answer = await post(
      { origin: 'https://elsewhere.example' },
      '/api/watchlist?type=movie&tmdbId=9000002',
      method,
    );
    expect([403, 405], method).toContain(answer.status);
  }
  expect((await post({ origin: tonight.url, 'content-type': 'text/plain' })).status).toBe(415);
  expect((await post({ origin: 'https://elsewhere.example' }, '/home')).status).toBe(403);
  expect((await post({ origin: tonight.url })).status).toBeLessThan(300);
  expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBeLessThan(300);
});

test.describe('over https', () => {
  test('nobody sees titles or streams before signing in, and cookies are bound to the site', async () => {
    test.slow();
    const server = await startServer({ settings: { SITE_URL: 'https://tonight.example' }, testDoor: '' });
    try {
      const closed = [
        '/home',
        TITLE,
        `${TITLE}.png`,
        '/watch/movie/9000027',
        '/capped/title/movie/9000027',
        '/search?q=a',
        '/person/1',
        '/movies',
        `/x/..${TITLE}`,
      ];
      for (const path of closed) {
        for (const method of ['GET', 'HEAD', 'POST']) {
          for (const headers of [
            {},
            { rsc: '1' },
            { 'next-router-prefetch': '1', rsc: '1' },
            { cookie: '__Host-tonight-session=made-up' },
          ]) {
            const {
              status,
              headers: said,
              body,
            } = await raw(server, path, { method, headers: headers as Record<string, string> });
            const words = `${method} ${path} ${JSON.stringify(headers)}`;
            expect([303, 307, 403], words).toContain(status);
            if (status !== 403) expect(String(said.location), words).toMatch(/\/sign-in\?|_rsc/);
            expect(body, words).not.toContain('Metropolis');
          }
        }
      }
      for (const path of [
        '/demo/media/manifest.json',
        '/demo/media/../media/manifest.json',
        '/demo/%6dedia/manifest.json',
        '/demo//media/manifest.json',
      ]) {
        expect([401, 303, 308, 404], path).toContain((await raw(server, path)).status);
      }
      expect((await raw(server, '/sign-in')).headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      expect((await raw(server, '/api/health')).headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    } finally {
      await server.stop();
    }
  });
});

test('a proxy that no setting tells of is noticed', async () => {
  test.slow();
  const server = await startServer();
  try {
    const household = new Household(server, await server.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
    const cookie = cookieOf(await household.cookies());
    await raw(server, '/sign-in', { headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' } });
    expect(server.output()).toContain('Set TRUSTED_PROXIES');
    expect(server.output()).toContain('Set SITE_URL');
    expect((await raw(server, '/settings/household', { headers: { cookie } })).body).toContain('Set TRUSTED_PROXIES');
  } finally {
    await server.stop();
  }
});
