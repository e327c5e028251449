import { expect, it } from 'vitest';
import type { Thumb, ThumbEntry } from '@/lib/thumbs/schema';
import { thumbOf, withThumb } from '@/lib/thumbs/with-thumb';

const film = { type: 'movie' as const, tmdbId: 1 };
const show = { type: 'tv' as const, tmdbId: 1 };

it('keeps each title once, by the last act', () => {
  const acts: [typeof film | typeof show, Thumb | null][] = [
    [film, 'up'],
    [show, 'love'],
    [film, 'down'],
  ];
  const all = acts.reduce<ThumbEntry[]>((entries, [title, thumb]) => withThumb(entries, title, thumb), []);
  expect(all).toEqual([
    { ...film, thumb: 'down' },
    { ...show, thumb: 'love' },
  ]);
  expect([thumbOf(all, film), thumbOf(all, show)]).toEqual(['down', 'love']);
  expect(withThumb(all, film, null)).toEqual([{ ...show, thumb: 'love' }]);
  expect(thumbOf([], film)).toBeNull();
});
