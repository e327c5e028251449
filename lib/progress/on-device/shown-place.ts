import type { ContinueCandidate } from '@/lib/progress/continue-watching';
import { percentageOf } from '@/lib/progress/looks';
import type { PlaceRow, TitleRow } from '@/lib/progress/on-device/device-table-rows';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import type { Place, StoredSnapshot } from '@/lib/progress/place-schema';
import type { ShowThread } from '@/lib/progress/repository';
import { THRESHOLDS } from '@/lib/progress/thresholds';

/* A device's rows as places, threads and candidates: what functions of the database read in SQL for a viewer with an account. */

export function toPlace({ type, tmdbId, season, episode, place }: PlaceRow): Place {
  const { position, duration, secondsPlayed, sessionId, episodeId, deviceId, deviceName } = place;
  return {
    profileId: DEVICE_OWNER,
    type,
    tmdbId,
    season,
    episode,
    episodeId,
    position,
    duration,
    percentage: percentageOf(place),
    secondsPlayed,
    watchedAt: instant(place.watchedAt),
    finishedAt: instant(place.finishedAt),
    observedAt: new Date(place.observedAt).toISOString(),
    sessionId,
    deviceId,
    deviceName,
  };
}

export function toThread(row: TitleRow | null, places: readonly PlaceRow[]): ShowThread {
  const thread = row?.thread ?? null;
  const here = thread && places.find(({ season, episode }) => season === thread.season && episode === thread.episode);
  return {
    thread: thread && {
      season: thread.season,
      episode: thread.episode,
      episodeId: here?.place.episodeId ?? null,
      playedAt: new Date(thread.playedAt).toISOString(),
    },
    hiddenAt: instant(row?.hiddenAt ?? null),
    droppedAt: instant(row?.droppedAt ?? null),
  };
}

/** What Continue Watching may show, newest first: as `continue_watching` in 0120_reads.sql. */
export function continueCandidates(places: readonly PlaceRow[], titles: readonly TitleRow[]): ContinueCandidate[] {
  const titleOf = new Map(titles.map((row) => [row.title, row]));
  const films = places.filter((row) => row.type === 'movie' && isFilmInProgress(row, titleOf.get(row.title)));
  const shows = titles.flatMap((row) => (row.type === 'tv' ? (placeOfShow(row, places) ?? []) : []));
  const found = [
    ...films.map((row) => ({ row, orderedAt: row.place.observedAt })),
    ...shows.map((row) => ({ row, orderedAt: row.place.playedAt ?? 0 })),
  ];
  found.sort(
    (one, other) =>
      other.orderedAt - one.orderedAt || compare(one.row.type, other.row.type) || one.row.tmdbId - other.row.tmdbId,
  );
  return found.map(({ row, orderedAt }) => ({
    place: toPlace(row),
    orderedAt: new Date(orderedAt).toISOString(),
    hiddenAt: instant(titleOf.get(row.title)?.hiddenAt ?? null),
    snapshot: snapshotOf(row, titleOf.get(row.title)),
  }));
}

function isFilmInProgress({ place }: PlaceRow, title: TitleRow | undefined): boolean {
  const hiddenAt = title?.hiddenAt ?? null;
  return (
    place.finishedAt === null &&
    place.position >= THRESHOLDS.inProgressFromSeconds &&
    (hiddenAt === null || place.observedAt > hiddenAt)
  );
}

/** Where a show's thread stands or, of one whose specials alone were played, the special last played. */
function placeOfShow({ title, thread, droppedAt }: TitleRow, places: readonly PlaceRow[]): PlaceRow | null {
  const own = places.filter((row) => row.title === title && row.place.playedAt !== null);
  const playedAt = ({ place }: PlaceRow) => place.playedAt ?? 0;
  const here = thread
    ? own.find(({ season, episode }) => season === thread.season && episode === thread.episode)
    : own.filter(({ season }) => season === 0).toSorted((one, other) => playedAt(other) - playedAt(one))[0];
  return here && (droppedAt === null || playedAt(here) > droppedAt) ? here : null;
}

export function snapshotOf({ type, look }: PlaceRow, title: TitleRow | undefined): StoredSnapshot {
  const isEpisode = type === 'tv';
  const shown = isEpisode ? title?.look : look;
  return {
    title: shown?.title ?? null,
    showTitle: isEpisode ? (shown?.title ?? null) : null,
    episodeTitle: isEpisode ? (look?.title ?? null) : null,
    poster: shown?.poster ?? null,
    still: look?.still ?? null,
    backdrop: shown?.backdrop ?? null,
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
