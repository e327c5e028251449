import 'server-only';
import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { FEWEST_PEOPLE, type OperatorQuery, type OperatorSums } from '@/lib/statistics/operator/schema';
import { StatisticsStoreError } from '@/lib/statistics/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

const MOST_TITLES = 200;
/** Their writers wait while these are summed. */
const PROFILES_AT_ONCE = 4;
const ITEMS_AT_ONCE = 50;

const rowSchema = z
  .object({
    media_type: mediaTypeSchema,
    tmdb_id: z.number(),
    season_number: z.number(),
    episode_number: z.number(),
    viewers: z.number(),
    starts: z.number(),
    completed: z.number(),
    share: z.number(),
    seconds: z.number(),
    heat: z.array(z.number()),
    again: z.array(z.number()),
    reached: z.array(z.number()),
    stops: z.array(z.number()),
  })
  .transform(
    ({ media_type: type, tmdb_id: tmdbId, season_number: season, episode_number: episode, ...same }): OperatorSums => ({
      type,
      tmdbId,
      season,
      episode,
      ...same,
    }),
  );

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new StatisticsStoreError(error.message, { cause: error });
  return data;
}

/** Those that most people saw, from the sums alone. */
export async function listOperatorSums(admin: TonightSupabase): Promise<OperatorSums[]> {
  const rows = await admin
    .from('operator_items')
    .select('*')
    .gte('viewers', FEWEST_PEOPLE)
    .order('viewers', { ascending: false })
    .order('starts', { ascending: false })
    .order('tmdb_id')
    .limit(MOST_TITLES);
  return z.array(rowSchema).parse(unwrap(rows));
}

/** Of one title, from the sums alone; null where no profile saw it. */
export async function readOperatorSums(admin: TonightSupabase, asked: OperatorQuery): Promise<OperatorSums | null> {
  const key = {
    media_type: asked.type,
    tmdb_id: asked.tmdbId,
    season_number: asked.season,
    episode_number: asked.episode,
  };
  const row = unwrap(await admin.from('operator_items').select('*').match(key).maybeSingle());
  return row && rowSchema.parse(row);
}

/** Brings the sums up to date, a few profiles and then a few titles at a time. */
export async function refreshOperatorSums(admin: TonightSupabase): Promise<void> {
  let last: string | null = null;
  do {
    // Null, not left out: a function is found by all of its arguments.
    const given = { most: PROFILES_AT_ONCE, after: last as string };
    last = z
      .uuid()
      .nullable()
      .parse(unwrap(await admin.rpc('refresh_operator', given)));
  } while (last !== null);
  while (Number(unwrap(await admin.rpc('sum_operator', { most: ITEMS_AT_ONCE }))) > 0);
}
