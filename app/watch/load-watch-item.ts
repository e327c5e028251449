import 'server-only';
import { catalogWithin, viewerCatalog } from '@/app/catalog-for';
import { loadCompany } from '@/app/watch/load-company';
import { loadSeason } from '@/app/watch/season-action';
import { renewStream } from '@/app/watch/stream-action';
import type { ShowShelf, UpNext, WatchCompany, WatchItem, WatchKey } from '@/components/player/watch-item';
import { inCompany, watchAddress } from '@/components/player/watch-item';
import type { Episode, Show, WatchProviders } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/create-catalog';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { serverEnvironment } from '@/lib/env/server';
import { getViewer } from '@/lib/household/viewer';
import { loadManifest } from '@/lib/media/manifest';
import type { MediaManifest, MediaStream } from '@/lib/media/media';
import { findStream } from '@/lib/media/stream';
import { furtherElsewhere } from '@/lib/progress/elsewhere/further-elsewhere';
import type { PlaceWithSnapshot } from '@/lib/progress/schema';
import { getProgress } from '@/lib/progress/service';

/** What the watch page shows: something to play, or a title without a stream. */
export interface WatchPage {
  item: Omit<WatchItem, 'stream'>;
  /** Null where the page offers other ways to watch. */
  stream: MediaStream | null;
  elsewhere: { providers: WatchProviders | undefined; region: string; runtimeMinutes: number | null };
}

/** @returns null when there is no such movie. */
export async function loadMovieToWatch(id: number, asked: Asked): Promise<WatchPage | null> {
  const around = await loadAround({ type: 'movie', tmdbId: id }, asked);
  const { catalog, locale, place, manifest } = around;
  const movie = await catalog.getMovie(id, locale);
  if (!movie) return null;
  const key: WatchKey = { type: 'movie', tmdbId: id };
  const stream = findStream(manifest, { type: 'movie', id });
  return {
    item: {
      key,
      title: movie.title,
      episode: null,
      titleAddress: `/title/movie/${id}`,
      artwork: movie.backdrop ?? movie.poster,
      snapshot: { title: movie.title, poster: movie.poster, backdrop: movie.backdrop },
      ...watchingOf(around),
      elsewhere: await furtherElsewhere(place, stream?.creditsStart),
      servedAt: new Date().toISOString(),
      requestedStart: asked.start,
      upNext: { kind: 'none' },
      shelf: null,
      recommendations: movie.recommendations,
    },
    stream,
    elsewhere: {
      providers: movie.providers[locale.region],
      region: locale.region,
      runtimeMinutes: movie.runtimeMinutes,
    },
  };
}

/** @returns null when there is no such show or episode. */
export async function loadEpisodeToWatch(
  id: number,
  season: number,
  number: number,
  asked: Asked,
): Promise<WatchPage | null> {
  const around = await loadAround({ type: 'tv', tmdbId: id, season, episode: number }, asked);
  const { catalog, locale, place, manifest } = around;
  const [show, episode] = await Promise.all([
    catalog.getShow(id, locale),
    catalog.getEpisode(id, season, number, locale),
  ]);
  if (!show || !episode) return null;
  const key: WatchKey = { type: 'tv', tmdbId: id, season, episode: number, episodeId: episode.id };
  const stream = findStream(manifest, { type: 'tv', id, season, episode: number });
  const [upNext, shelf] = await Promise.all([loadUpNext(id, episode, around), loadShelf(show, episode, around)]);
  return {
    item: {
      key,
      title: show.title,
      episode,
      titleAddress: `/title/tv/${id}`,
      artwork: episode.still ?? show.backdrop ?? show.poster,
      snapshot: {
        title: show.title,
        showTitle: show.title,
        episodeTitle: episode.name || null,
        poster: show.poster,
        still: episode.still,
        backdrop: show.backdrop,
      },
      ...watchingOf(around),
      elsewhere: await furtherElsewhere(place, stream?.creditsStart),
      servedAt: new Date().toISOString(),
      requestedStart: asked.start,
      upNext,
      shelf,
      recommendations: show.recommendations,
    },
    stream,
    elsewhere: {
      providers: show.providers[locale.region],
      region: locale.region,
      runtimeMinutes: episode.runtimeMinutes ?? show.episodeRuntimeMinutes,
    },
  };
}

