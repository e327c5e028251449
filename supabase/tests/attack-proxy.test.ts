import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { proxy } from '@/proxy';

/*
 * What strangers hear stands at the same address as what members hear: kept by a cache on the way,
 * or by the browser, it would shut them out for a day.
 */
test.each([
  ['/demo/media/film/video-270.mp4', 401],
  ['/home', 303],
  ['/title/movie/1.png', 303],
])('what a stranger is told at %s is kept by nobody', async (path, status) => {
  const answer = await proxy(new NextRequest(`http://localhost:3000${path}`));
  expect(answer.status).toBe(status);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('nor what another site is told', async () => {
  const headers = { origin: 'https://evil.example' };
  const answer = await proxy(new NextRequest('http://localhost:3000/home', { method: 'POST', headers }));
  expect(answer.status).toBe(403);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
});
