import { expect, test } from 'vitest';
import { type TrailerSite, trailerFrame } from './trailer-frame';

test.each<[TrailerSite, string, string]>([
  ['youtube', 'https://www.youtube-nocookie.com', 'https://www.youtube-nocookie.com/embed/a-B_1?'],
  ['vimeo', 'https://player.vimeo.com', 'https://player.vimeo.com/video/a-B_1?'],
])('a trailer at %s comes from %s alone, in a frame of ours', async (site, origin, address) => {
  const answer = trailerFrame(site, 'a-B_1');
  expect(await answer.text()).toContain(`src="${address}`);
  const policy = answer.headers.get('content-security-policy')?.split('; ');
  expect(policy).toContain(`frame-src ${origin}`);
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'self'"]));
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
