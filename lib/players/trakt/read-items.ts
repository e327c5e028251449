import { z } from 'zod';
import { countField, numberField, textField } from '@/lib/players/fields';
import type { PlayedTitle } from '@/lib/players/player-event';
import { episodeOf, episodeSchema, movieOf, titleSchema } from '@/lib/players/trakt/read-item';

/* Many films, shows, seasons and episodes at once, as `sync/history` and `sync/watchlist` take them. */

const MOST = 2000;
const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST).nullish();
const watched = { watched_at: textField };
const seasonEpisodeSchema = z.looseObject({ number: countField, ...watched });
const showSeasonSchema = z.looseObject({ number: countField, episodes: many(seasonEpisodeSchema), ...watched });

export const itemsSchema = z.looseObject({
  movies: many(titleSchema.extend(watched)),
  shows: many(titleSchema.extend({ seasons: many(showSeasonSchema), ...watched })),
  seasons: many(z.looseObject({ ids: z.unknown().optional(), ...watched })),
  episodes: many(episodeSchema.extend({ show: titleSchema.nullish(), ...watched })),
  /** Of `remove`: numbers of plays. */
  ids: many(numberField),
});
export type Items = z.infer<typeof itemsSchema>;

export const KINDS = ['movies', 'shows', 'seasons', 'episodes'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that was named, and how it is named back where the catalog has none. */
export interface SaidItem {
  kind: Kind;
  said: unknown;
  /** Null for what Tonight cannot know: a season by Trakt's number alone. */
  title: PlayedTitle | null;
  /** All of a show or of a season of it is meant, and not one film or episode. */
  whole: boolean;
  watchedAt: string | null;
}

/** All that a body names, piece by piece. */
export function readItems({ movies, shows, seasons, episodes }: Items): SaidItem[] {
  const one = (
    kind: Kind,
    said: { watched_at?: string | null; [field: string]: unknown },
    title: PlayedTitle | null,
    whole = false,
  ): SaidItem => ({
    kind,
    said,
    title,
    whole,
    watchedAt: said.watched_at ?? null,
  });
  return [
    ...(movies ?? []).map((movie) => one('movies', movie, movieOf(movie))),
    ...(shows ?? []).flatMap((show) => {
      const of = (season: number | null, episode: number | null) =>
        episodeOf({ season, number: episode, title: null, ids: null }, show);
      if (!show.seasons) return [one('shows', show, of(null, null), true)];
      return show.seasons.flatMap((season) => {
        const at = { ...show, seasons: [season], watched_at: season.watched_at ?? show.watched_at };
        if (!season.episodes) return [one('seasons', at, of(season.number, null), true)];
        return season.episodes.map((episode) =>
          one(
            'episodes',
            { ...show, seasons: [{ ...season, episodes: [episode] }], watched_at: episode.watched_at ?? at.watched_at },
            of(season.number, episode.number),
          ),
        );
      });
    }),
    ...(seasons ?? []).map((season) => one('seasons', season, null, true)),
    ...(episodes ?? []).map((episode) => one('episodes', episode, episodeOf(episode, episode.show))),
  ];
}

/** When it was watched: `now` where nothing is said; null where that is not known, or it is to be when it came out. */
export function watchedTime(said: string | null, now: number): number | null {
  if (said === null) return now;
  const at = Date.parse(said);
  return Number.isFinite(at) && at > 0 ? Math.min(at, now) : null;
}
