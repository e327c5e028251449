import { z } from 'zod';
import { countField, idField, idsOf, numberField, textField } from '@/lib/players/fields';
import type { PlayedTitle, PlayerIds } from '@/lib/players/player-event';
import { behindTraktNumber } from '@/lib/players/trakt/numbers';

/* Films, shows and episodes as those send them who speak Trakt's language. */

const idsSchema = z
  .looseObject({ trakt: idField, slug: textField, imdb: idField, tmdb: idField, tvdb: idField })
  .nullish();

export const titleSchema = z.looseObject({ title: textField, year: countField, ids: idsSchema });
export const episodeSchema = z.looseObject({
  season: countField,
  number: countField,
  title: textField,
  ids: idsSchema,
});

/** Body of `scrobble/…`. */
export const scrobbleSchema = z
  .looseObject({
    movie: titleSchema.nullish(),
    show: titleSchema.nullish(),
    episode: episodeSchema.nullish(),
    progress: numberField.pipe(z.number().min(0)),
  })
  .refine(({ movie, episode }) => Boolean(movie) !== Boolean(episode), 'Send a movie or an episode.');

export type SaidTitle = z.infer<typeof titleSchema>;
export type SaidEpisode = z.infer<typeof episodeSchema>;
type SaidIds = z.infer<typeof idsSchema>;

export function movieOf(said: SaidTitle): PlayedTitle {
  return { type: 'movie', ...named(said), episodeIds: {}, season: null, episode: null, episodeTitle: null };
}

/** @param show what was said of it; an episode may come by its own ids alone. */
export function episodeOf(said: SaidEpisode, show: SaidTitle | null | undefined): PlayedTitle {
  return {
    type: 'tv',
    ...named(show ?? { title: null, year: null, ids: null }),
    episodeIds: traktIds(said.ids),
    season: said.season,
    episode: said.number,
    episodeTitle: said.title,
  };
}

function named({ title, year, ids }: Pick<SaidTitle, 'title' | 'year' | 'ids'>) {
  const slug = slugWords(ids?.slug ?? null);
  return { ids: traktIds(ids), title: title ?? slug.title, year: year ?? slug.year };
}

/** Numbers of Trakt's own are not known here; those that we gave are. */
function traktIds(said: SaidIds): PlayerIds {
  const ours = behindTraktNumber(Number(said?.trakt));
  return { ...(ours !== null && { tmdb: ours }), ...idsOf(said ?? {}) };
}

/** `the-dark-knight-2008`: the last resort, where neither an id nor a title is sent. */
function slugWords(slug: string | null): { title: string; year: number | null } {
  const [, words = '', year] = /^(.*?)(?:-((?:18|19|20|21)\d\d))?$/.exec(slug ?? '') ?? [];
  return { title: words.replaceAll('-', ' '), year: year && words !== '' ? Number(year) : null };
}
