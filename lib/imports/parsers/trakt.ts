import { z } from 'zod';
import { idsOf, instant, wholeNumber, yearOf } from '@/lib/imports/field';
import { jsonElementsOf } from '@/lib/imports/json-elements';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import type { ByteSource } from '@/lib/imports/text';

/*
 * Trakt's export: `watched-history-N.json` holds every play, and the shape of its other files says what they are.
 * Aggregates (`watched-movies.json`, `watched-shows-N.json`) name no play, and are passed over.
 */

const anyIds = z.looseObject({}).nullish().catch(null);
const titleSchema = z.looseObject({
  title: z.string().nullish().catch(null),
  year: z.unknown().optional(),
  ids: anyIds,
});
const timeSchema = z.union([z.string(), z.number()]).nullish().catch(null);
const entrySchema = z.looseObject({
  watched_at: timeSchema,
  listed_at: timeSchema,
  paused_at: timeSchema,
  rated_at: timeSchema,
  rating: z.unknown().optional(),
  season: z.unknown().optional(),
  progress: z.coerce.number().min(0).nullish().catch(null),
  movie: titleSchema.nullish().catch(null),
  show: titleSchema.nullish().catch(null),
  episode: z
    .looseObject({
      season: z.unknown().optional(),
      number: z.unknown().optional(),
      title: z.string().nullish().catch(null),
      ids: anyIds,
    })
    .nullish()
    .catch(null),
});

export function isTrakt(beginning: string): boolean {
  const isList = /^\[\s*\{/.test(beginning) && /"(watched_at|listed_at|paused_at|rated_at)"/.test(beginning);
  // Tables of other programs have a `watched_at`, too.
  return isList && /"(movie|show|season|episode)"\s*:\s*\{/.test(beginning);
}

export async function* parseTrakt(source: ByteSource): Parsed {
  // Lists of a person's own may be called so, too: "lists-list-42-my-watchlist.json".
  const isWatchlist = /watchlist/i.test(source.name) && !/lists-list-[^/]*$/i.test(source.name);
  const person = personIn(source.name);
  for await (const { value } of jsonElementsOf(source)) {
    const { data: entry } = entrySchema.safeParse(value);
    const title = entry?.movie ?? entry?.show;
    if (!entry || !title) {
      yield { leftOut: 'no-title' };
      continue;
    }
    const row = {
      source: 'trakt' as const,
      person,
      type: entry.movie ? ('movie' as const) : ('tv' as const),
      ids: idsOf(title.ids),
      title: title.title ?? '',
      year: yearOf(title.year),
    };
    const episode = entry.episode && {
      season: wholeNumber(entry.episode.season),
      episode: wholeNumber(entry.episode.number),
      episodeTitle: entry.episode.title ?? undefined,
      episodeIds: idsOf(entry.episode.ids),
    };
    if (entry.watched_at !== null && entry.watched_at !== undefined && (entry.movie || episode)) {
      const at = instant(entry.watched_at);
      // "Unknown date" is 1970.
      yield neutralRow({ ...row, ...episode, kind: at ? 'play' : 'watched', at });
    } else if (entry.paused_at && entry.progress != null && (entry.movie || episode)) {
      const share = Math.min(1, Math.max(0, entry.progress / 100));
      yield neutralRow({ ...row, ...episode, kind: 'place', at: instant(entry.paused_at), share });
    } else if (entry.listed_at && isWatchlist) {
      if (entry.episode) yield { leftOut: 'list' };
      else yield neutralRow({ ...row, kind: 'wanted', at: instant(entry.listed_at) });
    } else if (entry.rated_at && !entry.episode && !entry.season) {
      yield* ratedRow({ ...row, at: instant(entry.rated_at) }, ratingOf(entry.rating));
    } else yield { leftOut: entry.rated_at ? 'rating' : 'list' };
  }
}

/** A household's own file has a folder for each person under `trakt`; what else lies in folders is one person's. */
function personIn(path: string): string {
  return /^trakt\/([^/]+)\/[^/]+$/.exec(path)?.[1] ?? '';
}
