import { expect, it } from 'vitest';
import { pagesToKeep } from '@/components/offline/pages-to-keep';

it.each([
  ['/title/tv/9100001/season/2', ['/title/tv/9100001/season/2', '/home', '/my-list', '/tonight']],
  ['/coming-up', ['/coming-up', '/home', '/my-list', '/tonight']],
  ['/home', ['/home', '/my-list', '/tonight']],
  ['/watch/movie/9000001', []],
  ['/settings/profiles', []],
  ['/sign-in', []],
  ['/', []],
])('of %s', (path, kept) => {
  expect(pagesToKeep(path)).toEqual(kept);
});

it('where there are downloads, their list and their player too', () => {
  expect(pagesToKeep('/home', true)).toEqual(['/home', '/my-list', '/tonight', '/downloads', '/watch/downloaded']);
});
