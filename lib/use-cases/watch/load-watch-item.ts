import 'server-only';
import type { Episode, WatchProviders } from '@/lib/catalog/catalog';
import type { NextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';
import { todayIn } from '@/lib/catalog/today';
import type { PlayProblem } from '@/lib/library/probe/problem';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import type { MediaStream } from '@/lib/media/media';
import { beforeTheEnd } from '@/lib/progress/other-devices/further-session';
import { startPlace } from '@/lib/progress/start-place';
import { openAhead } from '@/lib/use-cases/library/open-ahead';
import { shelvedHere } from '@/lib/use-cases/library/shelved-here';
import {
  episodeAsStored,
  movieAsStored,
  orAsStored,
  type ShowToWatch,
  showAsStored,
} from '@/lib/use-cases/watch/as-stored';
import { type Around, type Asked, loadAround, startOf, watchingOf, wishOf } from '@/lib/use-cases/watch/load-around';
import { episodesBefore, loadEpisodesAround } from '@/lib/use-cases/watch/load-episodes-around';
import { loadWelcome } from '@/lib/use-cases/watch/load-welcome';
import { upNextOf } from '@/lib/use-cases/watch/up-next';
import type { UpNext, WatchItem, WatchKey } from '@/lib/use-cases/watch/watch-item';

/** What the watch page shows: something to play, or a title without a stream. */
export interface WatchPage {
  item: Omit<WatchItem, 'stream'>;
  /** Null where the page offers other ways to watch. */
  stream: MediaStream | null;
  /** Addresses that the player will ask for first. */
  askedFirst: string[];
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
  const [movie, found] = await Promise.all([
    orAsStored(catalog.getMovie(id, locale), () => stored && movieAsStored(stored)),
    around.streamOf(key, wishOf(around)),
  ]);
  if (!movie) return null;
  const { stream, trouble, versions } = found;
  const start = startsAt(versions, asked, around);
  const ahead = openedAhead(stream, start, asked);
  return {
    item: {
      key,
      title: movie.title,
      episode: null,
      titleAddress: titlePath(key),
      artwork: movie.backdrop ?? movie.poster,
      snapshot: { title: movie.title, poster: movie.poster, backdrop: movie.backdrop },
      ...watchingOf(around),
      furtherSession: beforeTheEnd(await around.further, place, stream?.creditsStart),
      welcomeBack: null,
      servedAt: now.toISOString(),
      requestedStart: startOf(asked, versions),
      startsAt: start,
      versions,
      upNext: { kind: 'none' },
      episodesAround: null,
      recommendations: movie.recommendations,
    },
    stream,
    askedFirst: await ahead,
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
  const [show, episode, found] = await Promise.all([
    orAsStored<ShowToWatch | null>(catalog.getShow(id, locale), () => stored && showAsStored(stored)),
    orAsStored(catalog.getEpisode(id, season, number, locale), () => stored && episodeAsStored(named, stored)),
    around.streamOf(named, wishOf(around)),
  ]);
  if (!show || !episode) return null;
  const key: WatchKey = { ...named, episodeId: episode.id || (place?.episodeId ?? null) };
  const { stream, trouble, versions } = found;
  const start = startsAt(versions, asked, around);
  const ahead = openedAhead(stream, start, asked);
  const [upNext, episodesAround, welcomeBack] = await Promise.all([
    loadUpNext(id, episode, around),
    loadEpisodesAround(show, episode, around),
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
      furtherSession: beforeTheEnd(await around.further, place, stream?.creditsStart),
      welcomeBack,
      servedAt: now.toISOString(),
      requestedStart: startOf(asked, versions),
      startsAt: start,
      versions,
      upNext,
      episodesAround,
      recommendations: show.recommendations,
    },
    stream,
    askedFirst: await ahead,
    otherWays: {
      providers: show.providers[locale.region],
      region: locale.region,
      runtimeMinutes: episode.runtimeMinutes ?? show.episodeRuntimeMinutes,
      trouble,
      isMissing: !stream && !trouble && (await shelvedHere([named], around.householdId)).length > 0,
    },
  };
}

/** Where the player will begin, unless its device knows a newer place. */
function startsAt(versions: OfferedVersions | null, asked: Asked, { place, now }: Around): number {
  const clock = { serverNow: now.getTime(), deviceNow: now.getTime() };
  return startPlace({ requested: startOf(asked, versions), stored: place, kept: null, ...clock }).position;
}

/** The stream begins to be made while the page is. A device that keeps it asks for all of it. */
async function openedAhead(stream: MediaStream | null, seconds: number, { toKeep }: Asked): Promise<string[]> {
  return stream && !toKeep ? openAhead(stream, seconds) : [];
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
