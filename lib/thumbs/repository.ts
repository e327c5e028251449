import 'server-only';
import { titleOfRow } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { everyRow } from '@/lib/supabase/every-row';
import { announceThumbs } from '@/lib/thumbs/changes';
import { type Thumb, type ThumbEntry, thumbSchema } from '@/lib/thumbs/schema';

/*
 * What profiles think of titles, for the service alone: the caller has checked the profile.
 */

/** The store could not answer; `cause` holds what it said. */
export class ThumbsStoreError extends Error {
  override name = 'ThumbsStoreError';
}

export interface ProfileThumb extends ThumbEntry {
  profileId: string;
}

/** All that these profiles gave, the newest first. */
export async function readThumbs(admin: TonightSupabase, profileIds: string[]): Promise<ProfileThumb[]> {
  const { data, error } = await everyRow((from, to) =>
    admin
      .from('thumbs')
      .select('profile_id, media_type, tmdb_id, thumb')
      .in('profile_id', profileIds)
      .order('given_at', { ascending: false })
      .order('profile_id')
      .order('media_type')
      .order('tmdb_id')
      .range(from, to),
  );
  if (error || !data) throw new ThumbsStoreError(error?.message ?? 'nothing came back', { cause: error });
  return data.map((row) => ({
    profileId: row.profile_id,
    ...titleOfRow(row),
    thumb: thumbSchema.parse(row.thumb),
  }));
}

/**
 * Of two devices at once, the one that comes second is right.
 * @param thumb null takes it back. @param at when it was given, for one that comes late: what was given since stands.
 */
export async function giveThumb(
  admin: TonightSupabase,
  profileId: string,
  { type, tmdbId }: TitleKey,
  thumb: Thumb | null,
  at: Date | null = null,
): Promise<void> {
  // The generated types know no parameter that is null.
  const given = thumb as Thumb;
  const { error } = await admin.rpc('give_thumb', {
    ...{ profile: profileId, media: type, tmdb: tmdbId, given },
    ...(at && { done_at: at.toISOString() }),
  });
  if (error) throw new ThumbsStoreError(error.message, { cause: error });
  announceThumbs(profileId);
}
