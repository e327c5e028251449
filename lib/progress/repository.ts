import { episodeColumns, episodeOfRow, titleColumns } from '@/lib/catalog/key-columns';
import { type EpisodeKey, titleKey } from '@/lib/catalog/title-key';
import 'server-only';
import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import type { Thread } from '@/lib/progress/action-answer-schema';
import type { ContinueCandidate } from '@/lib/progress/continue-watching';
import { ProgressRefusedError, ProgressStoreAwayError } from '@/lib/progress/errors';
import type { Place, PlaceWithSnapshot, StoredSnapshot } from '@/lib/progress/place-schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';
import { everyRow } from '@/lib/supabase/every-row';

type PlaceRow = Database['public']['Tables']['watch_progress']['Row'];
type ShowRow = Database['public']['Tables']['show_progress']['Row'];

/** The place and what the thread of its show knows, or only the thread. */
export interface ShowThread {
  thread: Thread | null;
  hiddenAt: string | null;
  droppedAt: string | null;
}

/** A place with how it looked, as database functions answer whose columns the generated types do not know. */
export const shownPlaceRowSchema = z.object({
  media_type: z.string(),
  tmdb_id: z.number(),
  season_number: z.number(),
  episode_number: z.number(),
  episode_id: z.number().nullable(),
  hidden_at: z.string().nullable(),
  session_id: z.string(),
  observed_at: z.string(),
  watched_at: z.string().nullable(),
  finished_at: z.string().nullable(),
  position: z.number(),
  duration: z.number(),
  percentage: z.number(),
  seconds_played: z.number(),
  device_id: z.string().nullable(),
  device_name: z.string().nullable(),
  title: z.string().nullable(),
  show_title: z.string().nullable(),
  poster: z.string().nullable(),
  still: z.string().nullable(),
  backdrop: z.string().nullable(),
});
const candidateRowSchema = shownPlaceRowSchema.extend({ ordered_at: z.string() });

interface Answer<Data> {
  data: Data;
  error: { code?: string; message: string } | null;
  status?: number;
}

/** Class 22 and 23 of SQLSTATE: what was sent does not fit. Everything else is the store's own trouble. */
export function unwrap<Data>({ data, error }: Answer<Data>): Data {
  if (!error) return data;
  const Kind = /^2[23]/.test(error.code ?? '') ? ProgressRefusedError : ProgressStoreAwayError;
  throw new Kind(error.message, { cause: error });
}

export async function readPlace(
  client: TonightSupabase,
  profileId: string,
  key: EpisodeKey,
): Promise<PlaceWithSnapshot | null> {
  const [place, show] = await Promise.all([
    client
      .from('watch_progress')
      .select('*')
      .match({ profile_id: profileId, ...episodeColumns(key) })
      .is('forgotten_at', null)
      .maybeSingle(),
    key.type === 'tv' ? readShowRow(client, profileId, key.tmdbId) : null,
  ]);
  const row = unwrap(place);
  return row && { ...toPlace(row), snapshot: toSnapshot(row, show), hiddenAt: (show ?? row).hidden_at };
}

/** Places for many keys; what is not stored is left out. */
export async function readPlaces(client: TonightSupabase, profileId: string, keys: EpisodeKey[]): Promise<Place[]> {
  const call = { profile: profileId, keys: JSON.stringify(keys.map(episodeColumns)) };
  return (unwrap(await client.rpc('progress_places', call)) ?? []).map(toPlace);
}

/** Every stored place of a show. */
export async function readShowPlaces(client: TonightSupabase, profileId: string, showId: number): Promise<Place[]> {
  const rows = await everyRow((from, to) =>
    client
      .from('watch_progress')
      .select('*')
      .match({ profile_id: profileId, ...titleColumns(titleKey('tv', showId)) })
      .is('forgotten_at', null)
      .order('season_number')
      .order('episode_number')
      .range(from, to),
  );
  return (unwrap(rows) ?? []).map(toPlace);
}

