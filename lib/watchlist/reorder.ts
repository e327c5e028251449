import { isSameTitle, type TitleKey } from '@/lib/catalog/title-key';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** The list with one title moved behind another (null: to the top); unchanged where either is missing. */
export function movedBehind(
  entries: readonly WatchlistEntry[],
  key: TitleKey,
  after: TitleKey | null,
): WatchlistEntry[] {
  const moved = entries.find((entry) => isSameTitle(entry, key));
  const others = entries.filter((entry) => entry !== moved);
  const index = after === null ? -1 : others.findIndex((entry) => isSameTitle(entry, after));
  if (!moved || (after !== null && index < 0)) return [...entries];
  return others.toSpliced(index + 1, 0, moved);
}

/** Which title follows one once it has been moved behind another; null at the end of the list. */
export function followerOf(entries: readonly WatchlistEntry[], key: TitleKey, after: TitleKey | null): TitleKey | null {
  const moved = movedBehind(entries, key, after);
  return moved[moved.findIndex((entry) => isSameTitle(entry, key)) + 1] ?? null;
}

/** Behind which title one must be put to stand before another: null for the top, undefined where that one is gone. */
export function anchorBefore(
  entries: readonly WatchlistEntry[],
  key: TitleKey,
  before: TitleKey,
): TitleKey | null | undefined {
  const others = entries.filter((entry) => !isSameTitle(entry, key));
  const index = others.findIndex((entry) => isSameTitle(entry, before));
  return index < 0 ? undefined : (others[index - 1] ?? null);
}

/**
 * Behind which title one must be put to stand one step earlier or later.
 * @returns undefined where it stands at that end already; null for the top.
 */
export function stepTarget(
  entries: readonly WatchlistEntry[],
  key: TitleKey,
  step: 'earlier' | 'later',
): TitleKey | null | undefined {
  const index = entries.findIndex((entry) => isSameTitle(entry, key));
  if (index < 0) return undefined;
  if (step === 'later') return entries[index + 1];
  if (index === 0) return undefined;
  return entries[index - 2] ?? null;
}
