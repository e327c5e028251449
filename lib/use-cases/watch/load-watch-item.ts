import 'server-only';
import type { Episode, WatchProviders } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { NextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';
import { todayIn } from '@/lib/catalog/today';
import { serverEnvironment } from '@/lib/env/server';
import { nowForViewer } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import type { PlayProblem } from '@/lib/library/probe/problem';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import { loadManifest } from '@/lib/media/manifest';
import type { MediaStream } from '@/lib/media/media';
import { isInProgress } from '@/lib/progress/completion';
import { furtherSession } from '@/lib/progress/other-devices/further-session';
import type { PlaceWithSnapshot } from '@/lib/progress/schema';
import { getProgress } from '@/lib/progress/service';
import { watchAddress } from '@/lib/progress/watch-address';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { catalogWithin, viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import type { VersionWish } from '@/lib/use-cases/library/library-stream';
import { shelvedHere } from '@/lib/use-cases/library/shelved-here';
import { togetherIn } from '@/lib/use-cases/progress/together-in';
import {
  episodeAsStored,
  movieAsStored,
  orAsStored,
  type ShowToWatch,
  showAsStored,
} from '@/lib/use-cases/watch/as-stored';
import { loadGroup } from '@/lib/use-cases/watch/load-group';
import { loadWelcome } from '@/lib/use-cases/watch/load-welcome';
import { loadSeason } from '@/lib/use-cases/watch/season-action';
import { episodeKeyOf, lastBefore, seasonBefore, seasonsInOrder } from '@/lib/use-cases/watch/shelf';
import { renewStream } from '@/lib/use-cases/watch/stream-action';
import { type StreamFound, streamOf } from '@/lib/use-cases/watch/stream-of';
import { upNextOf } from '@/lib/use-cases/watch/up-next';
import type { ShowShelf, UpNext, WatchGroup, WatchItem, WatchKey } from '@/lib/use-cases/watch/watch-item';
import { inGroup } from '@/lib/use-cases/watch/watch-item';

/** What the watch page shows: something to play, or a title without a stream. */
export interface WatchPage {
  item: Omit<WatchItem, 'stream'>;
  /** Null where the page offers other ways to watch. */
  stream: MediaStream | null;
  otherWays: {
    providers: WatchProviders | undefined;
    region: string;
    runtimeMinutes: number | null;
    /** Why a file that there is does not play. */
    trouble: PlayProblem | null;
    /** The folders have other episodes of its show, and not this one. */
    isMissing: boolean;
  };
}

/** @returns null when there is no such movie. */
export async function loadMovieToWatch(key: EpisodeKey, asked: Asked): Promise<WatchPage | null> {
  const { tmdbId: id } = key;
  const around = await loadAround(key, asked);
  const { catalog, locale, place, stored, now } = around;
  const movie = await orAsStored(catalog.getMovie(id, locale), () => stored && movieAsStored(stored));
  if (!movie) return null;
  const { stream, trouble, versions } = await around.streamOf(key, wishOf(around));
  return {
    item: {
      key,
      title: movie.title,
      episode: null,
      titleAddress: titlePath(key),
      artwork: movie.backdrop ?? movie.poster,
      snapshot: { title: movie.title, poster: movie.poster, backdrop: movie.backdrop },
      ...watchingOf(around),
      furtherSession: await furtherSession(place, stream?.creditsStart, now),
      welcomeBack: null,
      servedAt: now.toISOString(),
      requestedStart: startOf(asked, versions),
      versions,
      upNext: { kind: 'none' },
      shelf: null,
      recommendations: movie.recommendations,
    },
    stream,
    otherWays: {
      providers: movie.providers[locale.region],
      region: locale.region,
      runtimeMinutes: movie.runtimeMinutes,
      trouble,
      isMissing: false,
    },
  };
}

/** @returns null when there is no such show or episode. */
export async function loadEpisodeToWatch(named: EpisodeKey, asked: Asked): Promise<WatchPage | null> {
  const { tmdbId: id, season, episode: number } = named;
  const around = await loadAround(named, asked);
  const { catalog, locale, place, stored, now } = around;
  const [show, episode] = await Promise.all([
    orAsStored<ShowToWatch | null>(catalog.getShow(id, locale), () => stored && showAsStored(stored)),
    orAsStored(catalog.getEpisode(id, season, number, locale), () => stored && episodeAsStored(named, stored)),
  ]);
  if (!show || !episode) return null;
  const key: WatchKey = { ...named, episodeId: episode.id || (place?.episodeId ?? null) };
  const { stream, trouble, versions } = await around.streamOf(named, wishOf(around));
  const [upNext, shelf, welcomeBack] = await Promise.all([
    loadUpNext(id, episode, around),
    loadShelf(show, episode, around),
    loadWelcome({ ...around, showId: id, episode, before: () => episodesBefore(show, episode, around) }),
  ]);
  return {
    item: {
      key,
      title: show.title,
      episode,
      titleAddress: titlePath(named),
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
      furtherSession: await furtherSession(place, stream?.creditsStart, now),
      welcomeBack,
      servedAt: now.toISOString(),
      requestedStart: startOf(asked, versions),
      versions,
      upNext,
      shelf,
      recommendations: show.recommendations,
    },
    stream,
    otherWays: {
      providers: show.providers[locale.region],
      region: locale.region,
      runtimeMinutes: episode.runtimeMinutes ?? show.episodeRuntimeMinutes,
      trouble,
      isMissing: !stream && !trouble && (await shelvedHere([named])).length > 0,
    },
  };
}

const NOTHING_KNOWN: NextEpisode = { kind: 'none' };

async function loadUpNext(
  showId: number,
  episode: Episode,
  { catalog, now, timeZone, locale, streamOf: find, group }: Around,
): Promise<UpNext> {
  const place = { season: episode.season, episode: episode.number, episodeId: episode.id || null };
  const today = todayIn(timeZone, now);
  const next = await orAsStored(catalog.getNextEpisode(showId, place, today, locale), () => NOTHING_KNOWN);
  return upNextOf(showId, next, group, async (key) => (await find(key)).stream);
}

async function loadShelf(show: ShowToWatch, { season, number }: Episode, around: Around): Promise<ShowShelf | null> {
  const { group } = around;
  // Nothing to walk among while the catalog is away.
  if (show.seasons.length === 0) return null;
  const episodes = await episodesOf(show.id, season, around);
  const earlier = lastBefore(episodes ?? [], number) ?? (await lastOfSeasonBefore(show, season, around));
  return {
    seasons: seasonsInOrder(show.seasons),
    episodes,
    previousAddress: earlier && inGroup(watchAddress(episodeKeyOf(show.id, earlier)), group),
    loadSeason,
  };
}

/** Null where the season does not come now: the player asks for it again when the viewer opens the list. */
async function episodesOf(showId: number, season: number, { catalog, locale }: Around): Promise<Episode[] | null> {
  const found = catalog.getSeason(showId, season, locale).then((answer) => answer?.episodes ?? []);
  return found.catch((error: unknown) => {
    if (isCatalogUnavailable(error)) return null;
    throw error;
  });
}

/** Of the season that plays or, at its first episode, of the one before. */
async function episodesBefore(show: ShowToWatch, { season, number }: Episode, around: Around) {
  const episodes = await episodesOf(show.id, season, around);
  const previous = seasonBefore(show.seasons, season);
  if (previous === null || (episodes && lastBefore(episodes, number))) return episodes;
  return episodesOf(show.id, previous, around);
}

async function lastOfSeasonBefore(show: ShowToWatch, season: number, around: Around): Promise<Episode | null> {
  const previous = seasonBefore(show.seasons, season);
  return previous === null ? null : ((await episodesOf(show.id, previous, around))?.at(-1) ?? null);
}

/** What the address asks for beside the title. */
export interface Asked {
  /** Seconds from `?t=`. */
  start: number | null;
  /** `?with=` as it came. */
  with: string | string[] | undefined;
  /** The key of a version from `?version=`. */
  version: string | null;
}

/** A place of another version is none of this one. */
function startOf({ start }: Asked, versions: OfferedVersions | null): number | null {
  return start ?? (versions?.place.kind === 'from-the-start' ? 0 : null);
}

/** Which version is asked for, and how long the one was that the place was kept in. */
function wishOf({ place, version: asked }: Around): VersionWish {
  return { asked, keptSeconds: place && place.duration > 0 && isInProgress(place) ? place.duration : null };
}

interface Around {
  catalog: Catalog;
  locale: CatalogLocale;
  /** What time it is for who watches. */
  now: Date;
  timeZone: string;
  /** Whose place it is. */
  profileId: OwnProfileId | null;
  viewerId: string | null;
  veils: boolean;
  group: WatchGroup | null;
  preferences: WatchItem['preferences'];
  place: PlaceWithSnapshot | null;
  /** The same, where it may stand in for the catalog: a viewer with a cap sees nothing that could not be checked. */
  stored: PlaceWithSnapshot | null;
  version: Asked['version'];
  streamOf: (key: EpisodeKey, wish?: VersionWish) => Promise<StreamFound>;
}

/** What the player needs to know about who watches. */
function watchingOf({ profileId, viewerId, veils, group, preferences, place }: Around) {
  return { profileId, viewerId, veils, group, preferences, place, renewStream, togetherIn };
}

/** Who watches, where they are, and which streams there are; what every watch page needs beside the title. */
async function loadAround(key: EpisodeKey, asked: Asked): Promise<Around> {
  const [viewer, seen, manifest] = await Promise.all([
    getViewer(),
    viewerCatalog(),
    loadManifest(serverEnvironment().mediaManifest),
  ]);
  const profile = viewer?.activeProfile ?? null;
  const together = viewer && (await loadGroup(viewer, asked.with));
  const profileId = together?.profileId ?? profile?.id ?? null;
  // A group sees what all its members may see; the viewer who holds the device keeps to their own cap, member or not.
  const people = [...(together?.people ?? []), ...(profile ? [profile] : [])];
  const place = profileId ? await getProgress(profileId, key) : null;
  return {
    ...seen,
    ...(together && { catalog: catalogWithin(people) }),
    now: nowForViewer(viewer),
    timeZone: profile?.timeZone ?? 'UTC',
    profileId,
    viewerId: profile?.id ?? null,
    veils: profile?.preferences.spoilers ?? false,
    group: together?.group ?? null,
    preferences: profile ? { autoplayNext: profile.preferences.autoplay, captions: profile.preferences.captions } : {},
    place,
    stored: ratingCapsOf(people).length === 0 ? place : null,
    version: asked.version,
    streamOf: (named, wish) => streamOf(named, manifest, viewer, wish),
  };
}
