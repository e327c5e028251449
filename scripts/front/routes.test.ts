import { expect, test } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';
import { FRONT_ROUTES, frontRouteOf } from './routes.ts';

test.each([
  ['/api/progress', '/api/progress', {}],
  ['/api/progress/batch', '/api/progress/batch', {}],
  ['/api/progress/movie/550', '/api/progress/[type]/[tmdbId]', { type: 'movie', tmdbId: '550' }],
  ['/api/progress/show/7', '/api/progress/show/[tmdbId]', { tmdbId: '7' }],
  ['/api/progress/m%C3%B6/a%2Fb', '/api/progress/[type]/[tmdbId]', { type: 'mö', tmdbId: 'a/b' }],
  ['/auth/v1', '/auth/v1/[[...path]]', { path: [] }],
  ['/auth/v1/token', '/auth/v1/[[...path]]', { path: ['token'] }],
  ['/rest/v1/rpc/x', '/rest/v1/[[...path]]', { path: ['rpc', 'x'] }],
])('%s is the front’s', (path, route, params) => {
  expect(frontRouteOf(path)).toEqual({ route, params });
});

test.each([
  '/',
  '/home',
  '/api',
  '/api/progress/',
  '/api//progress',
  '/api/progress/movie',
  '/api/progress/movie/1/2',
  '/api/progress/[type]/1/2',
  '/api/tonight',
  '/auth/v1/',
  '/auth/v1//token',
  '/auth/v2/token',
  '/auth\\v1\\token',
  '/constructor',
  '/api/progress/movie/%zz',
  '/api/progress/%/1',
  '/rest/v1/%C3%28',
])('%s is Next’s', (path) => {
  expect(frontRouteOf(path)).toBeNull();
});

test('what lies beside one of the front’s routes in `app` is the front’s too: name it in FRONT_ROUTES', () => {
  const all = projectFiles('app/{api/{hooks,library/streams,progress,screens},auth,rest}/**/route.ts').map((file) =>
    file.slice('app'.length, -'/route.ts'.length),
  );
  expect(all.length).toBeGreaterThan(5);
  expect(Object.keys(FRONT_ROUTES)).toEqual(expect.arrayContaining(all));
});
