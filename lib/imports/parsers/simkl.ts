import { z } from 'zod';
import { idsOf, instant, wholeNumber, yearOf } from '@/lib/imports/field';
import { UnreadableFileError } from '@/lib/imports/limits';
import { type NeutralRow, neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import { type ByteSource, jsonOf } from '@/lib/imports/text';

const titleSchema = z.looseObject({
  title: z.string().nullish().catch(null),
  year: z.unknown().optional(),
  ids: z.looseObject({}).nullish().catch(null),
});
const episodeSchema = z.looseObject({ number: z.unknown().optional(), watched_at: z.string().nullish().catch(null) });
const itemSchema = z.looseObject({
  status: z.string().nullish().catch(null),
  last_watched_at: z.string().nullish().catch(null),
  watched_episodes_count: z.unknown().optional(),
  user_rating: z.unknown().optional(),
  user_rated_at: z.unknown().optional(),
  anime_type: z.string().nullish().catch(null),
  show: titleSchema.nullish().catch(null),
  movie: titleSchema.nullish().catch(null),
  seasons: z
    .array(z.looseObject({ number: z.unknown().optional(), episodes: z.array(episodeSchema).nullish().catch(null) }))
    .nullish()
    .catch(null),
});
const items = z.array(z.unknown()).nullish().catch(null);
const backupSchema = z.looseObject({ shows: items, movies: items, anime: items });

/** Simkl's backup: shows, films and anime, each with the episodes that were watched. */
export function isSimkl(beginning: string): boolean {
  return (
    /^\{\s*"(shows|movies|anime)"\s*:/.test(beginning) &&
    /"(status|last_watched|ids|simkl)"|:\s*\[\s*\]/.test(beginning)
  );
}

export async function* parseSimkl(source: ByteSource): Parsed {
  const backup = backupSchema.safeParse(await jsonOf(source));
  if (!backup.success) throw new UnreadableFileError(`${source.name} is no backup of Simkl’s.`);
  const { shows, movies, anime } = backup.data;
  for (const raw of [...(shows ?? []), ...(movies ?? []), ...(anime ?? [])]) {
    const { data: item } = itemSchema.safeParse(raw);
    const title = item?.movie ?? item?.show;
    if (!item || !title) {
      yield { leftOut: 'no-title' };
      continue;
    }
    const isMovie = Boolean(item.movie) || item.anime_type === 'movie';
    const base = {
      source: 'simkl' as const,
      type: isMovie ? ('movie' as const) : ('tv' as const),
      ids: idsOf(title.ids),
      title: title.title ?? '',
      year: yearOf(title.year),
    };
    const last = instant(item.last_watched_at);
    if (item.status === 'plantowatch') yield neutralRow({ ...base, kind: 'wanted' });
    else if (isMovie) {
      if (item.status === 'completed') yield neutralRow({ ...base, kind: last ? 'play' : 'watched', at: last });
      else yield { leftOut: 'not-watched' };
    } else yield* episodesOf(base, item);
    yield* ratedRow({ ...base, at: instant(item.user_rated_at) }, ratingOf(item.user_rating));
  }
}

type Item = z.infer<typeof itemSchema>;

function* episodesOf(show: Pick<NeutralRow, 'source' | 'title'> & Partial<NeutralRow>, item: Item) {
  const seasons = item.seasons ?? [];
  for (const { number, episodes } of seasons) {
    for (const episode of episodes ?? []) {
      const at = instant(episode.watched_at);
      const numbers = { season: wholeNumber(number), episode: wholeNumber(episode.number) };
      yield neutralRow({ ...show, ...numbers, kind: at ? 'play' : 'watched', at });
    }
  }
  if (seasons.length > 0) return;
  // A backup without episodes says how many were watched.
  const count = Math.min(wholeNumber(item.watched_episodes_count) ?? 0, 5000);
  for (let absolute = 1; absolute <= count; absolute += 1) yield neutralRow({ ...show, kind: 'watched', absolute });
  if (count === 0) yield { leftOut: 'not-watched' as const };
}
