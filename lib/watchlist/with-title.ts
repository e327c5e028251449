import { isSameTitle } from '@/lib/catalog/title-key';
import type { ListableTitle } from '@/lib/watchlist/listable';
import { MAX_WATCHLIST, type WatchlistEntry } from '@/lib/watchlist/schema';

/** With a title on top, or at a position; one that is there stays, and a full list takes no more. */
export function withTitle(
  entries: WatchlistEntry[],
  profileId: string,
  { type, tmdbId, title, poster = null, backdrop = null }: ListableTitle,
  at?: number,
): WatchlistEntry[] {
  if (entries.length >= MAX_WATCHLIST || entries.some((entry) => isSameTitle(entry, { type, tmdbId }))) return entries;
  const position = at ?? (entries[0]?.position ?? 0) - 1;
  const added = { type, tmdbId, profileId, position, addedAt: new Date().toISOString(), title, poster, backdrop };
  return [...entries, added].sort((one, other) => one.position - other.position);
}
