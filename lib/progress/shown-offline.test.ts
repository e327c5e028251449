import { describe, expect, it } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import type { UnsentPlay } from '@/lib/progress/journal/unsent-plays';
import type { Place } from '@/lib/progress/place-schema';
import { placesAfter, rowAfter } from '@/lib/progress/shown-offline';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

const AT = '2026-11-28T20:00:00.000Z';

const kept = (...actions: NamedActionInput[]): KeptAct[] =>
  actions.map((shows, id) => ({
    id,
    owner: 'ada',
    call: { method: 'PATCH', address: '/api/progress', body: shows },
    trouble: '',
    takesAway: false,
    shows,
    observedAt: AT,
  }));
const film = { type: 'movie', tmdbId: 1 } as const;
const show = { type: 'tv', tmdbId: 2 } as const;
const row = [film, show] as unknown as ContinueWatchingItem[];
const drop = { action: 'drop', tmdbId: 2 } as const;

describe('Continue Watching', () => {
  it.each<[string, NamedActionInput[], number[]]>([
    ['nothing', [], [1, 2]],
    ['a hidden film', [{ action: 'hide', ...film }], [2]],
    [
      'one that is back',
      [
        { action: 'hide', ...film },
        { action: 'restore', ...film },
      ],
      [1, 2],
    ],
    ['a dropped show', [drop], [1]],
    ['one that was dropped and set', [drop, { action: 'set', ...show, season: 1, episode: 1, position: 5 }], [1, 2]],
    ['one that was dropped and moved on: that is for the server', [drop, { action: 'advance', tmdbId: 2 }], [1]],
    ['a film seen', [{ action: 'mark-watched', ...film }], [2]],
    [
      'an episode seen: what follows is for the server',
      [{ action: 'mark-watched', ...show, season: 1, episode: 1 }],
      [1, 2],
    ],
  ])('after %s', (_what, actions, left) => {
    expect(rowAfter(row, kept(...actions), []).map(({ tmdbId }) => tmdbId)).toEqual(left);
  });

  it('is as it was after acts on something else', () => {
    const [act] = kept({ action: 'hide', ...film });
    expect(rowAfter(row, [{ ...(act as KeptAct), call: { method: 'POST', address: '/api/watchlist' } }], [])).toEqual(
      row,
    );
  });
});

describe('places', () => {
  const keys: EpisodeKey[] = [0, 1, 2, 3].map((episode) => ({ ...show, season: 1, episode: episode + 1 }));
  const half = { ...show, season: 1, episode: 2, position: 50, duration: 100, percentage: 50, watchedAt: null };
  const after = (...actions: NamedActionInput[]) =>
    Object.fromEntries(
      placesAfter([half as unknown as Place], keys, kept(...actions), []).map((place) => [
        place.episode,
        place.watchedAt ? 'seen' : place.position,
      ]),
    );
  const at = (episode: number) => ({ ...show, season: 1, episode });

  it.each<[string, NamedActionInput[], Record<number, unknown>]>([
    ['nothing', [], { 2: 50 }],
    ['a mark', [{ action: 'mark-watched', ...at(2) }], { 2: 'seen' }],
    ['all up to one', [{ action: 'mark-watched', ...at(3), scope: 'up-to-here' }], { 1: 'seen', 2: 'seen', 3: 'seen' }],
    [
      'a season',
      [{ action: 'mark-watched', ...show, season: 1, scope: 'season' }],
      { 1: 'seen', 2: 'seen', 3: 'seen', 4: 'seen' },
    ],
    ['another season', [{ action: 'mark-watched', ...show, season: 2, scope: 'season' }], { 2: 50 }],
    [
      'a mark that was taken back',
      [
        { action: 'mark-watched', ...at(1) },
        { action: 'mark-unwatched', ...at(1) },
      ],
      { 2: 50 },
    ],
    ['a place set', [{ action: 'set', ...at(4), position: 30, duration: 60 }], { 2: 50, 4: 30 }],
    ['a hide', [{ action: 'hide', ...show }], { 2: 50 }],
  ])('after %s', (_what, actions, places) => {
    expect(after(...actions)).toEqual(places);
  });

  it('know how far in that is', () => {
    const [, place] = placesAfter(
      [half as unknown as Place],
      keys,
      kept({ action: 'set', ...at(4), position: 30, duration: 60 }),
      [],
    );
    expect(place).toMatchObject({ percentage: 50, observedAt: AT, finishedAt: null });
  });
});

