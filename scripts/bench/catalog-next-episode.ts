import type { Episode } from '@/lib/catalog/catalog';
import { type EpisodeList, nextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodePlace } from '@/lib/catalog/title-key';
import { type Figure, median } from '@/scripts/bench/figure';

const today = '2026-11-20';
const episodesInAll = 1200;

/** A daily show in one absolutely numbered season, and the same episodes in forty seasons. */
const shows: Record<string, EpisodeList[]> = {
  one_season: show(1, episodesInAll),
  forty_seasons: show(40, episodesInAll / 40),
};

/** Milliseconds and bytes of one answer, each against a bare copy of the list, which we promise not to make. */
export function nextEpisodeFigures(quick: boolean): Figure[] {
  return Object.entries(shows).flatMap(([name, seasons]): Figure[] => {
    const place = lastButOne(seasons);
    const answer = () => nextEpisode(seasons, place, today);
    const copy = () => seasons.flatMap((season) => [...season.episodes]);
    if (answer().kind !== 'next') throw new Error('The last episode should follow.');

    // Before the timing: code run as often as that is compiled to something that no page view ever reaches.
    const bytes = { ours: bytesOf(answer), bare: bytesOf(copy) };
    const rounds = Array.from({ length: quick ? 5 : 15 }, () => ({ ours: timeOf(answer), bare: timeOf(copy) }));
    return [
      {
        figure: `catalog.next_episode_${name}`,
        value: median(rounds.map(({ ours }) => ours)),
        baseline: median(rounds.map(({ bare }) => bare)),
        unit: 'ms',
        target: '<0.2',
      },
      {
        figure: `catalog.next_episode_${name}_memory`,
        value: bytes.ours,
        baseline: bytes.bare,
        unit: 'bytes',
        target: 'ratio<0.5',
      },
    ];
  });
}

function show(seasons: number, episodesEach: number): EpisodeList[] {
  return Array.from({ length: seasons }, (_, index) => ({
    number: index + 1,
    episodes: Array.from({ length: episodesEach }, (_, position) => episode(index + 1, position + 1)),
  }));
}

function episode(season: number, number: number): Episode {
  return {
    id: season * 10_000 + number,
    season,
    number,
    name: `Episode ${number}`,
    overview: '',
    airDate: '2020-01-01',
    airedBy: '2020-01-01',
    runtimeMinutes: 24,
    still: null,
    kind: null,
  };
}

/** The place from which the walk is longest, with the id, so that it is looked for as well. */
function lastButOne(seasons: EpisodeList[]): EpisodePlace {
  const last = seasons.at(-1)?.episodes.at(-2);
  if (!last) throw new Error('A show without episodes.');
  return { season: last.season, episode: last.number, episodeId: last.id };
}

/** Median milliseconds of one call: a mean would count whatever else the machine does. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 500 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
}

/** Median growth of the heap by one call; collections in between show as outliers below zero. */
function bytesOf(work: () => unknown): number {
  const growths = Array.from({ length: 40 }, () => {
    const before = process.memoryUsage().heapUsed;
    work();
    return process.memoryUsage().heapUsed - before;
  });
  return median(growths.filter((growth) => growth >= 0));
}
