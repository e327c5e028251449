import type { ShowEntry } from '@/lib/demo-catalog/authoring';
import { aggregateCredits, creditedPerson, creditId, rawCredits } from '@/lib/demo-catalog/credits';
import { dailyQuizSeasons } from '@/lib/demo-catalog/daily-quiz';
import { type ExpandedSeason, expandEpisodes, type GoneEpisode, type RawEpisode } from '@/lib/demo-catalog/episodes';
import { rawGenres } from '@/lib/demo-catalog/genres';
import { hash } from '@/lib/demo-catalog/hash';
import { posterOf, showListItem } from '@/lib/demo-catalog/list-item';
import { country, spokenLanguage } from '@/lib/demo-catalog/regions';
import { watchProviders } from '@/lib/demo-catalog/services';
import { videosOf } from '@/lib/demo-catalog/videos';

/** A show with everything that depends on what day it is. */
export interface ExpandedShow {
  entry: ShowEntry;
  seasons: ExpandedSeason[];
  gone: GoneEpisode[];
  /** All known air dates of regular episodes (of specials, where there is nothing else), earliest first. */
  airDates: string[];
}

export function expandShow(entry: ShowEntry, today: string): ExpandedShow {
  const written = entry.trap === 'long-running' ? dailyQuizSeasons() : entry.seasons;
  const { seasons, gone } = expandEpisodes(entry, written, today);
  const regular = seasons.filter((season) => season.entry.number > 0);
  const airDates = (regular.length > 0 ? regular : seasons)
    .flatMap((season) => season.episodes.map(({ air_date }) => air_date))
    .filter((date): date is string => date !== null && date !== '')
    .sort();
  return { entry, seasons, gone, airDates };
}

/** `/tv/{id}` without appended parts. */
export function showDetails(show: ExpandedShow, portraits: ReadonlySet<string>, today: string) {
  const { entry, seasons, airDates } = show;
  const { genre_ids: _, ...listed } = showListItem(entry, airDates[0] ?? null);
  const regular = seasons.filter((season) => season.entry.number > 0);
  const episodes = regular.flatMap((season) => season.episodes);
  const dated = episodes.filter(hasDate).sort((a, b) => a.air_date.localeCompare(b.air_date));
  const last = dated.findLast(({ air_date }) => air_date <= today) ?? null;
  return {
    ...listed,
    created_by: entry.createdBy.map((name) => ({
      ...creditedPerson(name, 'Production', portraits),
      credit_id: creditId(entry.id, name, 'creator'),
    })),
    // Left empty for newer shows since TMDB gave the field up.
    episode_run_time: entry.status === 'Ended' ? [entry.minutes] : [],
    genres: rawGenres(entry.genres),
    homepage: '',
    in_production: entry.status === 'Returning Series',
    languages: [entry.language],
    last_air_date: last?.air_date ?? null,
    last_episode_to_air: last,
    networks: [
      { id: 9_600_000 + (hash(entry.network) % 1_000), logo_path: null, name: entry.network, origin_country: '' },
    ],
    next_episode_to_air: dated.find(({ air_date }) => air_date > today) ?? null,
    number_of_episodes: episodes.length,
    number_of_seasons: regular.length,
    production_companies: [],
    production_countries: entry.countries.map(country),
    seasons: seasons.map((season) => listedSeason(season, entry)),
    spoken_languages: [spokenLanguage(entry.language)],
    status: entry.status,
    tagline: entry.tagline ?? '',
    type: entry.kind ?? 'Scripted',
    ...entry.wrong,
  };
}

function seasonFields({ entry, id, episodes }: ExpandedSeason, show: ShowEntry) {
  return {
    air_date: episodes.find(hasDate)?.air_date ?? null,
    id,
    name: entry.name ?? `Season ${entry.number}`,
    overview: entry.overview ?? '',
    poster_path: episodes.length === 0 ? null : posterOf(show),
    season_number: entry.number,
    vote_average: episodes.some(({ vote_count }) => vote_count > 0) ? show.score[0] : 0,
  };
}

function listedSeason(season: ExpandedSeason, show: ShowEntry) {
  // TMDB still counts the episodes that are gone.
  const gone = season.entry.episodes.filter((episode) => 'gone' in episode).length;
  return { ...seasonFields(season, show), episode_count: season.episodes.length + gone };
}

/** `/tv/{id}/season/{n}`, or null when the show lists no such season. */
export function seasonDetails(show: ExpandedShow, number: number) {
  const season = show.seasons.find((candidate) => candidate.entry.number === number);
  if (!season) return null;
  return { _id: creditId(season.id), ...seasonFields(season, show.entry), episodes: season.episodes };
}

/** The parts `append_to_response` can ask for, but for recommendations. */
export function showPart(show: ExpandedShow, part: string, portraits: ReadonlySet<string>): unknown {
  const { entry } = show;
  if (part === 'credits') return rawCredits(entry, portraits);
  if (part === 'aggregate_credits') return aggregateCredits(entry, show.airDates.length, portraits);
  if (part === 'videos') return videosOf(entry);
  if (part === 'content_ratings') return contentRatings(entry);
  if (part === 'watch/providers') return watchProviders(entry);
  const season = /^season\/(\d+)$/.exec(part);
  return season ? (seasonDetails(show, Number(season[1])) ?? undefined) : undefined;
}

function contentRatings({ id, rated: [us, de] }: ShowEntry) {
  const results = [
    { descriptors: [], iso_3166_1: 'US', rating: us },
    { descriptors: [], iso_3166_1: 'DE', rating: de },
  ];
  return { id, results: results.filter(({ rating }) => rating !== null) };
}

function hasDate(episode: RawEpisode): episode is RawEpisode & { air_date: string } {
  return episode.air_date !== null && episode.air_date !== '';
}