describe('what was played and not sent yet', () => {
  const LATER = '2026-11-28T21:00:00.000Z';
  const played = (of: Partial<UnsentPlay['report']>, at = LATER): UnsentPlay => ({
    report: {
      ...{ profileId: 'ada', ...film, season: 0, episode: 0, position: 1200, duration: 6000, secondsPlayed: 600 },
      ...{ sessionId: 'one', sequence: 4, observedAt: at, deviceId: 'phone', snapshot: { title: 'Metropolis' } },
      ...of,
    },
    at,
  });
  const episode = (number: number) => ({ ...show, season: 1, episode: number });
  const card = (key: { type: MediaType; tmdbId: number; season?: number; episode?: number }, position: number) =>
    ({
      season: 0,
      episode: 0,
      ...key,
      place: { season: 0, episode: 0, ...key, position, finishedAt: null },
    }) as unknown as ContinueWatchingItem;
  const cards = [card(episode(1), 300), card(film, 600)];
  const texts = (...args: Parameters<typeof rowAfter>) =>
    rowAfter(...args).map(({ target, tmdbId, place }) => `${target ?? tmdbId} ${place?.position}`);

  it.each<[string, UnsentPlay[], string[]]>([
    ['a film that goes on', [played({})], ['/watch/movie/1 1200', '2 300']],
    ['one that is new to the row', [played({ tmdbId: 9 })], ['/watch/movie/9 1200', '2 300', '1 600']],
    ['another episode', [played({ ...episode(2) })], ['/watch/tv/2/1/2 1200', '1 600']],
    ['a film to its end', [played({ position: 5990, secondsPlayed: 5390, event: 'ended' })], ['2 300']],
    [
      'an episode to its end: what follows is for the server',
      [played({ ...episode(1), position: 5990, secondsPlayed: 5690 })],
      ['2 300', '1 600'],
    ],
    ['a look of three seconds', [played({ secondsPlayed: 3 })], ['2 300', '1 600']],
    ['only the beginning', [played({ tmdbId: 9, position: 5, secondsPlayed: 12 })], ['2 300', '1 600']],
    [
      'one after the other',
      [played({}), played({ ...episode(1) }, '2026-11-28T22:00:00.000Z')],
      ['/watch/tv/2/1/1 1200', '/watch/movie/1 1200'],
    ],
  ])('stands in the row: %s', (_what, plays, row) => {
    expect(texts(cards, [], plays)).toEqual(row);
  });

  it('comes back when it is played after it was hidden, and goes when it is hidden after', () => {
    const hidden = kept({ action: 'hide', ...film });
    expect(texts(cards, hidden, [played({})])).toEqual(['/watch/movie/1 1200', '2 300']);
    expect(texts(cards, hidden, [played({}, '2026-11-28T19:00:00.000Z')])).toEqual(['2 300']);
  });

  it('says how much is left, and how it looks', () => {
    const [first] = rowAfter(cards, [], [played({ tmdbId: 9 })]);
    expect(first).toMatchObject({
      ...{ percentage: 20, minutesLeft: 80, reason: { kind: 'in-progress', minutesLeft: 80 }, observedAt: LATER },
      snapshot: { title: 'Metropolis', poster: null },
      stream: null,
    });
  });

  it('is the place of its episode, and of no other', () => {
    const keys = [1, 2].map((number) => ({ ...show, season: 1, episode: number }));
    const places = placesAfter([], keys, [], [played({ ...episode(2) }), played({ ...episode(3) })]);
    expect(places.map((place) => [place.episode, place.position, place.percentage])).toEqual([[2, 1200, 20]]);
  });
});
