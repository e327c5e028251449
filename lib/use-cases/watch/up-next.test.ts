import { describe, expect, it } from 'vitest';
import { exampleEpisode } from '@/components/gallery/examples';
import type { NextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { upNextOf } from '@/lib/use-cases/watch/up-next';

const episode = exampleEpisode({ season: 2, number: 5 });
const group = { names: ['Ada', 'Ben'], query: 'with=ada,ben' };
const stream = { type: 'video/mp4' as const, src: '/film.mp4', durationSeconds: 60, captions: [], chapters: [] };

describe('what the player offers after an episode', () => {
  it('is the next one, with its stream, where it plays for those who watch', async () => {
    const asked: EpisodeKey[] = [];
    const find = async (key: EpisodeKey) => {
      asked.push(key);
      return stream;
    };
    const next = { kind: 'next', episode } as NextEpisode;
    const alone = { kind: 'episode', episode, address: '/watch/tv/7/2/5', stream };
    expect(await upNextOf(7, next, null, find)).toEqual(alone);
    expect(await upNextOf(7, next, group, find)).toEqual({ ...alone, address: '/watch/tv/7/2/5?with=ada,ben' });
    const key = { type: 'tv', tmdbId: 7, season: 2, episode: 5 };
    expect(asked).toEqual([key, key]);
  });

  it.each([
    [
      'when the next one airs',
      { kind: 'caught_up', nextAirDate: '2026-12-04' },
      { kind: 'caught-up', nextAirDate: '2026-12-04' },
    ],
    ['that there is none known', { kind: 'caught_up', nextAirDate: null }, { kind: 'caught-up', nextAirDate: null }],
    ['nothing where the catalog says nothing', { kind: 'none' }, { kind: 'none' }],
    ['nothing where the show is gone', null, { kind: 'none' }],
  ] as [string, NextEpisode | null, object][])('is %s', async (_, next, expected) => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await upNextOf(7, next, group, never)).toEqual(expected);
  });
});
