import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAiredBy } from '@/lib/catalog/availability';
import { findNextEpisode, nextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodePlace } from '@/lib/catalog/title-key';

const runs = { numRuns: 2000 };
const patient = { timeout: 30_000 };

interface Listed {
  id: number;
  season: number;
  number: number;
  airDate: string | null;
  airedBy: string | null;
}

const day = fc
  .integer({ min: 0, max: 40 })
  .map((offset) => new Date(Date.UTC(2026, 10, 1 + offset)).toISOString().slice(0, 10));
const airDate = fc.option(day, { nil: null, freq: 4 });

/** Shows as odd as TMDB's: gaps, placeholders, specials, absolute numbers, dates in any order, lists in any order. */
const show = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 0, max: 8 }),
      first: fc.constantFrom(0, 1, 1, 1, 500),
      dates: fc.array(fc.option(airDate, { nil: undefined, freq: 5 }), { maxLength: 9 }),
      reversed: fc.boolean(),
    }),
    { selector: (season) => season.number, maxLength: 6 },
  )
  .map((seasons) =>
    seasons.map(({ number, first, dates, reversed }) => {
      const episodes = dates.flatMap((date, index) =>
        date === undefined
          ? []
          : [{ id: number * 1000 + first + index + 1, season: number, number: first + index, airDate: date }],
      );
      return { number, episodes: withAiredBy(reversed ? episodes.reverse() : episodes, null) };
    }),
  );

const place: fc.Arbitrary<EpisodePlace | null> = fc.option(
  fc.record({
    season: fc.integer({ min: 1, max: 9 }),
    episode: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 498, max: 512 })),
  }),
  { nil: null },
);

const before = (one: { season: number; number: number }, other: { season: number; number: number }) =>
  one.season - other.season || one.number - other.number;

/** The contract's own words: dated until today, or undated before something that is. */
function airedByHand(seasons: { number: number; episodes: Listed[] }[], today: string): Listed[] {
  const isAired = ({ airDate }: Listed) => airDate !== null && airDate <= today;
  const hasStory = seasons.some(({ number, episodes }) => number > 0 && episodes.length > 0);
  const all = seasons.filter(({ number }) => number > 0 === hasStory).flatMap(({ episodes }) => episodes);
  return all
    .filter(
      (episode) =>
        isAired(episode) ||
        (episode.airDate === null && all.some((later) => isAired(later) && before(episode, later) < 0)),
    )
    .sort(before);
}

test('walking from nothing visits everything that has aired exactly once and ends caught up', patient, () => {
  fc.assert(
    fc.property(show, day, (seasons, today) => {
      const expected = airedByHand(seasons, today);
      const visited: Listed[] = [];
      let answer = nextEpisode(seasons, null, today);
      while (answer.kind === 'next' && visited.length <= expected.length) {
        const { id, season, number } = answer.episode;
        visited.push(answer.episode);
        answer = nextEpisode(seasons, { season, episode: number, episodeId: id }, today);
      }
      expect(visited).toEqual(expected);
      expect(answer.kind).toBe(seasons.some((season) => season.episodes.length > 0) ? 'caught_up' : 'none');
    }),
    runs,
  );
});

test('the answer never precedes the current place', patient, () => {
  fc.assert(
    fc.property(show, place, day, (seasons, current, today) => {
      const answer = nextEpisode(seasons, current, today);
      fc.pre(answer.kind === 'next' && current !== null);
      expect(before(answer.episode, { season: current.season, number: current.episode })).toBeGreaterThan(0);
    }),
    runs,
  );
});

test('an episode found by its id is never followed by one that precedes it', patient, () => {
  const withPlace = show.chain((seasons) => {
    const regular = seasons.flatMap((season) => (season.number > 0 ? season.episodes : []));
    return fc.record({
      seasons: fc.constant(seasons),
      known: regular.length > 0 ? fc.constantFrom(...regular) : fc.constant(null),
    });
  });
  fc.assert(
    fc.property(withPlace, fc.integer({ min: 1, max: 9 }), day, ({ seasons, known }, storedSeason, today) => {
      fc.pre(known !== null);
      const answer = nextEpisode(seasons, { season: storedSeason, episode: 3, episodeId: known.id }, today);
      fc.pre(answer.kind === 'next');
      expect(before(answer.episode, known)).toBeGreaterThan(0);
    }),
    runs,
  );
});

test('adding a later episode never changes an episode already answered', patient, () => {
  fc.assert(
    fc.property(
      show,
      place,
      day,
      fc.nat({ max: 3 }),
      fc.nat({ max: 12 }),
      airDate,
      (seasons, current, today, up, further, date) => {
        const answer = nextEpisode(seasons, current, today);
        // A show of specials alone may yet get a story; from then on they stand beside it.
        fc.pre(answer.kind === 'next' && answer.episode.season > 0);
        const target = answer.episode.season + up;
        const taken = seasons.find((season) => season.number === target)?.episodes ?? [];
        const lowest = up === 0 ? answer.episode.number : 0;
        const number = Math.max(lowest, ...taken.map((episode) => episode.number)) - further;
        const added = { id: 999_999, season: target, number, airDate: date };
        fc.pre(before(added, answer.episode) > 0 && taken.every((episode) => episode.number !== number));

        const grown = [
          ...seasons.filter((season) => season.number !== target),
          { number: target, episodes: withAiredBy([added, ...taken], null) },
        ];
        expect(nextEpisode(grown, current, today)).toMatchObject({ kind: 'next', episode: { id: answer.episode.id } });
      },
    ),
    runs,
  );
});

test('loading seasons one by one gives the same answer and loads none twice', patient, async () => {
  await fc.assert(
    fc.asyncProperty(show, place, day, async (seasons, current, today) => {
      const loaded: number[] = [];
      const load = async (number: number) => {
        loaded.push(number);
        return seasons.find((season) => season.number === number)?.episodes ?? null;
      };
      expect(await findNextEpisode(seasons, load, current, today)).toEqual(nextEpisode(seasons, current, today));
      expect(new Set(loaded).size).toBe(loaded.length);
      if (seasons.some((season) => season.number > 0 && season.episodes.length > 0)) expect(loaded).not.toContain(0);
    }),
    runs,
  );
});
