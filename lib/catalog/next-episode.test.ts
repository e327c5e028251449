import { describe, expect, test } from 'vitest';
import { withAiredBy } from '@/lib/catalog/availability';
import { findNextEpisode, type NextEpisode, nextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodePlace } from '@/lib/catalog/title-key';
import { todayIn } from '@/lib/catalog/today';

const today = '2026-11-20';
const past = '2026-10-02';
const future = '2026-12-04';

interface Listed {
  id: number;
  season: number;
  number: number;
  airDate: string | null;
  airedBy: string | null;
}

/** A season from `number: air date`, with ids made of both numbers unless given. */
function season(number: number, airDates: Record<number, string | null>, ids: Record<number, number> = {}) {
  const episodes = Object.entries(airDates).map(([episode, airDate]) => {
    const listed = Number(episode);
    return { id: ids[listed] ?? number * 10_000 + listed, season: number, number: listed, airDate };
  });
  return { number, episodes: withAiredBy(episodes, null) };
}

function range(first: number, last: number, airDate: string | null): Record<number, string | null> {
  return Object.fromEntries(Array.from({ length: last - first + 1 }, (_, index) => [first + index, airDate]));
}

const at = (seasonNumber: number, episode: number, episodeId?: number): EpisodePlace => ({
  season: seasonNumber,
  episode,
  episodeId,
});

function told(answer: NextEpisode<Listed>): string {
  if (answer.kind === 'next') return `S${answer.episode.season}E${answer.episode.number}`;
  return answer.kind === 'caught_up' ? `caught up, next ${answer.nextAirDate ?? 'unknown'}` : 'none';
}

interface Trap {
  trap: string;
  seasons: { number: number; episodes: Listed[] }[];
  place: EpisodePlace | null;
  today?: string;
  expected: string;
}

const twoSeasons = [season(1, range(1, 8, past)), season(2, range(1, 8, past))];

