import { expect, it } from 'vitest';
import type { Episode } from '@/lib/catalog/catalog';
import { findEpisode } from '@/lib/imports/match-episode';

const episode = (season: number, number: number, name: string): Episode => ({
  id: season * 100 + number,
  season,
  number,
  name,
  overview: '',
  airDate: null,
  airedBy: null,
  runtimeMinutes: null,
  still: null,
  kind: null,
});

const SEASONS = new Map([
  [0, [episode(0, 1, 'Behind the Scenes')]],
  [1, [episode(1, 1, 'Secrets'), episode(1, 2, 'Lies'), episode(1, 4, 'The End')]],
  [2, [episode(2, 1, 'Beginnings and Endings'), episode(2, 2, 'The End')]],
]);
const show = {
  seasons: [
    { number: 0, name: 'Specials' },
    { number: 1, name: 'Season 1' },
    { number: 2, name: 'The Second Cycle' },
  ],
  load: async (season: number) => SEASONS.get(season) ?? null,
};
const one = { seasons: [{ number: 1, name: 'Season 1' }], load: show.load };
const nothing = { season: null, episode: null };

it.each([
  ['by its numbers', { season: 1, episode: 2 }, '1x2'],
  ['a special', { season: 0, episode: 1 }, '0x1'],
  ['a number that is not there', { season: 1, episode: 3 }, null],
  ['a number that is not there, by its name', { season: 1, episode: 3, episodeTitle: 'the end' }, '1x4'],
  ['by its name in its season', { season: 2, episode: null, episodeTitle: 'The end.' }, '2x2'],
  ['by a number for a name', { season: 1, episode: null, episodeTitle: 'Folge 4' }, '1x4'],
  ['numbered before the word', { season: 1, episode: null, episodeTitle: '2. Bölüm' }, '1x2'],
  ['by its name in another season', { season: 1, episode: null, episodeTitle: 'Beginnings and Endings' }, '2x1'],
  ['by a name that two have', { ...nothing, episodeTitle: 'The End' }, null],
  ['by a name in the whole show', { ...nothing, episodeTitle: 'Lies' }, '1x2'],
  ['by a season’s name', { ...nothing, seasonName: 'The Second Cycle', episodeTitle: 'The End' }, '2x2'],
  ['by the number at the end of a season’s name', { ...nothing, seasonName: 'Dark 2', episodeTitle: 'The End' }, '2x2'],
  ['the fourth of all', { ...nothing, absolute: 4 }, '2x1'],
  ['past the last of all', { ...nothing, absolute: 6 }, null],
  ['nothing said', nothing, null],
  ['a season alone', { season: 1, episode: null }, null],
  ['a number among several seasons', { ...nothing, episodeTitle: 'Episode 2' }, null],
])('%s', async (_, told, said) => {
  const found = await findEpisode(told, show);
  expect(found && `${found.season}x${found.number}`).toBe(said);
});

it('takes a number for a name where there is one season', async () => {
  expect(await findEpisode({ ...nothing, episodeTitle: 'Episode 2' }, one)).toMatchObject({ season: 1, number: 2 });
});
