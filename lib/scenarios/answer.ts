import type { IsoDay } from '@/lib/catalog/catalog';
import { daysBefore } from '@/lib/catalog/today';
import { FILMS, type ScenarioFilm } from '@/lib/scenarios/films';
import { scenarioOf } from '@/lib/scenarios/scenario-id';
import { type ScenarioEpisode, type ScenarioShow, SHOWS } from '@/lib/scenarios/shows';

const PATH = /^\/(movie|tv)\/(\d+)(?:\/season\/(\d+)(?:\/episode\/(\d+))?)?$/;

/** The id of a scenario's title that a path of TMDB's asks about; null for every other path. */
export function scenarioInPath(path: string): number | null {
  const id = Number(PATH.exec(path)?.[2] ?? 0);
  return scenarioOf(id) && id;
}

/** What TMDB would answer to a path about a scenario's title; null is its 404. */
export function scenarioAnswer(path: string): object | null {
  const [, type, idText, season, episode] = PATH.exec(path) ?? [];
  const id = Number(idText);
  const title = scenarioOf(id);
  if (!title) return null;
  const { name, today } = title;
  if (name in FILMS) return type === 'movie' ? filmAnswer(id, today, FILMS[name as keyof typeof FILMS]) : null;
  if (type !== 'tv') return null;
  const show = SHOWS[name as keyof typeof SHOWS](today);
  if (season === undefined) return showAnswer(id, show);
  const found = seasonAnswer(id, show, Number(season));
  if (episode === undefined) return found;
  return found?.episodes.find(({ episode_number }) => episode_number === Number(episode)) ?? null;
}

function filmAnswer(id: number, today: IsoDay, { title, certifications }: ScenarioFilm) {
  const released = daysBefore(today, 200);
  return {
    id,
    title,
    overview: `What happens in ${title}.`,
    release_date: released,
    runtime: 95,
    original_language: 'en',
    release_dates: {
      results: Object.entries(certifications).map(([iso_3166_1, certification]) => ({
        iso_3166_1,
        release_dates: [{ certification, type: 3, release_date: `${released}T00:00:00.000Z` }],
      })),
    },
  };
}

function showAnswer(id: number, show: ScenarioShow) {
  const dates = show.seasons
    .filter(({ number }) => number > 0)
    .flatMap(({ episodes }) => episodes.flatMap(({ airDate }) => airDate ?? []));
  return {
    id,
    name: show.name,
    original_name: show.name,
    original_language: show.language,
    overview: `What happens in ${show.name}.`,
    status: show.ended ? 'Ended' : 'Returning Series',
    in_production: !show.ended,
    first_air_date: dates.at(0) ?? null,
    last_air_date: dates.at(-1) ?? null,
    content_ratings: { results: [{ iso_3166_1: 'US', rating: 'TV-PG' }] },
    seasons: show.seasons.map((season) => ({ ...seasonFields(id, season), episode_count: season.episodes.length })),
    'season/1': seasonAnswer(id, show, 1),
  };
}

type ScenarioSeason = ScenarioShow['seasons'][number];

const seasonFields = (id: number, { number, episodes }: ScenarioSeason) => ({
  id: id + number,
  season_number: number,
  name: number === 0 ? 'Specials' : `Season ${number}`,
  overview: '',
  air_date: episodes[0]?.airDate ?? null,
});

function seasonAnswer(id: number, show: ScenarioShow, number: number) {
  const season = show.seasons.find((one) => one.number === number);
  if (!season) return null;
  return {
    ...seasonFields(id, season),
    episodes: season.episodes.map((episode, index) => episodeAnswer(number, index, episode)),
  };
}

/** Ids are of one show alone: TMDB's are of all, which nothing here turns on. */
function episodeAnswer(season: number, index: number, { idNumber, number, airDate, ...told }: ScenarioEpisode) {
  return {
    id: (season + 1) * 1000 + (idNumber ?? index + 1),
    season_number: season,
    episode_number: number,
    name: told.name,
    overview: told.overview,
    air_date: airDate,
    runtime: told.minutes,
  };
}