export async function readThread(client: TonightSupabase, profileId: string, showId: number): Promise<ShowThread> {
  const row = await readShowRow(client, profileId, showId);
  const { season_number: season, episode_number: episode } = row ?? {};
  const rest = { hiddenAt: row?.hidden_at ?? null, droppedAt: row?.dropped_at ?? null };
  if (season == null || episode == null) return { thread: null, ...rest };
  const answer = await client
    .from('watch_progress')
    .select('episode_id, played_at')
    .match({ profile_id: profileId, ...episodeColumns({ type: 'tv', tmdbId: showId, season, episode }) })
    .maybeSingle();
  const place = unwrap(answer);
  if (!place?.played_at) return { thread: null, ...rest };
  return { thread: { season, episode, episodeId: place.episode_id, playedAt: instant(place.played_at) }, ...rest };
}

/** A page of what Continue Watching may show, newest first. */
export async function readContinueCandidates(
  client: TonightSupabase,
  profileId: string,
  { skip, atMost }: { skip: number; atMost: number },
): Promise<ContinueCandidate[]> {
  const asked = JSON.stringify({ profile: profileId, skip, at_most: atMost });
  return z
    .array(candidateRowSchema)
    .parse(JSON.parse(unwrap(await client.rpc('continue_candidates', { asked })) ?? '[]'))
    .map((row) => ({
      place: toPlace({ ...row, profile_id: profileId }),
      orderedAt: instant(row.ordered_at),
      hiddenAt: row.hidden_at && instant(row.hidden_at),
      snapshot: toSnapshot(row, { title: row.show_title, poster: row.poster, backdrop: row.backdrop }),
    }));
}

async function readShowRow(client: TonightSupabase, profileId: string, showId: number): Promise<ShowRow | null> {
  const answer = await client
    .from('show_progress')
    .select('*')
    .match({ profile_id: profileId, tmdb_id: showId })
    .maybeSingle();
  return unwrap(answer);
}

type PlaceColumns = Pick<
  PlaceRow,
  | 'profile_id'
  | 'media_type'
  | 'tmdb_id'
  | 'season_number'
  | 'episode_number'
  | 'episode_id'
  | 'position'
  | 'duration'
  | 'percentage'
  | 'seconds_played'
  | 'watched_at'
  | 'finished_at'
  | 'observed_at'
  | 'session_id'
  | 'device_id'
  | 'device_name'
>;

export function toPlace(row: PlaceColumns): Place {
  return {
    profileId: row.profile_id,
    ...episodeOfRow(row),
    episodeId: row.episode_id,
    position: row.position,
    duration: row.duration,
    percentage: row.percentage ?? 0,
    secondsPlayed: row.seconds_played,
    watchedAt: row.watched_at && instant(row.watched_at),
    finishedAt: row.finished_at && instant(row.finished_at),
    observedAt: instant(row.observed_at),
    sessionId: row.session_id,
    deviceId: row.device_id,
    deviceName: row.device_name,
  };
}

const placeRowSchema = z.object({
  profile_id: z.string(),
  media_type: mediaTypeSchema,
  tmdb_id: z.number(),
  season_number: z.number(),
  episode_number: z.number(),
  episode_id: z.number().nullable(),
  position: z.number(),
  duration: z.number(),
  percentage: z.number(),
  seconds_played: z.number(),
  watched_at: z.string().nullable(),
  finished_at: z.string().nullable(),
  observed_at: z.string(),
  session_id: z.string(),
  device_id: z.string().nullable(),
  device_name: z.string().nullable(),
});

/** Places out of the JSON text that taking back and crediting answer with. */
export function toPlaces(text: string | null): Place[] {
  return z
    .array(placeRowSchema)
    .parse(JSON.parse(text ?? '[]'))
    .map(toPlace);
}

/** An instant as PostgreSQL spells it ("2026-11-21T02:00:00.5+00:00"), in the spelling of JavaScript. */
export function instant(text: string): string {
  return new Date(text).toISOString();
}

export function toSnapshot(
  row: Pick<PlaceRow, 'media_type' | 'title' | 'poster' | 'still' | 'backdrop'>,
  show: Pick<ShowRow, 'title' | 'poster' | 'backdrop'> | null,
): StoredSnapshot {
  const episode = row.media_type === 'tv';
  return {
    title: episode ? (show?.title ?? null) : row.title,
    showTitle: episode ? (show?.title ?? null) : null,
    episodeTitle: episode ? row.title : null,
    poster: episode ? (show?.poster ?? null) : row.poster,
    still: row.still,
    backdrop: episode ? (show?.backdrop ?? null) : row.backdrop,
  };
}
