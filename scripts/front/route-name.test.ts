import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtRoutes, routeNames } from './route-name.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tonight-routes-'));
  mkdirSync(path.join(root, '.next'));
  const routes = {
    '/page': '/',
    '/capped/title/movie/[id]/page': '/capped/title/movie/[id]',
    '/in/[locale]/title/movie/[id]/page': '/in/[locale]/title/movie/[id]',
    '/join/[token]/page': '/join/[token]',
    '/watch/downloaded/page': '/watch/downloaded',
    '/[...missing]/page': '/[...missing]',
    '/auth/v1/[[...path]]/route': '/auth/v1/[[...path]]',
  };
  writeFileSync(path.join(root, '.next/app-path-routes-manifest.json'), JSON.stringify(routes));
});
afterAll(() => rmSync(root, { recursive: true }));

it.each([
  ['/', '/'],
  ['/title/movie/550?play', '/title/movie/[id]'],
  ['/join/a-secret', '/join/[token]'],
  ['/watch/downloaded', '/watch/downloaded'],
  ['/_next/static/chunks/1.js', '/_next'],
  ['/no/such/page', 'other'],
  ['/%E0%A4%A', 'other'],
])('%s is told as %s', (address, name) => {
  expect(routeNames(builtRoutes(root))(address)).toBe(name);
});
