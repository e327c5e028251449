import 'server-only';
import { z } from 'zod';
import type { MediaType } from '@/lib/catalog/catalog';
import { episodeColumns } from '@/lib/catalog/key-columns';
import type { LooseKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { PlayersStoreError } from '@/lib/players/errors';
import { sessionsBehind } from '@/lib/players/trakt/numbers';
import { adminClient } from '@/lib/supabase/admin';

/* What players read of a profile. The caller has checked whose it is. */

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new PlayersStoreError(error.message, { cause: error });
  return data;
}

const watchedSchema = z.array(
  z.object({
    tmdb_id: z.number(),
    season_number: z.number(),
    episode_number: z.number(),
    watched_at: z.string(),
    title: z.string().nullable(),
    plays: z.number(),
  }),
);

/** A film or an episode that was watched. */
export interface WatchedItem {
  tmdbId: number;
  season: number;
  episode: number;
  /** ISO instant. */
  watchedAt: string;
  /** Of the film or the show. */
  title: string | null;
  plays: number;
}

/** The newest first. */
export async function readWatchedItems(profileId: string, media: MediaType): Promise<WatchedItem[]> {
  const text = unwrap(await (await adminClient()).rpc('watched_items', { profile: profileId, media }));
  return watchedSchema.parse(JSON.parse(text ?? '[]')).map((row) => ({
    tmdbId: row.tmdb_id,
    season: row.season_number,
    episode: row.episode_number,
    watchedAt: new Date(row.watched_at).toISOString(),
    title: row.title,
    plays: row.plays,
  }));
}

/** Of which plays one asks; null for all of them. */
export interface PlaysAsked {
  type: MediaType | null;
  tmdbId: number | null;
  /** ISO instants. */
  since: string;
  before: string;
}

/** How many films and episodes were seen to the end, each as often as it was. */
export async function countPlays(profileId: string, { type, tmdbId, since, before }: PlaysAsked): Promise<number> {
  // Null, not left out: a function is found by all of its arguments.
  const asked = { profile: profileId, media: type as MediaType, tmdb: tmdbId as number, since, before };
  return z.int().parse(unwrap(await (await adminClient()).rpc('watched_plays', asked)));
}

const changesSchema = z.array(z.object({ media: mediaTypeSchema, changed_at: z.string() }));

/** When anything of a profile's films and episodes last changed, ISO instants. */
export async function readLastChanges(profileId: string): Promise<Partial<Record<MediaType, string>>> {
  const rows = changesSchema.parse(
    unwrap(await (await adminClient()).rpc('last_changes', { profile: profileId })) ?? [],
  );
  return Object.fromEntries(rows.map(({ media, changed_at }) => [media, new Date(changed_at).toISOString()]));
}

/** A playback that stands in the ledger. */
export interface Played {
  id: string;
  type: MediaType;
}

/** The playbacks of a film, of a show, or of what of it the key names. */
export async function readPlaybacks(profileId: string, key: LooseKey): Promise<Played[]> {
  const { type, tmdbId, season, episode } = key;
  const asked = (await adminClient())
    .from('playback_sessions')
    .select('id, media_type')
    .match({ profile_id: profileId, media_type: type, tmdb_id: tmdbId, kind: 'playback' });
  const { season_number, episode_number } = episodeColumns({
    type,
    tmdbId,
    season: season ?? 0,
    episode: episode ?? 0,
  });
  const ofSeason = season === undefined ? asked : asked.eq('season_number', season_number);
  const rows = unwrap(await (episode === undefined ? ofSeason : ofSeason.eq('episode_number', episode_number)));
  return (rows ?? []).map(({ id, media_type }) => ({ id, type: mediaTypeSchema.parse(media_type) }));
}

/** The playback that players know by that number; null where there is none. */
export async function readNumbered(profileId: string, number: number): Promise<Played | null> {
  const ids = sessionsBehind(number);
  if (!ids) return null;
  const rows = unwrap(
    await (await adminClient())
      .from('playback_sessions')
      .select('id, media_type')
      .match({ profile_id: profileId, kind: 'playback' })
      .gte('id', ids.first)
      .lte('id', ids.last)
      .limit(1),
  );
  const [row] = rows ?? [];
  return row ? { id: row.id, type: mediaTypeSchema.parse(row.media_type) } : null;
}
