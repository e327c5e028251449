import { describe, expect, test } from 'vitest';
import { type EpisodeKey, episodeKey, titleKey } from '@/lib/catalog/title-key';
import { mediaManifestSchema } from '@/lib/media/media';
import { findStream, hasStream } from '@/lib/media/stream';

const stream = (name: string) => ({ type: 'video/mp4', src: `/${name}.mp4`, durationSeconds: 60 });

const manifest = mediaManifestSchema.parse({
  streams: { film: stream('film'), special: stream('special'), short: stream('short'), long: stream('long') },
  titles: {
    'movie/*': 'film',
    'movie/7': 'special',
    'movie/8': null,
    'tv/*': 'short',
    'tv/20/*': 'long',
    'tv/20/2/*': 'short',
    'tv/20/2/5': 'special',
    'tv/20/3/1': null,
    'tv/21/*': null,
    'tv/21/1/1': 'long',
    'tv/22/*': null,
  },
});

const movie = (tmdbId: number) => episodeKey({ type: 'movie', tmdbId });
const episode = (tmdbId: number, season: number, number: number): EpisodeKey => ({
  type: 'tv',
  tmdbId,
  season,
  episode: number,
});

describe('findStream', () => {
  test.each([
    ['any film', movie(1), '/film.mp4'],
    ['a film of its own', movie(7), '/special.mp4'],
    ['a film without a stream', movie(8), null],
    ['any show', episode(1, 1, 1), '/short.mp4'],
    ['a show of its own', episode(20, 1, 1), '/long.mp4'],
    ['a season of its own', episode(20, 2, 1), '/short.mp4'],
    ['an episode of its own', episode(20, 2, 5), '/special.mp4'],
    ['an episode without a stream in a show with one', episode(20, 3, 1), null],
    ['a show without a stream', episode(21, 1, 2), null],
    ['an episode with a stream in a show without one', episode(21, 1, 1), '/long.mp4'],
    ['a special of season 0', episode(20, 0, 1), '/long.mp4'],
  ])('%s', (_, key, src) => {
    expect(findStream(manifest, key)?.src ?? null).toBe(src);
  });

  test('an empty manifest plays nothing', () => {
    expect(findStream({ streams: {}, titles: {} }, movie(1))).toBeNull();
  });
});

describe('hasStream', () => {
  test.each([
    ['any film', titleKey('movie', 1), true],
    ['a film of its own', titleKey('movie', 7), true],
    ['a film without a stream', titleKey('movie', 8), false],
    ['any show', titleKey('tv', 1), true],
    ['a show of its own', titleKey('tv', 20), true],
    ['a show without a stream but of one episode', titleKey('tv', 21), true],
    ['a show without any', titleKey('tv', 22), false],
  ])('%s', (_, title, has) => {
    expect(hasStream(manifest, title)).toBe(has);
  });

  test('an empty manifest has none', () => {
    expect(hasStream({ streams: {}, titles: {} }, titleKey('tv', 1))).toBe(false);
  });

  test('a show that is named by its episodes alone', () => {
    const named = { streams: manifest.streams, titles: { 'tv/20/1/1': 'short', 'tv/3/1/1': null } };
    expect([20, 2, 3].map((id) => hasStream(named, titleKey('tv', id)))).toEqual([true, false, false]);
  });
});
