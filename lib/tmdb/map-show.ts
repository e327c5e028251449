import type { Episode, Season, SeasonSummary, Show } from '@/lib/catalog/catalog';
import { distinctBy } from '@/lib/tmdb/distinct';
import { castMember, showCertifications, trailers, watchProviders } from '@/lib/tmdb/map-details';
import { imageTemplate } from '@/lib/tmdb/map-images';
import { showable, showSummary } from '@/lib/tmdb/map-titles';
import type { RawEpisode, RawListedSeason, RawSeason } from '@/lib/tmdb/schema-season';
import type { RawShow } from '@/lib/tmdb/schema-show';

export function mapShow(raw: RawShow, imageBase: string): Show {
  const wholeCast = raw.aggregate_credits.length > 0 ? raw.aggregate_credits : raw.credits.cast;
  const creators = raw.created_by.map(({ id, name }) => ({ personId: id, name, job: 'Creator' }));
  return {
    ...showSummary(raw, imageBase),
    type: 'tv',
    genreIds: raw.genres.map((genre) => genre.id),
    tagline: raw.tagline,
    genres: raw.genres,
    certifications: showCertifications(raw.content_ratings),
    cast: wholeCast.map((member) => castMember(member, imageBase)),
    crew: [...creators, ...raw.credits.crew.map(({ id, name, job }) => ({ personId: id, name, job }))],
    trailers: trailers(raw.videos),
    providers: watchProviders(raw['watch/providers'], imageBase),
    recommendations: showable(raw.recommendations).map((show) => showSummary(show, imageBase)),
    homepage: raw.homepage,
    seasons: inOrder(raw.seasons.map((season) => seasonSummary(season, imageBase))),
    status: raw.status,
    inProduction: raw.in_production,
    lastAirDate: raw.last_air_date,
    episodeRuntimeMinutes: raw.episode_run_time[0] ?? raw.last_episode_to_air?.runtime ?? null,
    createdBy: raw.created_by.map((creator) => creator.name),
    networks: raw.networks.map((network) => network.name),
  };
}

export function mapSeason(raw: RawSeason, imageBase: string): Season {
  const episodes = raw.episodes.map((episode) => mapEpisode(episode, raw.season_number, imageBase));
  const summary = seasonSummary({ ...raw, episode_count: raw.episodes.length }, imageBase);
  return { ...summary, episodes: inOrder(episodes) };
}

/** @param season where the episode was asked for: some old answers leave it out of the episode itself. */
export function mapEpisode(raw: RawEpisode, season: number, imageBase: string): Episode {
  return {
    id: raw.id,
    season,
    number: raw.episode_number,
    name: raw.name || `Episode ${raw.episode_number}`,
    overview: raw.overview,
    airDate: raw.air_date,
    airedBy: raw.air_date,
    runtimeMinutes: raw.runtime,
    still: imageTemplate(imageBase, 'still', raw.still_path),
    kind: raw.episode_type,
  };
}

function seasonSummary(raw: RawListedSeason, imageBase: string): SeasonSummary {
  return {
    id: raw.id,
    number: raw.season_number,
    name: raw.name || (raw.season_number === 0 ? 'Specials' : `Season ${raw.season_number}`),
    overview: raw.overview,
    airDate: raw.air_date,
    episodeCount: raw.episode_count,
    poster: imageTemplate(imageBase, 'poster', raw.poster_path),
  };
}

/** By number, each number once: it is what places, addresses and the next episode go by. */
function inOrder<Numbered extends { number: number }>(listed: Numbered[]): Numbered[] {
  return distinctBy(listed, ({ number }) => number).toSorted((one, other) => one.number - other.number);
}
