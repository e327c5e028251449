import type { TmdbParams, TmdbSource } from '@/lib/tmdb/source-contract';

export const SEASONS = 4;
export const EPISODES = 20;

/** As TMDB answers about films and shows that do not exist. */
export const inventedTitles: TmdbSource = {
  async get(asked, params) {
    const [, kind, id, , season] = asked.split('/');
    if (asked === '/search/multi') {
      const [, type, number] = /^(Show|Film) (\d+)$/.exec(params.query ?? '') ?? [];
      const results =
        type === 'Show'
          ? [{ ...show(1000 + Number(number)), media_type: 'tv' }]
          : [{ ...film(Number(number)), media_type: 'movie' }];
      return { page: 1, total_pages: 1, total_results: 1, results };
    }
    if (kind === 'movie') return film(Number(id));
    if (kind === 'tv') return season ? seasonOf(Number(id), Number(season)) : show(Number(id), params);
    return null;
  },
};

const film = (id: number) => ({ id, title: `Film ${id}`, runtime: 100, release_date: '2001-01-01' });
const show = (id: number, params: TmdbParams = {}) => ({
  id,
  ...appendedSeasons(id, params.append_to_response ?? ''),
  name: `Show ${id - 1000}`,
  first_air_date: '2001-01-01',
  episode_run_time: [40],
  seasons: Array.from({ length: SEASONS }, (_, index) => ({
    id: id * 10 + index,
    season_number: index + 1,
    name: `Season ${index + 1}`,
    episode_count: EPISODES,
  })),
});
const appendedSeasons = (id: number, parts: string) => {
  const numbers = [...parts.matchAll(/season\/(\d+)/g)].map(([, number]) => Number(number));
  const known = numbers.filter((number) => number >= 1 && number <= SEASONS);
  return Object.fromEntries(known.map((number) => [`season/${number}`, seasonOf(id, number)]));
};
const seasonOf = (id: number, season: number) => ({
  id: id * 10 + season,
  season_number: season,
  name: `Season ${season}`,
  episodes: Array.from({ length: EPISODES }, (_, index) => ({
    id: id * 1000 + season * 100 + index,
    season_number: season,
    episode_number: index + 1,
    name: `Part ${index + 1}`,
    air_date: '2001-01-01',
    runtime: 40,
  })),
});
