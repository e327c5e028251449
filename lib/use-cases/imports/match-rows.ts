import type { Episode, Movie, Show } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { episodeKey, type TitleKey } from '@/lib/catalog/title-key';
import { findEpisode, type ShowSeasons } from '@/lib/imports/match-episode';
import { netflixReadings } from '@/lib/imports/netflix-title';
import type { NeutralRow } from '@/lib/imports/neutral-row';
import type { Found, RowSaid, WaitingRow } from '@/lib/imports/rows-repository';
import { saidOfWhole, wholeTitle } from '@/lib/imports/whole-title';
import { seasonsOf } from '@/lib/use-cases/imports/seasons-of';

/** A film or show that is sure, with what rows of it need. */
export type Known = { movie: Movie } | { show: Show; seasons: ShowSeasons };

export async function readKnownTitle(title: TitleKey, catalog: Catalog, locale: CatalogLocale): Promise<Known | null> {
  if (title.type === 'movie') {
    const movie = await catalog.getMovie(title.tmdbId, locale);
    return movie && { movie };
  }
  const show = await catalog.getShow(title.tmdbId, locale);
  return show && { show, seasons: seasonsOf(show, catalog, locale) };
}

/** What a row is, now that its title is known. @throws CatalogUnavailableError */
export async function matchRow(
  { number, told }: WaitingRow,
  known: Known,
  targetId: string,
  dayFirst: boolean,
  catalog: Catalog,
): Promise<RowSaid> {
  const day = dayFirst && told.otherDay ? told.otherDay : told.day;
  const missing: RowSaid = { number, state: 'not-found', targetId };
  if (told.kind === 'place' && told.position === null && told.share === undefined) return missing;
  if ('movie' in known) {
    const { movie } = known;
    const found = foundOf(movie.runtimeMinutes, movie.date, day, told, {
      title: movie.title,
      poster: movie.poster,
      backdrop: movie.backdrop,
    });
    const item = episodeKey({ type: 'movie', tmdbId: movie.id });
    return matched(number, told, targetId, saidOfWhole(told.kind) ? wholeTitle(item, told.kind) : item, day, found);
  }
  const { show } = known;
  const looks = { title: show.title, showTitle: show.title, poster: show.poster, backdrop: show.backdrop };
  if (saidOfWhole(told.kind)) {
    const item = wholeTitle({ type: 'tv', tmdbId: show.id }, told.kind);
    return matched(number, told, targetId, item, day, foundOf(null, show.date, day, told, looks));
  }
  const episode = await episodeOf(told, known.seasons, show, catalog);
  if (!episode) return missing;
  const minutes = episode.runtimeMinutes ?? show.episodeRuntimeMinutes;
  const found = foundOf(minutes, episode.airDate, day, told, {
    ...looks,
    episodeTitle: episode.name,
    still: episode.still,
  });
  const item = { type: 'tv' as const, tmdbId: show.id, season: episode.season, episode: episode.number };
  return matched(number, told, targetId, item, day, { ...found, episodeId: episode.id });
}

async function episodeOf(
  told: NeutralRow,
  seasons: ShowSeasons,
  show: Show,
  catalog: Catalog,
): Promise<Episode | null> {
  for (const reading of told.type === null ? netflixReadings(told.title) : [told]) {
    if (reading.type === 'movie') continue;
    const found = await findEpisode({ episode: null, ...reading }, seasons);
    if (found) return found;
  }
  // Numbered otherwise elsewhere: its own id finds it.
  const { imdb, tvdb } = told.episodeIds ?? {};
  for (const id of [
    imdb && { source: 'imdb' as const, id: imdb },
    tvdb && { source: 'tvdb' as const, id: String(tvdb) },
  ]) {
    if (!id) continue;
    const key = (await catalog.findTitle(id)).find(
      ({ tmdbId, episode }) => tmdbId === show.id && episode !== undefined,
    );
    const listed = key ? await seasons.load(key.season ?? 0) : null;
    const episode = listed?.find(({ number }) => number === key?.episode);
    if (episode) return episode;
  }
  return null;
}

function foundOf(
  minutes: number | null,
  airedOn: string | null,
  day: string | null,
  { at }: NeutralRow,
  looks: Partial<Found['snapshot']> & { title: string },
): Found {
  const empty = { showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null };
  return {
    episodeId: null,
    duration: minutes === null ? null : minutes * 60,
    airedOn,
    isDay: at === null && day !== null,
    snapshot: { ...empty, ...looks },
  };
}

function matched(
  number: number,
  told: NeutralRow,
  targetId: string,
  item: NonNullable<RowSaid['item']>,
  day: string | null,
  found: Found,
): RowSaid {
  // About noon, in the order of the episodes, where only the day is known.
  const seconds = Math.min(3599, Math.max(0, item.season * 100 + item.episode));
  const at = told.at ?? (day && new Date(Date.parse(`${day}T12:00:00Z`) + seconds * 1000).toISOString());
  return { number, state: 'matched', targetId, item, at, found };
}
