import { expect, it } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import type { KnownTitles } from '@/lib/players/trakt/known-title';
import { twinItem, twinPlay, twinWhole } from '@/lib/players/trakt/twin-shapes';

const nothing: KnownTitles = () => ({ title: null, year: null, imdb: null, tvdb: null });
const dark: KnownTitles = () => ({ title: 'Dark', year: 2017, imdb: 'tt5753856', tvdb: 334824 });
const film = twinItem(
  episodeKey({ type: 'movie', tmdbId: 949 }),
  { title: 'Heat', episodeTitle: null, episodeId: null },
  nothing,
);

it('has an episode with its show’s ids', () => {
  const key = episodeKey({ type: 'tv', tmdbId: 70523, season: 1, episode: 2 });
  expect(twinItem(key, { title: null, episodeTitle: 'Lies', episodeId: 5 }, dark)).toEqual({
    type: 'episode',
    episode: { season: 1, number: 2, title: 'Lies', ids: { imdb: null, tmdb: 5, tvdb: null } },
    show: { title: 'Dark', year: 2017, ids: { imdb: 'tt5753856', tmdb: 70523, tvdb: 334824 } },
  });
});

it('has a title of which nothing is known by its number', () => {
  expect(twinWhole({ type: 'movie', tmdbId: 949 }, null, nothing)).toEqual({
    type: 'movie',
    movie: { title: 'Title 949', year: null, ids: { imdb: null, tmdb: 949, tvdb: null } },
  });
});

it('has a play at its time, and what was ticked off at none', () => {
  const at = '2024-03-04T20:15:00.000Z';
  expect(twinPlay(at, film)).toMatchObject({ watched_at: at, action: 'scrobble', movie: { title: 'Heat' } });
  expect(twinPlay(null, film)).toMatchObject({ watched_at: '1970-01-01T00:00:00.000Z', action: 'watch' });
});
