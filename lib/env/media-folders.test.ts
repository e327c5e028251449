import os from 'node:os';
import { expect, test } from 'vitest';
import { parseMediaFolders } from '@/lib/env/media-folders';

const HOME = os.homedir();

test.each([
  ['/srv/video', [['/srv/video', 'mixed']]],
  [
    'films=/srv/films:shows=/srv/series',
    [
      ['/srv/films', 'films'],
      ['/srv/series', 'shows'],
    ],
  ],
  ['~/Videos', [[`${HOME}/Videos`, 'mixed']]],
  ['shows=~', [[HOME, 'shows']]],
  ['/a/../b/', [['/b', 'mixed']]],
  [' : /a : ', [['/a', 'mixed']]],
  ['films=/a:/a/', [['/a', 'films']]],
  ['/my=films', [['/my=films', 'mixed']]],
  ['', []],
])('%s', (text, folders) => {
  expect(parseMediaFolders(text).map(({ path, kind }) => [path, kind])).toEqual(folders);
});
