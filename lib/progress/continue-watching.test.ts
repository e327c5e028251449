import { describe, expect, it } from 'vitest';
import type { Episode } from '@/lib/catalog/catalog';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import {
  type ContinueCandidate,
  continueWatching,
  type FindNextEpisode,
  type FollowingEpisode,
  type ReadCandidates,
} from '@/lib/progress/continue-watching';
import type { Place } from '@/lib/progress/place-schema';

function place(fields: Partial<Place>): Place {
  return {
    profileId: 'profile',
    type: 'movie',
    tmdbId: 1,
    season: 0,
    episode: 0,
    episodeId: null,
    position: 600,
    duration: 6000,
    percentage: 10,
    secondsPlayed: 600,
    watchedAt: null,
    finishedAt: null,
    observedAt: '2026-11-10T20:00:00.000Z',
    sessionId: 'session',
    deviceId: null,
    deviceName: null,
    ...fields,
  };
}

function candidate(fields: Partial<Place>, more: Partial<ContinueCandidate> = {}): ContinueCandidate {
  const stored = place(fields);
  return {
    place: stored,
    orderedAt: stored.observedAt,
    hiddenAt: null,
    snapshot: { title: 'Title', showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null },
    ...more,
  };
}

const episode = (fields: Partial<Episode> = {}): Episode => ({
  id: 77,
  season: 1,
  number: 2,
  name: 'Two',
  overview: '',
  airDate: '2020-01-01',
  airedBy: '2020-01-01',
  runtimeMinutes: 45,
  still: '/still.jpg',
  kind: null,
  ...fields,
});

const show = (fields: Partial<Place> = {}) => ({ type: 'tv' as const, tmdbId: 5, season: 1, episode: 1, ...fields });
const finished = { finishedAt: '2026-11-10T20:00:00.000Z' };

/** As the store gives them: newest first, page by page. */
const stored = (candidates: ContinueCandidate[]): ReadCandidates => {
  const ordered = candidates.toSorted((one, other) => (one.orderedAt < other.orderedAt ? 1 : -1));
  return async (skip, atMost) => ordered.slice(skip, skip + atMost);
};

const plain = {
  now: new Date(),
  dayOf: (instant: string) => instant.slice(0, 10),
  streamOf: async () => null,
  snapshotOf: async (title: TitleKey) => ({ title: titleText(title), poster: '/known.jpg' }),
  mayShow: async () => true,
};

function list(candidates: ContinueCandidate[], following: FollowingEpisode = null, limit = 10) {
  return continueWatching(stored(candidates), {
    ...plain,
    limit,
    nextEpisode: async () => following,
    streamOf: async ({ type, season, episode }) =>
      type === 'movie' ? null : { src: `/${season}x${episode}.mp4`, type: 'video/mp4', durationSeconds: 1500 },
  });
}

