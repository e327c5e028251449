import type { TmdbParams, TmdbSource } from '@/lib/tmdb/source-contract';

/** Ids far from the demo's. */
export const odd = {
  undatedSeason: 7001,
  endedUndated: 7002,
  sharedId: 7003,
  specialsOnly: 7004,
  long: 7005,
  portuguese: 7101,
  hungarian: 7102,
} as const;

interface OddShow {
  id: number;
  name: string;
  status?: string;
  lastAirDate?: string;
  /** By season: when it began, and its episodes' ids and dates. */
  seasons: { number: number; airDate: string | null; episodes: { id: number; airDate: string | null }[] }[];
}

const season = (show: number, number: number, count: number, airDate: string | null) => ({
  number,
  airDate,
  episodes: Array.from({ length: count }, (_, index) => ({ id: show * 10_000 + number * 100 + index + 1, airDate })),
});

const shows: OddShow[] = [
  {
    id: odd.undatedSeason,
    name: 'The Undated Season',
    seasons: [
      season(odd.undatedSeason, 1, 2, '2019-01-01'),
      season(odd.undatedSeason, 2, 2, null),
      season(odd.undatedSeason, 3, 2, '2021-01-01'),
    ],
  },
  {
    id: odd.endedUndated,
    name: 'The Undated Show',
    status: 'Ended',
    lastAirDate: '1985-05-05',
    seasons: [season(odd.endedUndated, 1, 3, null)],
  },
  {
    id: odd.sharedId,
    name: 'The Twins',
    seasons: [
      { number: 1, airDate: '2019-01-01', episodes: [31, 31, 33].map((id) => ({ id, airDate: '2019-01-01' })) },
    ],
  },
  { id: odd.specialsOnly, name: 'Nothing but Specials', seasons: [season(odd.specialsOnly, 0, 3, '2019-01-01')] },
  {
    id: odd.long,
    name: 'The Long Run',
    seasons: Array.from({ length: 38 }, (_, index) => season(odd.long, index + 1, 3, `${1980 + index}-01-01`)),
  },
];

const films = [
  { id: odd.portuguese, title: 'Seis Anos', region: 'PT', certification: 'M/6' },
  { id: odd.hungarian, title: 'Korhatár nélkül', region: 'HU', certification: 'KN' },
];

/** Titles as TMDB really has them now and then, in front of a source that answers for all others. */
export function withOddTitles(source: TmdbSource): TmdbSource {
  return {
    async get(path, params) {
      return oddAnswer(path) ?? (await source.get(path, params satisfies TmdbParams));
    },
  };
}

function oddAnswer(path: string): unknown {
  const [, type, id, , number] = path.split('/');
  const film = films.find((one) => type === 'movie' && String(one.id) === id);
  if (film) {
    const release_dates = [{ certification: film.certification, type: 3 }];
    return { ...film, release_dates: { results: [{ iso_3166_1: film.region, release_dates }] } };
  }
  const show = shows.find((one) => type === 'tv' && String(one.id) === id);
  if (!show) return null;
  return number === undefined ? wholeShow(show) : wholeSeason(show, Number(number));
}

function wholeShow({ id, name, status = 'Returning Series', lastAirDate, seasons }: OddShow) {
  return {
    id,
    name,
    status,
    in_production: status === 'Returning Series',
    last_air_date: lastAirDate ?? null,
    seasons: seasons.map(({ number, airDate, episodes }) => ({
      id: id * 100 + number,
      season_number: number,
      name: number === 0 ? 'Specials' : `Season ${number}`,
      air_date: airDate,
      episode_count: episodes.length,
    })),
  };
}

function wholeSeason({ id, seasons }: OddShow, wanted: number) {
  const found = seasons.find(({ number }) => number === wanted);
  if (!found) return null;
  return {
    id: id * 100 + wanted,
    season_number: wanted,
    name: '',
    episodes: found.episodes.map((episode, index) => ({
      id: episode.id,
      season_number: wanted,
      episode_number: index + 1,
      name: `Part ${index + 1}`,
      air_date: episode.airDate,
    })),
  };
}
