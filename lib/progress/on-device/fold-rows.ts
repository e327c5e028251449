import { type EpisodeKey, episodeText, titleText } from '@/lib/catalog/title-key';
import { foldPlace } from '@/lib/progress/fold/place';
import { foldThread } from '@/lib/progress/fold/thread';
import { witnesses } from '@/lib/progress/fold/witnesses';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import type { Look, PlaceRow, SessionRow, TitleRow } from '@/lib/progress/on-device/device-table-rows';

/* How a device's rows follow from its ledger's entries; the storage around this decides nothing. */

export function sessionRowKey(entry: LedgerEntry): string {
  return `${episodeText(entry)}#${entry.id}`;
}

/**
 * A session with one more entry in it.
 * @param behindMs by how much the device's clock was behind what was kept as the session began: time in a ledger never
 *   runs back.
 */
export function mergedSession(row: SessionRow | null, entry: LedgerEntry, behindMs: number): SessionRow {
  const told = { ...entry, sentMs: entry.observedMs, receivedMs: entry.observedMs + behindMs };
  const others = row?.entries.filter(({ sequence }) => sequence !== entry.sequence) ?? [];
  return {
    key: sessionRowKey(entry),
    item: episodeText(entry),
    title: titleText(entry),
    behindMs,
    entries: witnesses([...others, told]),
  };
}

/** What two rows of one session say together: each entry keeps its time. */
export function joinedSessions(row: SessionRow | null, other: SessionRow): SessionRow {
  if (!row) return other;
  const said = new Set(other.entries.map(({ sequence }) => sequence));
  const others = row.entries.filter(({ sequence }) => !said.has(sequence));
  return { ...row, entries: witnesses([...others, ...other.entries]) };
}

/** The place of an item by its sessions; null when there is none, or it was forgotten. */
export function placeRow(key: EpisodeKey, sessions: readonly SessionRow[]): PlaceRow | null {
  const entries = sessions.flatMap((session) => session.entries);
  const place = foldPlace(entries);
  if (!place) return null;
  const { type, tmdbId, season, episode } = key;
  return { item: episodeText(key), title: titleText(key), type, tmdbId, season, episode, place, look: lookOf(entries) };
}

/** A title by what is kept of it, and by what was known of it before. */
export function titleRow(
  { type, tmdbId }: Pick<EpisodeKey, 'type' | 'tmdbId'>,
  before: TitleRow | null,
  places: readonly PlaceRow[],
  told: readonly LedgerEntry[],
): TitleRow {
  const look = type === 'tv' ? showLookOf(told) : null;
  return {
    title: titleText({ type, tmdbId }),
    type,
    tmdbId,
    thread:
      type === 'tv'
        ? foldThread(places.map(({ season, episode, place }) => ({ season, episode, playedAt: place.playedAt })))
        : null,
    hiddenAt: before?.hiddenAt ?? null,
    droppedAt: before?.droppedAt ?? null,
    look: look && look.at >= (before?.look?.at ?? 0) ? look : (before?.look ?? null),
  };
}

/** How an item looked in its newest entry: a film's own title, or an episode's. */
function lookOf(entries: readonly LedgerEntry[]): Look | null {
  return latest(entries, ({ type, snapshot }) =>
    type === 'movie'
      ? { title: snapshot.title, poster: snapshot.poster, still: snapshot.still, backdrop: snapshot.backdrop }
      : { title: snapshot.episodeTitle, still: snapshot.still },
  );
}

function showLookOf(entries: readonly LedgerEntry[]): Look | null {
  return latest(entries, ({ snapshot }) => ({
    title: snapshot.showTitle ?? snapshot.title,
    poster: snapshot.poster,
    backdrop: snapshot.backdrop,
  }));
}

type Shown = LedgerEntry & { snapshot: NonNullable<LedgerEntry['snapshot']> };

function latest(
  entries: readonly LedgerEntry[],
  lookOfOne: (entry: Shown) => { [Name in 'title' | 'poster' | 'still' | 'backdrop']?: string | null },
): Look | null {
  const shown = entries.filter((entry): entry is Shown => entry.snapshot !== null);
  const newest = shown.reduce<Shown | null>(
    (one, other) => (one && one.receivedMs > other.receivedMs ? one : other),
    null,
  );
  if (!newest) return null;
  const { title = null, poster = null, still = null, backdrop = null } = lookOfOne(newest);
  return { at: newest.receivedMs, title, poster, still, backdrop };
}