const traps: Trap[] = [
  { trap: 'nothing watched yet', seasons: twoSeasons, place: null, expected: 'S1E1' },
  {
    trap: 'nothing watched, list starts at episode 0 of season 2',
    seasons: [season(2, range(0, 3, past))],
    place: null,
    expected: 'S2E0',
  },
  { trap: 'mid-season', seasons: twoSeasons, place: at(1, 3), expected: 'S1E4' },
  { trap: 'finale to next season', seasons: twoSeasons, place: at(1, 8), expected: 'S2E1' },
  {
    trap: 'gap in numbers',
    seasons: [season(1, { 1: past, 2: past, 5: past, 6: past })],
    place: at(1, 2),
    expected: 'S1E5',
  },
  {
    trap: 'gap in season numbers',
    seasons: [season(1, range(1, 2, past)), season(4, range(1, 2, past))],
    place: at(1, 2),
    expected: 'S4E1',
  },
  {
    trap: 'absolute numbering continued across seasons',
    seasons: [season(22, range(1089, 1155, past)), season(23, range(1156, 1160, past))],
    place: at(22, 1155),
    expected: 'S23E1156',
  },
  {
    trap: 'place stored with per-season numbers, list since numbered absolutely',
    seasons: [season(22, range(1089, 1155, past)), season(23, range(1156, 1160, past))],
    place: at(23, 3),
    expected: 'S23E1156',
  },
  {
    trap: 'season with no episodes yet',
    seasons: [season(1, range(1, 2, past)), season(2, {})],
    place: at(1, 2),
    expected: 'caught up, next unknown',
  },
  {
    trap: 'placeholder season before one that airs',
    seasons: [season(1, range(1, 2, past)), season(2, {}), season(3, range(1, 2, past))],
    place: at(1, 2),
    expected: 'S3E1',
  },
  {
    trap: 'placeholder season with one undated episode',
    seasons: [season(1, range(1, 2, past)), season(2, { 1: null })],
    place: at(1, 2),
    expected: 'caught up, next unknown',
  },
  {
    trap: 'unaired next',
    seasons: [season(1, { 1: past, 2: past, 3: future })],
    place: at(1, 2),
    expected: `caught up, next ${future}`,
  },
  {
    trap: 'unaired next, the earliest of several dates',
    seasons: [season(1, { 1: past, 2: '2027-02-01', 3: '2026-12-24' }), season(2, { 1: '2027-09-09' })],
    place: at(1, 1),
    expected: 'caught up, next 2026-12-24',
  },
  {
    trap: 'undated next',
    seasons: [season(1, { 1: past, 2: past, 3: null })],
    place: at(1, 2),
    expected: 'caught up, next unknown',
  },
  {
    trap: 'undated before dated',
    seasons: [season(1, { 1: past, 2: past, 3: null, 4: past })],
    place: at(1, 2),
    expected: 'S1E3',
  },
  {
    trap: 'undated before one dated in the future',
    seasons: [season(1, { 1: past, 2: null, 3: future })],
    place: at(1, 1),
    expected: `caught up, next ${future}`,
  },
  {
    trap: 'undated before an aired episode of another season only',
    seasons: [season(1, { 1: past, 2: null }), season(2, { 1: past })],
    place: at(1, 1),
    expected: 'S1E2',
  },
  {
    trap: 'undated season between two that aired',
    seasons: [season(1, range(1, 2, past)), season(2, range(1, 3, null)), season(3, range(1, 2, past))],
    place: at(1, 2),
    expected: 'S2E1',
  },
  {
    trap: 'and from within it',
    seasons: [season(1, range(1, 2, past)), season(2, range(1, 3, null)), season(3, range(1, 2, past))],
    place: at(2, 2),
    expected: 'S2E3',
  },
  {
    trap: 'and from its end',
    seasons: [season(1, range(1, 2, past)), season(2, range(1, 3, null)), season(3, range(1, 2, past))],
    place: at(2, 3),
    expected: 'S3E1',
  },
  {
    trap: 'undated seasons one after another, the last aired',
    seasons: [...[1, 2, 3, 4, 5, 6, 7].map((number) => season(number, range(1, 2, null))), season(8, { 1: past })],
    place: null,
    expected: 'S1E1',
  },
  {
    trap: 'undated season before one that is to come',
    seasons: [season(1, range(1, 2, past)), season(2, range(1, 3, null)), season(3, range(1, 2, future))],
    place: at(1, 2),
    expected: `caught up, next ${future}`,
  },
  {
    trap: 'one dated in the future among seasons that aired',
    seasons: [season(1, { 1: past, 2: future }), season(2, range(1, 2, past))],
    place: at(1, 1),
    expected: 'S2E1',
  },
  {
    trap: 'two episodes with one id: the stored number tells them apart',
    seasons: [season(1, range(1, 3, past), { 1: 777, 2: 777 })],
    place: at(1, 2, 777),
    expected: 'S1E3',
  },
  {
    trap: 'and from the first of them',
    seasons: [season(1, range(1, 3, past), { 1: 777, 2: 777 })],
    place: at(1, 1, 777),
    expected: 'S1E2',
  },
  {
    trap: 'one id in two seasons: the stored season tells them apart',
    seasons: [season(1, range(1, 3, past), { 2: 777 }), season(2, range(1, 3, past), { 1: 777 })],
    place: at(2, 1, 777),
    expected: 'S2E2',
  },
  {
    trap: 'one id for a whole season',
    seasons: [season(1, range(1, 3, past), { 1: 777, 2: 777, 3: 777 })],
    place: at(1, 3, 777),
    expected: 'caught up, next unknown',
  },
  {
    trap: 'whole season dropped on one day',
    seasons: [season(1, range(1, 10, today))],
    place: at(1, 4),
    expected: 'S1E5',
  },
  {
    trap: 'specials numbered out of date order never follow',
    seasons: [season(0, { 3: '2020-01-01', 1: past, 2: '2024-05-05' }), season(1, range(1, 2, past))],
    place: null,
    expected: 'S1E1',
  },
  {
    trap: 'a special as the place',
    seasons: [season(0, range(1, 3, past)), season(1, range(1, 2, past))],
    place: at(0, 1),
    expected: 'none',
  },
  {
    trap: 'merged episode, its successor listed',
    seasons: [season(1, { 1: past, 3: past, 4: past })],
    place: at(1, 2),
    expected: 'S1E3',
  },
  {
    trap: 'vanished episode found again by id in its season',
    seasons: [season(1, range(1, 6, past), { 4: 777 })],
    place: at(1, 2, 777),
    expected: 'S1E5',
  },
  {
    trap: 'vanished episode found again by id in another season',
    seasons: [season(1, range(1, 4, past)), season(2, range(1, 6, past), { 2: 777 })],
    place: at(1, 6, 777),
    expected: 'S2E3',
  },
  {
    trap: 'another episode now carries the number',
    seasons: [season(1, range(1, 6, past), { 2: 111, 3: 777 })],
    place: at(1, 2, 777),
    expected: 'S1E4',
  },
  {
    trap: 'vanished for good: on from where it would have stood',
    seasons: [season(1, { 1: past, 2: past, 7: past })],
    place: at(1, 5, 777),
    expected: 'S1E7',
  },
  {
    trap: 'moved among the specials: on from where it would have stood',
    seasons: [season(0, { 1: past }, { 1: 777 }), season(1, { 1: past, 3: past })],
    place: at(1, 2, 777),
    expected: 'S1E3',
  },
  {
    trap: 'the whole season of the place vanished',
    seasons: [season(1, range(1, 3, past)), season(3, range(1, 3, past))],
    place: at(2, 5, 777),
    expected: 'S3E1',
  },
  { trap: 'show ended', seasons: twoSeasons, place: at(2, 8), expected: 'caught up, next unknown' },
  {
    trap: 'place behind everything listed',
    seasons: twoSeasons,
    place: at(9, 1),
    expected: 'caught up, next unknown',
  },
  { trap: 'show with only specials', seasons: [season(0, range(1, 4, past))], place: null, expected: 'S0E1' },
  {
    trap: 'show with only specials, from one to the next',
    seasons: [season(0, range(1, 4, past))],
    place: at(0, 2, 2),
    expected: 'S0E3',
  },
  {
    trap: 'show with only specials, at the last',
    seasons: [season(0, { 1: past, 2: future })],
    place: at(0, 1),
    expected: `caught up, next ${future}`,
  },
  {
    trap: 'show with specials and an empty season',
    seasons: [season(0, range(1, 2, past)), season(1, {})],
    place: at(0, 1),
    expected: 'S0E2',
  },
  {
    trap: 'a special of a show whose first season is only announced',
    seasons: [season(0, range(1, 2, past)), season(1, range(1, 2, future))],
    place: at(0, 1),
    expected: 'none',
  },
  { trap: 'show that lists nothing', seasons: [], place: null, expected: 'none' },
  {
    trap: 'announced show, nothing aired',
    seasons: [season(1, range(1, 4, future))],
    place: null,
    expected: `caught up, next ${future}`,
  },
  {
    trap: 'seasons and episodes listed out of order',
    seasons: [
      season(2, range(1, 3, past)),
      { number: 1, episodes: season(1, range(1, 3, past)).episodes.reverse() },
      season(0, range(1, 3, past)),
    ],
    place: at(1, 1),
    expected: 'S1E2',
  },
  {
    trap: 'air date today in Tokyo',
    seasons: [season(1, { 1: past, 2: '2026-11-21' })],
    place: at(1, 1),
    today: todayIn('Asia/Tokyo', new Date('2026-11-20T18:00:00Z')),
    expected: 'S1E2',
  },
  {
    trap: 'and tomorrow in Los Angeles',
    seasons: [season(1, { 1: past, 2: '2026-11-21' })],
    place: at(1, 1),
    today: todayIn('America/Los_Angeles', new Date('2026-11-20T18:00:00Z')),
    expected: 'caught up, next 2026-11-21',
  },
];

