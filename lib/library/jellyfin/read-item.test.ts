import { describe, expect, it } from 'vitest';
import { filesOfItem, idsOf, ratingOf } from '@/lib/library/jellyfin/read-item';
import { itemsSchema, type JellyfinItem } from '@/lib/library/jellyfin/schema';

const source = (changes: object = {}) => ({
  Id: 's1',
  Path: '/media/Films/Sintel (2010)/Sintel (2010).mkv',
  Container: 'mkv',
  Size: 1000,
  RunTimeTicks: 8_880_000_000,
  ...changes,
});

function item(changes: object = {}): JellyfinItem {
  const all = { Id: 'i1', Type: 'Movie', Name: 'Sintel', ProductionYear: 2010, MediaSources: [source()], ...changes };
  const read = itemsSchema.parse({ Items: [all], TotalRecordCount: 1 }).Items[0];
  if (!read) throw new Error('no item');
  return read;
}

const show = item({
  Id: 'sh',
  Type: 'Series',
  Name: 'Saltmarsh Radio',
  ProviderIds: { Tvdb: '77' },
  ProductionYear: 2019,
});
const SERIES = new Map([['sh', show]]);
const episode = (changes: object = {}) =>
  item({ Type: 'Episode', Name: 'The Pier', SeriesId: 'sh', ParentIndexNumber: 2, IndexNumber: 5, ...changes });

const only = (of: JellyfinItem) => {
  const [file] = filesOfItem(of, SERIES);
  if (!file) throw new Error('nothing');
  return file;
};

describe('an item of a Jellyfin server', () => {
  it('is a film by its name, year and ids', () => {
    expect(only(item({ ProviderIds: { TMDB: '45745', imdb: 'tt1727587' }, OfficialRating: 'DE-12' }))).toMatchObject({
      path: 'media/Films/Sintel (2010)/Sintel (2010).mkv',
      size: 1000,
      named: { kind: 'film', title: 'Sintel', year: 2010, ids: { tmdb: 45745, imdb: 'tt1727587' }, part: null },
      remote: { item: 'i1', source: 's1', container: 'mkv', seconds: 888, told: { rating: 'DE:12', year: 2010 } },
    });
  });

  it('is an episode of its show, by the show’s ids and not its own', () => {
    expect(only(episode({ IndexNumberEnd: 6, ProviderIds: { Tmdb: '5' } }))).toMatchObject({
      named: {
        title: 'Saltmarsh Radio',
        year: 2019,
        ids: { tvdb: 77 },
        season: 2,
        episodes: [5, 6],
        episodeTitle: 'The Pier',
      },
      remote: { told: { title: 'Saltmarsh Radio' } },
    });
    const aired = episode({ IndexNumber: null, PremiereDate: '2020-03-04T00:00:00.0000000Z' });
    expect(only(aired)).toMatchObject({ named: { episodes: [], date: '2020-03-04' } });
  });

  it.each([
    ['a range of episodes that no file holds', { IndexNumberEnd: 90_000 }, 51],
    ['one that ends before it begins', { IndexNumberEnd: 1 }, 1],
  ])('believes %s as far as it can be', (_, changes, count) => {
    const { named } = only(episode(changes)) as { named: { episodes: number[] } };
    expect(named.episodes).toHaveLength(count);
  });

  it('tells versions apart by where they lie', () => {
    const versions = filesOfItem(
      item({
        MediaSources: [
          source(),
          source({ Id: 's2', Path: "C:\\Films\\Sintel - Director's Cut.mp4", Container: 'mp4' }),
        ],
      }),
      SERIES,
    );
    expect(versions).toMatchObject([
      { named: { edition: null } },
      { path: "C:/Films/Sintel - Director's Cut.mp4", named: { title: 'Sintel', edition: "Director's Cut" } },
    ]);
  });

  it.each([
    ['a disc in a folder', { VideoType: 'BluRay' }, 'no-file'],
    ['a stream elsewhere', { Protocol: 'Http', IsRemote: true }, 'no-file'],
    ['an image of a disc', { Container: 'iso' }, 'no-file'],
    ['a file of no known length', { Size: null }, 'no-file'],
    ['an empty file', { Size: 0 }, 'empty'],
    ['a path that is too long', { Path: `/${'a'.repeat(3000)}.mkv` }, 'name'],
  ])('leaves out %s, and says why', (_, changes, problem) => {
    expect(only(item({ MediaSources: [source(changes)] }))).toMatchObject({ problem });
  });

  it('leaves out what has no file, and an episode of no number', () => {
    expect(filesOfItem(item({ LocationType: 'Virtual', MediaSources: [] }), SERIES)).toEqual([]);
    expect(only(item({ MediaSources: null }))).toMatchObject({ problem: 'no-file', path: 'Sintel (2010)' });
    expect(only(episode({ IndexNumber: null }))).toMatchObject({ problem: 'no-episode' });
  });

  it('is the same file wherever it is moved, and another when it is another', () => {
    const prints = [source(), source({ Id: 's9', Path: '/media/x.mkv' }), source({ Size: 1001 })].map(
      (each) => (only(item({ MediaSources: [each] })) as { fingerprint: string }).fingerprint,
    );
    expect(prints[0]).toBe(prints[1]);
    expect(prints[2]).not.toBe(prints[0]);
  });

  it('offers words, and no pictures of words', () => {
    const MediaStreams = [
      { Type: 'Video', Index: 0, Codec: 'h264' },
      { Type: 'Subtitle', Index: 2, Codec: 'subrip', Language: 'ger', IsTextSubtitleStream: true, IsForced: true },
      { Type: 'Subtitle', Index: 3, Codec: 'PGSSUB', Language: 'eng', IsTextSubtitleStream: false },
      { Type: 'Subtitle', Index: 4, Language: 'und', Title: 'English SDH', IsTextSubtitleStream: true },
    ];
    expect(only(item({ MediaSources: [source({ MediaStreams })] }))).toMatchObject({
      remote: {
        texts: [
          { index: 2, language: 'ger', isForced: true, isForDeaf: false },
          { index: 4, language: '', title: 'English SDH', isForDeaf: true },
        ],
      },
    });
  });
});

it.each([
  ['PG-13', 'PG-13'],
  ['TV-MA', 'TV-MA'],
  ['NC-17', 'NC-17'],
  ['DE-16', 'DE:16'],
  ['FSK 12', 'FSK 12'],
  ['', null],
  [null, null],
])('the rating %s is %s to us', (said, rating) => {
  expect(ratingOf(said)).toBe(rating);
});

it('takes no id that is none', () => {
  expect(idsOf({ ProviderIds: { Tmdb: 'x', Imdb: '123', Tvdb: '  12 ', Other: '1' } })).toEqual({ tvdb: 12 });
});