async function loadUpNext(
  showId: number,
  episode: Episode,
  { catalog, timeZone, locale, manifest, company }: Around,
): Promise<UpNext> {
  const place = { season: episode.season, episode: episode.number, episodeId: episode.id };
  const next = await catalog.getNextEpisode(showId, place, timeZone, locale);
  if (next?.kind === 'caught_up') return { kind: 'caught-up', nextAirDate: next.nextAirDate };
  if (next?.kind !== 'next') return { kind: 'none' };
  const key: WatchKey = { type: 'tv', tmdbId: showId, season: next.episode.season, episode: next.episode.number };
  return {
    kind: 'episode',
    episode: next.episode,
    address: inCompany(watchAddress(key), company),
    stream: findStream(manifest, { type: 'tv', id: showId, season: next.episode.season, episode: next.episode.number }),
  };
}

async function loadShelf(show: Show, { season, number }: Episode, around: Around): Promise<ShowShelf> {
  const { catalog, locale, company } = around;
  const episodes = (await catalog.getSeason(show.id, season, locale))?.episodes ?? [];
  const earlier = episodes.filter((episode) => episode.number < number).at(-1);
  const previous = earlier
    ? watchAddress({ type: 'tv', tmdbId: show.id, season, episode: earlier.number })
    : await lastOfSeasonBefore(show, season, around);
  return {
    // Specials last, as on the title's page.
    seasons: [...show.seasons]
      .sort((one, other) => (one.number || Infinity) - (other.number || Infinity))
      .map(({ number, name }) => ({ number, name })),
    episodes,
    previousAddress: previous && inCompany(previous, company),
    loadSeason,
  };
}

async function lastOfSeasonBefore(show: Show, season: number, { catalog, locale }: Around): Promise<string | null> {
  const before = show.seasons.map(({ number }) => number).filter((number) => number > 0 && number < season);
  if (before.length === 0) return null;
  const previous = Math.max(...before);
  const last = (await catalog.getSeason(show.id, previous, locale))?.episodes.at(-1);
  return last ? watchAddress({ type: 'tv', tmdbId: show.id, season: previous, episode: last.number }) : null;
}

/** What the address asks for beside the title. */
export interface Asked {
  /** Seconds from `?t=`. */
  start: number | null;
  /** `?with=` as it came. */
  with: string | string[] | undefined;
}

interface Around {
  catalog: Catalog;
  locale: CatalogLocale;
  timeZone: string;
  /** Whose place it is. */
  profileId: string | null;
  viewerId: string | null;
  veils: boolean;
  company: WatchCompany | null;
  preferences: WatchItem['preferences'];
  place: PlaceWithSnapshot | null;
  manifest: MediaManifest;
}

/** What the player is told of who watches. */
function watchingOf({ profileId, viewerId, veils, company, preferences, place }: Around) {
  return { profileId, viewerId, veils, company, preferences, place, renewStream };
}

/** Who watches, where they are, and which streams there are; what every watch page needs beside the title. */
async function loadAround(key: WatchKey, asked: Asked): Promise<Around> {
  const [viewer, seen, manifest] = await Promise.all([
    getViewer(),
    viewerCatalog(),
    loadManifest(serverEnvironment().mediaManifest),
  ]);
  const profile = viewer?.activeProfile ?? null;
  const together = viewer && (await loadCompany(viewer, asked.with));
  const profileId = together?.profileId ?? profile?.id ?? null;
  return {
    ...seen,
    // In company one sees what everyone may; whoever is not of it, and holds the device, keeps to their own cap too.
    ...(together && { catalog: catalogWithin(profile ? [...together.people, profile] : together.people) }),
    timeZone: profile?.timeZone ?? 'UTC',
    profileId,
    viewerId: profile?.id ?? null,
    veils: profile?.preferences.spoilers ?? false,
    company: together?.company ?? null,
    preferences: profile ? { autoplayNext: profile.preferences.autoplay, captions: profile.preferences.captions } : {},
    place: profileId && viewer ? await getProgress(viewer.identity, profileId, key) : null,
    manifest,
  };
}
