import type { ListedEpisode } from '@/lib/catalog/availability';

/**
 * The episodes of one season, empty where TMDB has no page for it. Where it could not be loaded, throws why, or gives
 * `otherwise` to who can do without.
 */
export type SeasonAnswer<Listed extends ListedEpisode> = <Otherwise = never>(
  otherwise?: Otherwise,
) => readonly Listed[] | Otherwise;

/** A search yields the numbers of the seasons it needs next, and is resumed with them in that order. */
export type Search<Listed extends ListedEpisode, Answer> = Generator<readonly number[], Answer, SeasonAnswer<Listed>[]>;

/** Runs a search over seasons that are all at hand. */
export function searchAll<Listed extends ListedEpisode, Answer>(
  search: Search<Listed, Answer>,
  seasons: readonly { number: number; episodes: readonly Listed[] }[],
): Answer {
  const answerOf = (number: number): SeasonAnswer<Listed> => {
    const episodes = seasons.find((season) => season.number === number)?.episodes ?? [];
    return () => episodes;
  };
  let step = search.next();
  while (!step.done) step = search.next(step.value.map(answerOf));
  return step.value;
}

/** The same, over seasons that are loaded when they are needed: each once, those needed together at the same time. */
export async function searchLoading<Listed extends ListedEpisode, Answer>(
  search: Search<Listed, Answer>,
  loadSeason: (season: number) => Promise<readonly Listed[] | null>,
): Promise<Answer> {
  const loaded = new Map<number, Promise<SeasonAnswer<Listed>>>();
  const answerOf = (number: number) => {
    const known = loaded.get(number) ?? settled(loadSeason(number));
    loaded.set(number, known);
    return known;
  };
  let step = search.next();
  while (!step.done) step = search.next(await Promise.all(step.value.map(answerOf)));
  return step.value;
}

async function settled<Listed extends ListedEpisode>(
  loading: Promise<readonly Listed[] | null>,
): Promise<SeasonAnswer<Listed>> {
  try {
    const episodes = (await loading) ?? [];
    return () => episodes;
  } catch (error) {
    return (otherwise) => {
      if (otherwise === undefined) throw error;
      return otherwise;
    };
  }
}

/** The other seasons, those beside it first. */
export function nearestFirst(seasons: readonly number[], season: number): number[] {
  return seasons
    .filter((number) => number !== season)
    .sort((one, other) => Math.abs(one - season) - Math.abs(other - season));
}
