import 'server-only';
import { z } from 'zod';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { unwrap } from '@/lib/imports/repository';
import { type ImportCounts, type ImportPlan, type ImportTitle, importCandidateSchema } from '@/lib/imports/schema';
import type { KnownPlay } from '@/lib/imports/settle';
import type { TonightSupabase } from '@/lib/supabase/admin';

/* What an import comes to. */

const statesSchema = z.record(z.string(), z.number());

function countsOf(states: Record<string, number>): ImportCounts {
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (states[name] ?? 0), 0);
  return {
    ready: of('ready', 'writing', 'matched'),
    known: of('known'),
    double: of('double'),
    unsure: of('unsure'),
    notFound: of('not-found'),
    written: of('written'),
  };
}

const overviewSchema = z.object({
  states: statesSchema,
  kinds: statesSchema,
  people: z.array(z.object({ name: z.string(), rows: z.number() })),
  two_ways: z.object({ month_first: z.string(), day_first: z.string() }).nullable(),
  titles: z.number(),
});

export interface Overview {
  counts: ImportCounts;
  kinds: ImportPlan['kinds'];
  people: { name: string; rows: number }[];
  twoWays: { dayFirst: string; monthFirst: string } | null;
  titleCount: number;
}

export async function readOverview(client: TonightSupabase, id: string): Promise<Overview> {
  const text = unwrap(await client.rpc('import_overview', { import: id }));
  const { states, kinds, people, two_ways: twoWays, titles } = overviewSchema.parse(JSON.parse(String(text)));
  return {
    counts: countsOf(states),
    kinds: {
      play: kinds.play ?? 0,
      watched: kinds.watched ?? 0,
      place: kinds.place ?? 0,
      wanted: kinds.wanted ?? 0,
      rated: kinds.rated ?? 0,
    },
    people,
    twoWays: twoWays && { dayFirst: twoWays.day_first, monthFirst: twoWays.month_first },
    titleCount: titles,
  };
}

const titleRowsSchema = z.array(
  z.object({
    key: z.string(),
    label: z.string(),
    state: z.enum(['waiting', 'matched', 'unsure', 'not-found']),
    person: z.string(),
    media_type: mediaTypeSchema.nullable(),
    tmdb_id: z.number().nullable(),
    poster: z.string().nullable(),
    candidates: z.array(importCandidateSchema),
    states: statesSchema,
  }),
);

export async function readTitles(
  client: TonightSupabase,
  id: string,
  skip: number,
  most: number,
): Promise<ImportTitle[]> {
  const text = unwrap(await client.rpc('import_title_page', { import: id, skip, most }));
  return titleRowsSchema.parse(JSON.parse(String(text))).map((row) => ({
    key: row.key,
    label: row.label,
    state: row.state,
    person: row.person,
    type: row.media_type,
    tmdbId: row.tmdb_id,
    poster: row.poster,
    candidates: row.candidates,
    counts: countsOf(row.states),
  }));
}

const knownSchema = z.array(
  z.object({
    profile_id: z.string(),
    media_type: mediaTypeSchema,
    tmdb_id: z.number(),
    season_number: z.number(),
    episode_number: z.number(),
    kind: z.enum(['playback', 'set', 'mark-watched', 'mark-unwatched', 'forget', 'wanted', 'begun', 'rated']),
    observed_at: z.string(),
    watched: z.boolean(),
  }),
);

export interface KnownOfItem extends KnownPlay {
  profileId: string;
  item: EpisodeKey;
}

/** What the ledger and the lists hold of these items. */
export async function readKnown(
  client: TonightSupabase,
  id: string,
  items: { profileId: string; item: EpisodeKey }[],
): Promise<KnownOfItem[]> {
  const asked = items.map(({ profileId, item }) => ({
    profile_id: profileId,
    media_type: item.type,
    tmdb_id: item.tmdbId,
    season_number: item.season,
    episode_number: item.episode,
  }));
  const text = unwrap(await client.rpc('known_to_ledger', { import: id, items: JSON.stringify(asked) }));
  return knownSchema.parse(JSON.parse(String(text))).map((row) => ({
    profileId: row.profile_id,
    item: { type: row.media_type, tmdbId: row.tmdb_id, season: row.season_number, episode: row.episode_number },
    kind: row.kind,
    at: row.observed_at,
    watched: row.watched,
  }));
}
