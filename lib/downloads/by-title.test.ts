import { expect, it } from 'vitest';
import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import { titlesOnDevice } from '@/lib/downloads/by-title';

const kept = (key: EpisodeKey, name: string, height: number | null = null) => ({ key, name, height });
const episode = (season: number, number: number) =>
  kept(episodeKey({ type: 'tv', tmdbId: 7, season, episode: number }), 'The Tide', 480);
const film = kept(episodeKey({ type: 'movie', tmdbId: 7 }), 'Metropolis');

it('puts episodes under their show, in its order, and films beside them', () => {
  const titles = titlesOnDevice([episode(2, 1), film, episode(1, 10), episode(1, 9)], []);
  expect(titles.map(({ name, downloads }) => [name, downloads.map(({ key }) => [key.season, key.episode])])).toEqual([
    [
      'The Tide',
      [
        [1, 9],
        [1, 10],
        [2, 1],
      ],
    ],
    ['Metropolis', [[0, 0]]],
  ]);
});

it('shows what is wanted of a show, with or without an episode there', () => {
  const wanted = (showId: number, name: string) => ({ showId, name, height: null });
  const titles = titlesOnDevice([episode(1, 1)], [wanted(7, 'The Tide'), wanted(8, 'Seen to its end')]);
  expect(titles.map(({ name, show, downloads, height }) => [name, show?.showId, downloads.length, height])).toEqual([
    ['The Tide', 7, 1, 480],
    ['Seen to its end', 8, 0, null],
  ]);
});
