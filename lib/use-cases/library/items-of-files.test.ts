import { expect, it } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';
import type { FileOfTitle } from '@/lib/library/titles/title-files-repository';
import type { StoredTitle } from '@/lib/library/titles/titles-repository';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { itemsOfFiles } from '@/lib/use-cases/library/items-of-files';

const catalog = createCatalog(createDirectReader(createDemoSource({ today: '2026-11-28' })));
const title = (type: MediaType, tmdbId: number | null) => ({ type, tmdbId, ownId: 2_000_000_001 }) as StoredTitle;
const radio = title('tv', 9_100_001);

const file = (named: NamedFilm | NamedEpisode): FileOfTitle => ({
  id: 'f',
  folder: '/films',
  path: 'f.mkv',
  named,
  durationSeconds: null,
  told: null,
});
const episode = (changes: Partial<NamedEpisode>): FileOfTitle =>
  file({
    kind: 'episode',
    title: 'Saltmarsh Radio',
    year: null,
    ids: {},
    season: null,
    episodes: [],
    isAbsolute: false,
    date: null,
    episodeTitle: null,
    ...changes,
  });

it.each([
  ['by its numbers', { season: 2, episodes: [3] }, ['2x3']],
  ['of its first season where none is said', { episodes: [3] }, ['1x3']],
  ['several of one file', { season: 2, episodes: [3, 4] }, ['2x3', '2x4']],
  ['counted through all seasons', { episodes: [10], isAbsolute: true }, ['2x2']],
  ['by its day', { date: '2024-10-11' }, ['2x2']],
  ['none of a day without one', { date: '2024-10-12' }, []],
  ['by its numbers, and not by the day', { season: 1, episodes: [1], date: '2024-10-11' }, ['1x1']],
  ['by its name', { season: 1, episodeTitle: 'Dead Air' }, ['1x4']],
  ['none that the catalog does not list', { season: 9, episodes: [1] }, []],
  ['those of a file that the catalog lists', { season: 1, episodes: [8, 9] }, ['1x8']],
])('a file’s episodes are found %s', async (_, named, found) => {
  const items = await itemsOfFiles(radio, [episode(named)], catalog);
  expect(items.map((each) => `${each.season}x${each.episode}`)).toEqual(found);
});

it('a film’s files are all that film', async () => {
  const named = { kind: 'film', title: 'Sintel', year: 2010, ids: {}, edition: null, part: null } as NamedFilm;
  expect(await itemsOfFiles(title('movie', 9_000_002), [file(named)], catalog)).toEqual([
    { file: 'f', season: 0, episode: 0 },
  ]);
});

it('a show that no catalog knows has the episodes that its files say; one that is gone there, none', async () => {
  const named = { season: 4, episodes: [2] };
  expect(await itemsOfFiles(title('tv', null), [episode(named)], catalog)).toMatchObject([{ season: 4, episode: 2 }]);
  expect(await itemsOfFiles(title('tv', 1), [episode(named)], catalog)).toEqual([]);
});
