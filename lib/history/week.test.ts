import { expect, it } from 'vitest';
import { historyWeek } from '@/lib/history/week';
import { playback } from '@/lib/testing/playback';

it('adds up a week by days of the profile’s zone, each title once', () => {
  const film = { watched: true, seconds: 3600 };
  const episode = { type: 'tv' as const, tmdbId: 7, season: 1, watched: true, seconds: 1800 };
  const week = historyWeek(
    [
      playback({ ...film, startedAt: '2026-11-23T23:30:00Z' }),
      playback({ ...film, startedAt: '2026-11-25T20:00:00Z' }),
      playback({ ...episode, episode: 1, startedAt: '2026-11-25T21:00:00Z' }),
      playback({ ...episode, episode: 2, startedAt: '2026-11-25T22:00:00Z' }),
      playback({ ...episode, episode: 3, watched: false, seconds: 60, startedAt: '2026-11-29T12:00:00Z' }),
    ],
    ['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day}`),
    'Europe/Berlin',
  );
  expect(week).toEqual({
    seconds: 10_860,
    films: 1,
    episodes: 2,
    playbacks: 5,
    days: [
      { day: '2026-11-23', seconds: 0 },
      { day: '2026-11-24', seconds: 3600 },
      { day: '2026-11-25', seconds: 7200 },
      { day: '2026-11-26', seconds: 0 },
      { day: '2026-11-27', seconds: 0 },
      { day: '2026-11-28', seconds: 0 },
      { day: '2026-11-29', seconds: 60 },
    ],
  });
});
