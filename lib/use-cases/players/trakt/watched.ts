import 'server-only';
import type { MediaType } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { onPage, type Page, pageHeaders } from '@/lib/players/trakt/pages';
import { readWatchedItems, type WatchedItem } from '@/lib/players/trakt/repository';
import { traktTitle } from '@/lib/players/trakt/shapes';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { knownTo } from '@/lib/use-cases/players/trakt/known-to';

/** The films or shows that a profile has watched, the newest first, each with its year and ids as far as they are known in time. */
export async function watchedOf(
  { profile }: Player,
  media: MediaType,
  withSeasons: boolean,
  page: Page | null,
): Promise<Response> {
  const items = await readWatchedItems(profile.id, media);
  const byTitle = Map.groupBy(items, ({ tmdbId }) => tmdbId);
  const titles = [...byTitle].map(([tmdbId, watched]) => ({ ...titleKey(media, tmdbId), watched }));
  const open = await surelyWithinCap(profile, titles);
  const shown = onPage(open, page);
  const knownOf = await knownTo(profile, shown);
  return Response.json(
    shown.map(({ watched, ...key }) => {
      const at = watched[0]?.watchedAt ?? null;
      const known = knownOf(key);
      const title = watched.find((item) => item.title !== null)?.title ?? known.title;
      const named = traktTitle(key, { ...known, title });
      const times = { last_watched_at: at, last_updated_at: at };
      const plays = watched.reduce((sum, item) => sum + item.plays, 0);
      if (media === 'movie') return { plays, ...times, movie: named };
      return { plays, ...times, reset_at: null, show: named, ...(withSeasons && { seasons: seasonsOf(watched) }) };
    }),
    { headers: pageHeaders(page, open.length) },
  );
}

function seasonsOf(watched: WatchedItem[]) {
  const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number;
  return [...Map.groupBy(watched, ({ season }) => season)]
    .map(([number, episodes]) => ({
      number,
      episodes: episodes
        .map(({ episode, plays, watchedAt }) => ({ number: episode, plays, last_watched_at: watchedAt }))
        .sort(byNumber),
    }))
    .sort(byNumber);
}
