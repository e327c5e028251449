import { expect, it } from 'vitest';
import { type EntryAtCursor, withGroups } from '@/lib/history/with-groups';

const ME = '11111111-1111-4111-8111-111111111111';
const GROUP = '22222222-2222-4222-8222-222222222222';
const NAMES = new Map([[GROUP, ['Jonas', 'Lina']]]);

const playback = (profileId: string, sessionId: string, startedAt: string, episode = 1): EntryAtCursor => ({
  mark: `${startedAt} of ${profileId}`,
  entry: {
    profileId,
    sessionId,
    type: 'tv',
    tmdbId: 7,
    season: 1,
    episode,
    startedAt,
    endedAt: startedAt,
    seconds: 600,
    position: 600,
    duration: 1500,
    watched: false,
    deviceId: null,
    deviceName: null,
    title: 'Lighthouse',
    episodeTitle: null,
    poster: null,
    still: null,
    backdrop: null,
    together: [],
  },
});
const told = (list: EntryAtCursor[]) =>
  list.map(({ entry }) => [entry.profileId === ME ? 'own' : 'group', entry.sessionId, entry.together]);

it('puts what a group watched among one’s own, newest first, with whom', () => {
  const own = [playback(ME, 'c', '2026-11-20T22:00:00Z'), playback(ME, 'a', '2026-11-18T22:00:00Z')];
  const shared = [playback(GROUP, 'b', '2026-11-19T22:00:00Z')];
  expect(told(withGroups(own, shared, NAMES))).toEqual([
    ['own', 'c', []],
    ['group', 'b', ['Jonas', 'Lina']],
    ['own', 'a', []],
  ]);
});

it('has what a group finished once: as one’s own, which can be taken back', () => {
  const own = [playback(ME, 'b', '2026-11-19T22:00:00Z', 2)];
  const shared = [playback(GROUP, 'b', '2026-11-19T22:00:00Z', 2), playback(GROUP, 'b', '2026-11-19T21:00:00Z', 1)];
  expect(told(withGroups(own, shared, NAMES))).toEqual([
    ['own', 'b', ['Jonas', 'Lina']],
    ['group', 'b', ['Jonas', 'Lina']],
  ]);
});
