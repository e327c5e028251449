import { describe, expect, it } from 'vitest';
import type { OwnProfile } from '@/lib/household/acting-profile';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { whereTheyGoOn } from '@/lib/use-cases/tonight/where-they-go-on';

/** How far a person is: the episode that is next, "new" before the first, "end" after the last. */
type At = number | 'new' | 'end';

function progress(at: At): ShowProgress {
  const episode = at === 'new' ? 1 : at;
  return {
    tmdbId: 7,
    airedCount: 9,
    watchedCount: 0,
    percentage: 0,
    seasons: [],
    minutesLeft: null,
    watched: [],
    watchedIds: [],
    thread: null,
    next:
      episode === 'end'
        ? null
        : { season: 1, episode, episodeId: episode, name: `E${episode}`, airDate: null, still: null },
    status: at === 'new' ? 'not_started' : at === 'end' ? 'caught_up' : 'watching',
    newEpisode: false,
    nextAirDate: null,
    hiddenAt: null,
    droppedAt: null,
  };
}

const person = (id: string, at: At) => ({ person: { id } as OwnProfile, progress: progress(at) });

describe('whereTheyGoOn', () => {
  it.each([
    ['the one furthest behind decides', [3, 5], null, 3, ['1']],
    ['whatever order they are in', [5, 3], null, 3, ['0']],
    ['who has not begun does not hold the others back', ['new', 4], null, 4, []],
    ['nobody has begun', ['new', 'new'], null, 1, []],
    ['who has seen all is ahead', ['end', 6], null, 6, ['0']],
    ['all have seen all', ['end', 'end'], null, null, []],
    ['the group’s own place decides', [3, 5], 4, 4, ['1']],
    ['the group has seen all', [3, 5], 'end', null, []],
    ['the group has begun, and none of them by themselves', ['new', 'new'], 2, 2, []],
    ['the same place', [3, 3], null, 3, []],
    ['nobody is known', [], null, null, []],
  ] as [string, At[], At | null, number | null, string[]][])('%s', (_, people, shared, next, ahead) => {
    const where = whereTheyGoOn(
      people.map((at, index) => person(String(index), at)),
      shared === null ? null : progress(shared),
    );
    expect(where.behind?.next?.episode ?? null).toBe(next);
    expect(where.ahead.map((one) => one.person.id)).toEqual(ahead);
  });
});