describe('next episode', () => {
  test.each(traps)('$trap: $expected', ({ seasons, place, today: day = today, expected }) => {
    expect(told(nextEpisode(seasons, place, day))).toBe(expected);
  });

  test.each(traps)(
    '$trap: the same when seasons are loaded one by one',
    async ({ seasons, place, today: day, expected }) => {
      const load = async (number: number) => seasons.find((one) => one.number === number)?.episodes ?? null;
      expect(told(await findNextEpisode(seasons, load, place, day ?? today))).toBe(expected);
    },
  );
});

describe('seasons loaded', () => {
  const show = [0, 1, 2, 3, 4].map((number) => season(number, range(1, 3, past)));

  async function loadedFor(place: EpisodePlace | null, seasons: { number: number; episodes: Listed[] }[] = show) {
    const loaded: number[] = [];
    await findNextEpisode(
      seasons,
      async (number) => {
        loaded.push(number);
        return seasons.find((one) => one.number === number)?.episodes ?? null;
      },
      place,
      today,
    );
    return loaded;
  }

  test.each([
    ['nothing watched: the first only', null, [1]],
    ['mid-season: its own only', at(2, 1), [2]],
    ['mid-season with an id: its own only, once', at(2, 1, 20_001), [2]],
    ['at a finale: its own and the next', at(2, 3), [2, 3]],
    ['at the end: the last only', at(4, 3), [4]],
    ['a special: as many as it takes to see that there is a story', at(0, 2), [1]],
    ['an episode that has left its season: the others until it is found', at(2, 3, 30_002), [2, 1, 3, 4]],
  ])('%s', async (_, place, expected) => {
    expect(await loadedFor(place)).toEqual(expected);
  });

  const long = Array.from({ length: 50 }, (_, index) => season(index + 1, range(1, 3, past)));

  /** How often one waited for seasons one after another, and how many there were in all. */
  async function waitsFor(place: EpisodePlace | null, seasons: { number: number; episodes: Listed[] }[]) {
    let waits = 0;
    let loads = 0;
    let waiting = false;
    await findNextEpisode(
      seasons,
      async (number) => {
        loads += 1;
        if (!waiting) waits += 1;
        waiting = true;
        await new Promise((resolve) => setTimeout(resolve));
        waiting = false;
        return seasons.find((one) => one.number === number)?.episodes ?? null;
      },
      place,
      today,
    );
    return { waits, loads };
  }

  test('an id that is nowhere any more is looked for at once, and not without end', async () => {
    const { waits, loads } = await waitsFor(at(25, 2, 777), long);
    expect(loads).toBe(41);
    expect(waits).toBeLessThanOrEqual(3);
  });

  test('fifty empty seasons are not read one after another', async () => {
    const empty = long.map(({ number }) => season(number, {}));
    const { waits, loads } = await waitsFor(null, empty);
    expect(loads).toBe(50);
    expect(waits).toBeLessThanOrEqual(6);
  });

  const failing = (broken: number) => async (number: number) => {
    if (number === broken) throw new Error('season unavailable');
    return long[number - 1]?.episodes ?? null;
  };

  test('a failed load is thrown on where the answer depends on it', async () => {
    await expect(findNextEpisode(long, failing(1), null, today)).rejects.toThrow('season unavailable');
    await expect(findNextEpisode(long, failing(2), at(1, 3), today)).rejects.toThrow('season unavailable');
  });

  test('and not where it was only looked at by the way', async () => {
    expect(told(await findNextEpisode(long, failing(24), at(25, 2, 777), today))).toBe('S25E3');
    expect(told(await findNextEpisode(long, failing(24), at(25, 2, 260_002), today))).toBe('S26E3');
  });

  test('a season without a page counts as empty', async () => {
    const load = async (number: number) => (number === 1 ? null : (show[number]?.episodes ?? null));
    expect(told(await findNextEpisode(show, load, null, today))).toBe('S2E1');
  });
});
