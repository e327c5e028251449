import { expect, it, test } from 'vitest';
import { newPlayerCode, playerName, readPlayerCode, shownPlayerCode } from './player-code';

it('is read again however it is typed', () => {
  for (let count = 0; count < 50; count++) {
    const code = newPlayerCode();
    for (const typed of [code, code.toLowerCase(), shownPlayerCode(code), ` ${code.slice(0, 3)} ${code.slice(3)}`]) {
      expect(readPlayerCode(typed)).toBe(code);
    }
  }
});

it('is another one each time', () => {
  expect(new Set(Array.from({ length: 1000 }, newPlayerCode)).size).toBe(1000);
});

test.each(['', 'BCDF', 'BCDF-GH234', 'BCDF-GH0I', 'ÄCDF-GH23', '%%%%%%%%', 'BCDF_GH23'])('%j is none', (typed) => {
  expect(readPlayerCode(typed)).toBeNull();
});

test.each([
  ['Kodi/21.1 (Linux; Android 11)', 'Kodi'],
  ['Infuse-Direct/8.0', 'Infuse-Direct'],
  ['Mozilla/5.0 (X11) AppleWebKit', 'A player'],
  ['okhttp/4.12', 'A player'],
  ['<b>x</b>', 'bx'],
  ['', 'A player'],
  [null, 'A player'],
  ['x'.repeat(200), 'x'.repeat(40)],
])('%s is called %s', (agent, name) => expect(playerName(agent)).toBe(name));
