import { z } from 'zod';
import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';
import type { KnownTitles } from '@/lib/players/trakt/known-title';

/*
 * What a person has, in the shape of Trakt's export, for every program that reads that: their plays in pages, their list,
 * their ratings, and what they are in the middle of.
 */

export const PLAYS_ON_A_PAGE = 1000;
/** How Trakt writes a play without a day. */
const NO_DAY = '1970-01-01T00:00:00.000Z';

const instant = z.iso.datetime({ offset: true });
const idsSchema = z.object({ imdb: z.string().nullable(), tmdb: z.number().nullable(), tvdb: z.number().nullable() });
const titleSchema = z.object({ title: z.string(), year: z.number().nullable(), ids: idsSchema });
const numbered = { season: z.number(), number: z.number(), title: z.string().nullable(), ids: idsSchema };
const film = z.object({ type: z.literal('movie'), movie: titleSchema });
const show = z.object({ type: z.literal('show'), show: titleSchema });
const episode = z.object({ type: z.literal('episode'), episode: z.object(numbered), show: titleSchema });

const played = { watched_at: instant, action: z.enum(['scrobble', 'watch']) };
const begun = { paused_at: instant, progress: z.number() };
const listed = { rank: z.number(), listed_at: instant };
const rated = { rated_at: instant, rating: z.int().min(1).max(10) };
const historySchema = z.array(z.union([film.extend(played), episode.extend(played)]));
const playbackSchema = z.array(z.union([film.extend(begun), episode.extend(begun)]));
const watchlistSchema = z.array(z.union([film.extend(listed), show.extend(listed)]));
const ratingsSchema = z.array(z.union([film.extend(rated), show.extend(rated)]));

/** Of each kind of file, as `schema.json` has it. */
export function twinSchema(): Record<string, unknown> {
  return {
    'watched-history': z.toJSONSchema(historySchema),
    playback: z.toJSONSchema(playbackSchema),
    watchlist: z.toJSONSchema(watchlistSchema),
    ratings: z.toJSONSchema(ratingsSchema),
  };
}

interface Named {
  title: string | null;
  episodeTitle: string | null;
  episodeId: number | null;
}

function twinTitle({ type, tmdbId }: TitleKey, name: string | null, known: KnownTitles) {
  const { title, year, imdb, tvdb } = known({ type, tmdbId });
  return { title: name ?? title ?? `Title ${tmdbId}`, year, ids: { imdb, tmdb: tmdbId, tvdb } };
}

export function twinItem(key: EpisodeKey, { title, episodeTitle, episodeId }: Named, known: KnownTitles) {
  const named = twinTitle(key, title, known);
  if (key.type === 'movie') return { type: 'movie' as const, movie: named };
  const ids = { imdb: null, tmdb: episodeId, tvdb: null };
  const numbers = { season: key.season, number: key.episode, title: episodeTitle, ids };
  return { type: 'episode' as const, episode: numbers, show: named };
}
type TwinItem = ReturnType<typeof twinItem>;

export function twinWhole(key: TitleKey, name: string | null, known: KnownTitles) {
  const named = twinTitle(key, name, known);
  return key.type === 'movie' ? { type: 'movie' as const, movie: named } : { type: 'show' as const, show: named };
}
type TwinWhole = ReturnType<typeof twinWhole>;

/** @param at null for what was ticked off, and not played. */
export function twinPlay(at: string | null, item: TwinItem): z.infer<typeof historySchema>[number] {
  return { watched_at: at ?? NO_DAY, action: at === null ? 'watch' : 'scrobble', ...item };
}

export function twinBegun(at: string, percent: number, item: TwinItem): z.infer<typeof playbackSchema>[number] {
  return { paused_at: at, progress: percent, ...item };
}

export function twinListed(at: string, rank: number, title: TwinWhole): z.infer<typeof watchlistSchema>[number] {
  return { rank, listed_at: at, ...title };
}

export function twinRated(at: string, rating: number, title: TwinWhole): z.infer<typeof ratingsSchema>[number] {
  return { rated_at: at, rating, ...title };
}
