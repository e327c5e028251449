import { expect, test } from 'vitest';
import { refusalOf } from '@/lib/library/given/path-rules';

const DATA = '/srv/tonight/.data';
const OTHERS = ['/srv/films', '/srv/shows/good ones'];

test.each([
  ['/', { kind: 'too-much' }],
  ['/home', { kind: 'too-much' }],
  ['/mnt', { kind: 'too-much' }],
  ['/run/media', { kind: 'too-much' }],
  ['/proc', { kind: 'system' }],
  ['/proc/1/root', { kind: 'system' }],
  ['/sys/kernel', { kind: 'system' }],
  ['/dev/shm', { kind: 'system' }],
  ['/etc', { kind: 'system' }],
  ['/etc/ssl', { kind: 'system' }],
  ['/usr/share', { kind: 'system' }],
  ['/run/secrets', { kind: 'system' }],
  ['/var/lib/postgresql', { kind: 'system' }],
  ['/srv/tonight/.data', { kind: 'inside-data' }],
  ['/srv/tonight/.data/library-storyboards', { kind: 'inside-data' }],
  ['/srv/tonight', { kind: 'data' }],
  ['/srv', { kind: 'data' }],
  ['/srv/films', { kind: 'same', other: '/srv/films' }],
  ['/srv/films/old', { kind: 'inside', other: '/srv/films' }],
  ['/srv/shows', { kind: 'around', other: '/srv/shows/good ones' }],
  // A name that begins as another's.
  ['/srv/films2', null],
  ['/etcetera', null],
  ['/srv/tonight-films', null],
  ['/home/ada/Videos', null],
  ['/mnt/disk', null],
  ['/run/media/ada/disk', null],
  ['/srv/;rm -rf ~', null],
])('%s is refused for %j', (found, refusal) => {
  expect(refusalOf(found, { data: DATA, others: OTHERS })).toEqual(refusal);
});
