import { describe, expect, it } from 'vitest';
import { movedOn } from '@/lib/progress/other-devices/moved-on';
import type { Place } from '@/lib/progress/place-schema';

const PHONE = '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a01';
const TELEVISION = '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a02';
const film = { type: 'movie', tmdbId: 7, season: 0, episode: 0 } as const;

const place = (differences: Partial<Place>): Place => ({
  ...film,
  profileId: '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a00',
  episodeId: null,
  position: 1625,
  duration: 3000,
  percentage: 54,
  secondsPlayed: 714,
  watchedAt: null,
  finishedAt: null,
  observedAt: '2026-11-27T19:45:00Z',
  sessionId: '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a03',
  deviceId: TELEVISION,
  deviceName: 'Living-room TV',
  ...differences,
});

describe('another device that has gone on', () => {
  it.each<[string, Partial<Place>, number, number | null]>([
    ['further than here', {}, 911, 1625],
    ['by a minute', {}, 1565, 1625],
    ['by less', {}, 1566, null],
    ['behind here', { position: 300 }, 911, null],
    ['to the end', { position: 3000, finishedAt: '2026-11-27T20:00:00Z' }, 911, 3000],
    ['which is this one', { deviceId: PHONE }, 911, null],
    ['that nobody knows', { deviceId: null }, 911, null],
    ['with another title', { tmdbId: 8 }, 911, null],
    ['with an episode of the same number', { type: 'tv', season: 1, episode: 1 }, 911, null],
  ])('%s', (_, differences, position, expected) => {
    const other = movedOn([place(differences)], film, { deviceId: PHONE, position });
    expect(other?.position ?? null).toBe(expected);
  });
});
