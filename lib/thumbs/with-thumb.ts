import { isSameTitle, type TitleKey } from '@/lib/catalog/title-key';
import type { Thumb, ThumbEntry } from '@/lib/thumbs/schema';

/** All thumbs of a profile, after one more act: each title once, the newest first. */
export function withThumb(
  entries: readonly ThumbEntry[],
  { type, tmdbId }: TitleKey,
  thumb: Thumb | null,
): ThumbEntry[] {
  const others = entries.filter((entry) => !isSameTitle(entry, { type, tmdbId }));
  return thumb === null ? others : [{ type, tmdbId, thumb }, ...others];
}

export function thumbOf(entries: readonly ThumbEntry[], title: TitleKey): Thumb | null {
  return entries.find((entry) => isSameTitle(entry, title))?.thumb ?? null;
}