describe('continueWatching', () => {
  it('names by the catalog what no report has named', async () => {
    const nameless = { title: null, showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null };
    const [known, unknown] = await list([
      candidate({ tmdbId: 1 }),
      candidate({ tmdbId: 2, observedAt: '2026-11-01T00:00:00.000Z' }, { snapshot: nameless }),
    ]);
    expect(known?.snapshot.title).toBe('Title');
    expect(unknown?.snapshot).toMatchObject({ title: 'movie/2', poster: '/known.jpg' });
  });

  it('says where a place resumes whose length nobody has told', async () => {
    const [item] = await list([candidate({ position: 754, duration: 0 })]);
    expect(item?.reason).toEqual({ kind: 'resume-at', position: 754 });
  });

  it('puts the newest first, films and shows together', async () => {
    const items = await list([
      candidate({ tmdbId: 1, observedAt: '2026-11-01T00:00:00.000Z' }),
      candidate(show({ observedAt: '2026-11-03T00:00:00.000Z' })),
      candidate({ tmdbId: 3, observedAt: '2026-11-02T00:00:00.000Z' }),
    ]);
    expect(items.map(({ target }) => target)).toEqual(['/watch/tv/5/1/1', '/watch/movie/3', '/watch/movie/1']);
    expect(items[0]?.reason).toEqual({ kind: 'in-progress', minutesLeft: 90 });
  });

  it('stands a finished thread at the next episode', async () => {
    const [item] = await list([candidate(show(finished))], { kind: 'next', episode: episode() });
    expect(item).toMatchObject({
      target: '/watch/tv/5/1/2',
      reason: { kind: 'next-episode' },
      minutesLeft: 45,
      place: null,
      snapshot: { episodeTitle: 'Two', still: '/still.jpg' },
    });
  });

  it('says when the episode aired after the one before was finished', async () => {
    const [item] = await list([candidate(show(finished))], {
      kind: 'next',
      episode: episode({ airDate: '2026-11-13' }),
    });
    expect(item?.reason).toEqual({ kind: 'new-episode', airDate: '2026-11-13' });
  });

  it('leaves out a show that is caught up with', async () => {
    expect(await list([candidate(show(finished))], { kind: 'caught_up', nextAirDate: '2027-01-01' })).toEqual([]);
  });

  it('shows an episode that was advanced to but not started', async () => {
    const [item] = await list([candidate(show({ position: 0, duration: 0, percentage: 0 }))]);
    expect(item).toMatchObject({ target: '/watch/tv/5/1/1', reason: { kind: 'next-episode' }, minutesLeft: null });
  });

  it.each([
    ['keeps a hidden show hidden', '2026-11-11', false],
    ['brings it back with an episode aired since', '2026-11-12', true],
  ])('%s', async (_name, airDate, shown) => {
    const hidden = candidate(show(finished), { hiddenAt: '2026-11-11T09:00:00.000Z' });
    expect(await list([hidden], { kind: 'next', episode: episode({ airDate }) })).toHaveLength(shown ? 1 : 0);
  });

  it('brings a hidden show back when it is played again', async () => {
    const hidden = candidate(show(), { hiddenAt: '2026-11-09T00:00:00.000Z' });
    expect(await list([hidden])).toHaveLength(1);
  });

  it('says what plays behind a card and from where: the episode it leads to, not the one that was finished', async () => {
    const items = await list([candidate({}), candidate(show(finished)), candidate(show({ tmdbId: 6 }))], {
      kind: 'next',
      episode: episode({ season: 1, number: 2 }),
    });
    // Left at 600 more than a week ago: it resumes 15 s earlier.
    expect(Object.fromEntries(items.map(({ tmdbId, stream }) => [tmdbId, stream]))).toEqual({
      1: null,
      5: { src: '/1x2.mp4', type: 'video/mp4', startAt: 0 },
      6: { src: '/1x1.mp4', type: 'video/mp4', startAt: 585 },
    });
  });

  it('goes on without the catalog, missing only what the catalog alone knows', async () => {
    const asked: number[] = [];
    const nextEpisode: FindNextEpisode = async (showId) => {
      asked.push(showId);
      throw new Error('TMDB is away');
    };
    const candidates = [candidate(show(finished)), candidate({}), candidate(show({ tmdbId: 6 }))];
    const items = await continueWatching(stored(candidates), { ...plain, limit: 10, nextEpisode });
    expect(items.map(({ tmdbId }) => tmdbId).sort()).toEqual([1, 6]);
    expect(asked).toEqual([5]);
  });

  it('asks about no more shows than it takes to fill the row', async () => {
    const asked: number[] = [];
    const candidates = Array.from({ length: 40 }, (_, index) => candidate(show({ ...finished, tmdbId: index + 1 })));
    const items = await continueWatching(stored(candidates), {
      ...plain,
      limit: 5,
      nextEpisode: async (showId) => {
        asked.push(showId);
        return showId % 2 ? { kind: 'next', episode: episode() } : { kind: 'caught_up', nextAirDate: null };
      },
    });
    expect(items).toHaveLength(5);
    expect(asked.length).toBeLessThan(15);
  });

  const at = (index: number) => new Date(Date.UTC(2026, 9, 1) - index * 60_000).toISOString();
  const caughtUpShows = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      candidate(show({ ...finished, tmdbId: 1000 + index, observedAt: at(index) })),
    );

  it.each([49, 50, 51, 69, 70, 75, 99, 100, 101, 350])(
    'finds the unfinished one behind %i shows caught up with',
    async (count) => {
      const unfinished = candidate(show({ tmdbId: 7, observedAt: at(count) }));
      const items = await list([...caughtUpShows(count), unfinished], { kind: 'caught_up', nextAirDate: null });
      expect(items.map(({ tmdbId }) => tmdbId)).toEqual([7]);
    },
  );

  it('brings an old show back with a new season, however many came after it', async () => {
    const old = candidate(show({ ...finished, tmdbId: 7, observedAt: at(500) }));
    const items = await continueWatching(stored([...caughtUpShows(300), old]), {
      ...plain,
      limit: 20,
      nextEpisode: async (showId) =>
        showId === 7
          ? { kind: 'next', episode: episode({ season: 2, number: 1, airDate: '2026-11-13' }) }
          : { kind: 'caught_up', nextAirDate: null },
    });
    expect(items).toMatchObject([{ tmdbId: 7, reason: { kind: 'new-episode' } }]);
  });

  it('fills the row past whatever the profile may not see', async () => {
    const above = Array.from({ length: 60 }, (_, index) => candidate({ tmdbId: 1000 + index, observedAt: at(index) }));
    const allowed = candidate({ tmdbId: 7, observedAt: at(60) });
    const mayShow = async ({ tmdbId }: { tmdbId: number }) => tmdbId === 7;
    const nextEpisode = async () => null;
    const items = await continueWatching(stored([...above, allowed]), { ...plain, limit: 10, nextEpisode, mayShow });
    expect(items.map(({ tmdbId }) => tmdbId)).toEqual([7]);
  });

  it('shows a title once that was played while the list was read', async () => {
    const candidates = Array.from({ length: 120 }, (_, index) =>
      candidate({ tmdbId: index + 1, observedAt: at(index) }),
    );
    const read: ReadCandidates = async (skip, atMost) => {
      const now = skip === 0 ? candidates : [candidate({ tmdbId: 500 }), ...candidates];
      return now.slice(skip, skip + atMost);
    };
    const items = await continueWatching(read, { ...plain, limit: 200, nextEpisode: async () => null });
    expect(items).toHaveLength(120);
    expect(new Set(items.map(({ tmdbId }) => tmdbId)).size).toBe(120);
  });
});
