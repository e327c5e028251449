import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mayComeBack } from '@/lib/http/may-come-back';

const NO_STORE = 'private, no-cache, no-store, max-age=0, must-revalidate';

/** Answers as Next does: by headers that are set one by one, and a head that goes out with the first byte. */
const server = createServer((request, response) => {
  mayComeBack(response, request.url ?? '');
  const asked = new URL(request.url ?? '', 'http://tonight.localhost').searchParams;
  response.statusCode = Number(asked.get('status') ?? 200);
  response.setHeader('content-type', asked.get('type') ?? 'text/html; charset=utf-8');
  response.setHeader('cache-control', asked.get('cache') ?? NO_STORE);
  response.setHeader('vary', 'rsc');
  response.end('page');
});
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const KEPT = ['private, no-cache', 'rsc, Cookie'];
const AS_IT_WAS = [NO_STORE, 'rsc'];

it.each([
  ['a page of who watches', '/home', KEPT],
  ['with a query', '/search?q=metropolis', KEPT],
  ['of a title', '/watch/movie/9000027', KEPT],
  ['one that stands behind the PIN', '/settings/household', AS_IT_WAS],
  ['one whose name begins alike', '/homes', AS_IT_WAS],
  ['what Next asks for within a page', '/home?type=text/x-component', AS_IT_WAS],
  ['a page that failed', '/home?status=500', AS_IT_WAS],
  ['a page that is kept anyway', '/title/movie/1?cache=no-cache', ['no-cache', 'rsc']],
])('%s', async (_, path, expected) => {
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
  expect([headers.get('cache-control'), headers.get('vary')]).toEqual(expected);
});
