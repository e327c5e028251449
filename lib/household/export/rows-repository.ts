import { z } from 'zod';
import { episodeOfRow, titleOfRow } from '@/lib/catalog/key-columns';
import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/* An export's rows, read back for who writes them down in another shape. */

type Exported = Record<string, unknown[]>;

const instant = z.string().transform((at) => new Date(at).toISOString());
const ofTitle = { profile_id: z.string(), media_type: mediaTypeSchema, tmdb_id: z.number() };
const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  members: z.unknown(),
  deleted_at: z.unknown(),
});
const placeSchema = z.object({
  ...ofTitle,
  season_number: z.number(),
  episode_number: z.number(),
  episode_id: z.number().nullable(),
  percentage: z.number(),
  observed_at: instant,
  watched_at: z.string().nullable(),
  forgotten_at: z.string().nullable(),
  title: z.string().nullable(),
});
const threadSchema = z.object({ profile_id: z.string(), tmdb_id: z.number(), title: z.string().nullable() });
const listedSchema = z.object({ ...ofTitle, position: z.number(), added_at: instant, title: z.string() });
const thumbSchema = z.object({ ...ofTitle, thumb: z.enum(['down', 'up', 'love']), given_at: instant });

/** Who is in an export: people, neither groups nor those who were deleted. */
export function exportedPeople({ profiles = [] }: Exported): { id: string; name: string }[] {
  return z
    .array(personSchema)
    .parse(profiles)
    .filter((profile) => profile.members === null && profile.deleted_at === null)
    .map(({ id, name }) => ({ id, name }));
}

export interface ExportedPlace {
  key: EpisodeKey;
  episodeId: number | null;
  percent: number;
  observedAt: string;
  isWatched: boolean;
  /** Of a film, or of an episode itself. */
  title: string | null;
  showTitle: string | null;
}

/** One person's places, but for what they forgot. */
export function exportedPlaces(
  { watch_progress: places = [], show_progress: threads = [] }: Exported,
  profileId: string,
): ExportedPlace[] {
  const shows = new Map(own(threadSchema, threads, profileId).map((thread) => [thread.tmdb_id, thread.title]));
  return own(placeSchema, places, profileId)
    .filter((row) => row.forgotten_at === null)
    .map((row) => ({
      key: episodeOfRow(row),
      episodeId: row.episode_id,
      percent: row.percentage,
      observedAt: row.observed_at,
      isWatched: row.watched_at !== null,
      title: row.title,
      showTitle: row.media_type === 'tv' ? (shows.get(row.tmdb_id) ?? null) : null,
    }));
}

/** One person's list, in its order. */
export function exportedList(
  { watchlist = [] }: Exported,
  profileId: string,
): { key: TitleKey; at: string; title: string }[] {
  return own(listedSchema, watchlist, profileId)
    .toSorted((one, other) => one.position - other.position)
    .map((row) => ({ key: titleOfRow(row), at: row.added_at, title: row.title }));
}

/** What one person thinks of titles. */
export function exportedThumbs(
  { thumbs = [] }: Exported,
  profileId: string,
): { key: TitleKey; at: string; thumb: z.infer<typeof thumbSchema>['thumb'] }[] {
  return own(thumbSchema, thumbs, profileId).map((row) => ({
    key: titleOfRow(row),
    at: row.given_at,
    thumb: row.thumb,
  }));
}

function own<Row>(schema: z.ZodType<Row>, rows: unknown[], profileId: string): Row[] {
  const isTheirs = (row: unknown) =>
    typeof row === 'object' && row !== null && 'profile_id' in row && row.profile_id === profileId;
  return z.array(schema).parse(rows.filter(isTheirs));
}
