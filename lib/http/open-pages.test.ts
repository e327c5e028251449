import { expect, it } from 'vitest';
import { isOpenToStrangers, isStream } from '@/lib/http/open-pages';

it.each([
  '/',
  '/sign-in',
  '/sign-in/code',
  '/sign-up',
  '/join',
  '/join/evening',
  '/join/abc',
  '/about',
  '/api-docs',
  '/manifest.webmanifest',
])('%s is open to strangers', (path) => expect(isOpenToStrangers(path)).toBe(true));

it.each([
  '/home',
  '/title/movie/1',
  '/title/movie/1.png',
  '/watch/movie/1',
  '/watch/movie/1.ico',
  '/capped/title/movie/1',
  '/person/2',
  '/search',
  '/sign-in-not',
  '/aboutx',
  '/about/..',
  '/Watch/movie/1',
  '/x/sign-in',
  '/demo/media/manifest.json',
  '/tonight',
  '/movies',
])('%s is not', (path) => expect(isOpenToStrangers(path)).toBe(false));

it('knows streams', () => {
  expect(isStream('/demo/media/clock/master.m3u8')).toBe(true);
  expect(isStream('/demo/artwork/w185/x.webp')).toBe(false);
});
