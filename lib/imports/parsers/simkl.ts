import { z } from 'zod';
import { idsOf, instant, wholeNumber, yearOf } from '@/lib/imports/field';
import { jsonElementsOf } from '@/lib/imports/json-elements';
import { type LeftOut, type NeutralRow, neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import { type AnimeSeason, animeSeason, inShow } from '@/lib/imports/parsers/simkl-anime';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';
import { splitSeason } from '@/lib/imports/split-season';
import type { ByteSource } from '@/lib/imports/text';

const titleSchema = z.looseObject({
  title: z.string().nullish().catch(null),
  year: z.unknown().optional(),
  ids: z.looseObject({}).nullish().catch(null),
});
const numbersSchema = z.looseObject({ season: z.unknown().optional(), episode: z.unknown().optional() });
const episodeSchema = z.looseObject({
  number: z.unknown().optional(),
  watched_at: z.string().nullish().catch(null),
  /** Of an anime: where the episode stands in the show that TheTVDB makes of its seasons. */
  tvdb: numbersSchema.nullish().catch(null),
});
const itemSchema = z.looseObject({
  status: z.string().nullish().catch(null),
  last_watched_at: z.string().nullish().catch(null),
  watched_episodes_count: z.unknown().optional(),
  user_rating: z.unknown().optional(),
  user_rated_at: z.unknown().optional(),
  anime_type: z.string().nullish().catch(null),
  mapped_tvdb_seasons: z.array(z.unknown()).nullish().catch(null),
  show: titleSchema.nullish().catch(null),
  anime: titleSchema.nullish().catch(null),
  movie: titleSchema.nullish().catch(null),
  seasons: z
    .array(z.looseObject({ number: z.unknown().optional(), episodes: z.array(episodeSchema).nullish().catch(null) }))
    .nullish()
    .catch(null),
});
type Item = z.infer<typeof itemSchema>;

const LISTS = ['shows', 'movies', 'anime'];

/** Simkl's backup: shows, films and anime, each with the episodes that were watched. */
export function isSimkl(beginning: string): boolean {
  return (
    /^\{/.test(beginning) &&
    /"(shows|movies|anime)"\s*:\s*(\[|null)/.test(beginning) &&
    /"(status|last_watched|ids|simkl)"|:\s*\[\s*\]/.test(beginning)
  );
}

export async function* parseSimkl(source: ByteSource): Parsed {
  const shared = await sharedShows(source);
  for await (const { list, value } of jsonElementsOf(source)) {
    if (!LISTS.includes(list)) continue;
    const { data: item } = itemSchema.safeParse(value);
    const title = titleOf(item);
    if (!item || !title) {
      yield { leftOut: 'no-title' };
      continue;
    }
    const isMovie = Boolean(item.movie) || item.anime_type === 'movie';
    const isAnime = list === 'anime' && !isMovie;
    const named = isAnime ? splitSeason(title.title ?? '') : { title: title.title ?? '', season: null };
    const base = {
      source: 'simkl' as const,
      type: isMovie ? ('movie' as const) : ('tv' as const),
      ids: idsOf(title.ids),
      title: named.title,
      year: yearOf(title.year),
    };
    const last = instant(item.last_watched_at);
    const season = isAnime ? animeSeason(item.mapped_tvdb_seasons, named.season, shared.has(showOf(title))) : null;
    if (item.status === 'plantowatch') yield neutralRow({ ...base, kind: 'wanted' });
    else if (isMovie) {
      if (item.status === 'completed') yield neutralRow({ ...base, kind: last ? 'play' : 'watched', at: last });
      else yield { leftOut: 'not-watched' };
    } else yield* episodesOf(base, item, season);
    const rating = ratingOf(item.user_rating);
    // What a person thinks of a season is not what they think of the show.
    if (rating !== null && season && season.kind !== 'whole') yield { leftOut: 'rating' };
    else yield* ratedRow({ ...base, at: instant(item.user_rated_at) }, rating);
  }
}

const titleOf = (item: Item | undefined) => item?.movie ?? item?.show ?? item?.anime;

const showOf = ({ ids }: z.infer<typeof titleSchema>) => {
  const { tmdb, tvdb } = idsOf(ids);
  return tmdb ? `tmdb ${tmdb}` : tvdb ? `tvdb ${tvdb}` : '';
};

/** Shows that several anime of a backup are seasons of: Simkl counts the episodes of each from one. */
async function sharedShows(source: ByteSource): Promise<ReadonlySet<string>> {
  const [met, shared] = [new Set<string>(), new Set<string>()];
  for await (const { list, value } of jsonElementsOf(source)) {
    if (list !== 'anime') continue;
    const { data: item } = itemSchema.safeParse(value);
    const title = titleOf(item);
    const show = title && item?.anime_type !== 'movie' ? showOf(title) : '';
    if (show !== '') (met.has(show) ? shared : met).add(show);
  }
  return shared;
}

type Show = Pick<NeutralRow, 'source' | 'title'> & Partial<NeutralRow>;

function* episodesOf(show: Show, item: Item, anime: AnimeSeason | null): Generator<NeutralRow | LeftOut> {
  const seasons = item.seasons ?? [];
  for (const { number, episodes } of seasons) {
    for (const { watched_at, number: episode, tvdb } of episodes ?? []) {
      const at = instant(watched_at);
      const told = { season: wholeNumber(number), episode: wholeNumber(episode) };
      const placed = tvdb && { season: wholeNumber(tvdb.season), episode: wholeNumber(tvdb.episode) };
      const numbers = anime ? inShow(told, placed, anime) : told;
      yield neutralRow({ ...show, ...numbers, kind: at ? 'play' : 'watched', at });
    }
  }
  if (seasons.length > 0) return;
  // A backup without episodes says how many were watched.
  const count = Math.min(wholeNumber(item.watched_episodes_count) ?? 0, 5000);
  for (let number = 1; number <= count; number += 1) {
    const numbers =
      anime && anime.kind !== 'whole' ? inShow({ season: 1, episode: number }, null, anime) : { absolute: number };
    yield neutralRow({ ...show, kind: 'watched', ...numbers });
  }
  if (count === 0) yield { leftOut: 'not-watched' as const };
}
