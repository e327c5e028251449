import { describe, expect, it } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { episodeKey } from '@/lib/catalog/title-key';
import { entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { fromPlaceLines } from '@/lib/progress/ledger/place-lines';

const line = (...fields: (string | number)[]) => fields.join('\t');
const entryOf = (tmdbId: number, type: MediaType) =>
  entryFromAct({
    kind: 'set',
    profileId: 'p',
    key: episodeKey({ type, tmdbId, ...(type === 'tv' ? { season: 1, episode: 3 } : {}) }),
    position: 0,
    duration: 1,
    id: `S${tmdbId}`,
    at: 0,
  });
const entries = [entryOf(1, 'movie'), entryOf(2, 'tv')];
const movie = line(1, '', 12.5, 7200, 0.17, 12, '', '', 1795239015.769, '', '', '');
const episode = line(2, 70, 950, 1000, 95, 900, 1795239015, 1795239016.001, 1795239016.001, 'other', 'd', 'TV');

describe('fromPlaceLines', () => {
  it('reads every field, and nothing at all as null', () => {
    expect(fromPlaceLines(`${movie}\n${episode}`, entries)).toEqual([
      {
        profileId: 'p',
        type: 'movie',
        tmdbId: 1,
        season: 0,
        episode: 0,
        episodeId: null,
        position: 12.5,
        duration: 7200,
        percentage: 0.17,
        secondsPlayed: 12,
        watchedAt: null,
        finishedAt: null,
        observedAt: '2026-11-21T05:30:15.769Z',
        sessionId: 's1',
        deviceId: null,
        deviceName: null,
      },
      {
        profileId: 'p',
        type: 'tv',
        tmdbId: 2,
        season: 1,
        episode: 3,
        episodeId: 70,
        position: 950,
        duration: 1000,
        percentage: 95,
        secondsPlayed: 900,
        watchedAt: '2026-11-21T05:30:15.000Z',
        finishedAt: '2026-11-21T05:30:16.001Z',
        observedAt: '2026-11-21T05:30:16.001Z',
        sessionId: 'other',
        deviceId: 'd',
        deviceName: 'TV',
      },
    ]);
  });

  it('leaves a device the tabs in its name', () => {
    expect(fromPlaceLines(`${episode}\there`, entries)[0]?.deviceName).toBe('TV\there');
  });

  it('is nothing for nothing, and refuses what is no line or names no entry', () => {
    expect(fromPlaceLines('', entries)).toEqual([]);
    expect(() => fromPlaceLines('1\tmovie', entries)).toThrow('no place');
    expect(() => fromPlaceLines(movie.replace(/^1/, '3'), entries)).toThrow('no place');
  });
});
