import { expect, it } from 'vitest';
import { whyNotAt } from './why-not-at.ts';

const FILM = 'movie/9000027';
const ended = '2026-11-29T09:40:00.000Z';
const place = (position: number, observedAt = ended) => ({ ended, place: { position, observedAt } });

it.each([
  ['stands where the session ended', place(1860), null],
  ['stands at the end of what is a little shorter', place(1856), null],
  [
    'was watched later',
    place(2400, '2026-11-29T10:00:00.000Z'),
    /stands at 2400 s and not at 1860 s: .* after the session/,
  ],
  ['was looked at', place(0), /stands at 0 s and not at 1860 s: 1860 s of it are a look/],
  ['has no place at all', { ended }, /has no place and not at 1860 s/],
])('a film that %s', (_, stored, words) => {
  const said = whyNotAt(FILM, { from: 0, to: 1860 }, stored);
  if (words === null) expect(said).toBeNull();
  else expect(said).toMatch(words);
});

it('tells how long a look was', () => {
  expect(whyNotAt(FILM, { from: 1855, to: 1860 }, place(5))).toContain('5 s of it are a look');
});
