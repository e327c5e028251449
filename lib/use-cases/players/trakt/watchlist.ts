import 'server-only';
import { z } from 'zod';
import type { MediaType } from '@/lib/catalog/catalog';
import { titleText } from '@/lib/catalog/title-key';
import { ProblemError } from '@/lib/http/problem';
import { numberOfText } from '@/lib/players/trakt/numbers';
import { onPage, pageHeaders, pageOf, pagesSchema } from '@/lib/players/trakt/pages';
import { type Items, type Kind, readItems, type SaidItem } from '@/lib/players/trakt/read-items';
import { traktTitle } from '@/lib/players/trakt/shapes';
import { adminClient } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { notFound } from '@/lib/use-cases/players/trakt/counts';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { findItems } from '@/lib/use-cases/players/trakt/find-items';
import { knownTo } from '@/lib/use-cases/players/trakt/known-to';
import { addToWatchlist, readWatchlists, removeFromWatchlist } from '@/lib/watchlist/repository';

export const watchlistQuerySchema = z.object({ which: z.array(z.string()).max(3).default([]), ...pagesSchema });

/** What a profile wants to see, in its own order. @throws ProblemError 404 for another kind than Trakt has. */
export async function watchlistOf(
  { profile }: Player,
  { which: [kind], ...asked }: z.infer<typeof watchlistQuerySchema>,
): Promise<Response> {
  if (kind !== undefined && !['all', 'movies', 'shows', 'seasons', 'episodes'].includes(kind)) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such list.' });
  }
  const entries = await surelyWithinCap(profile, await readWatchlists(await adminClient(), [profile.id]));
  const ranked = entries.map((entry, index) => ({ ...entry, rank: index + 1 }));
  const listed = ranked.filter(({ type }) => {
    if (kind === undefined || kind === 'all') return true;
    return kind === (type === 'movie' ? 'movies' : 'shows');
  });
  const page = pageOf(asked);
  const shown = onPage(listed, page);
  const knownOf = await knownTo(profile, shown);
  return Response.json(
    shown.map((entry) => {
      const known = knownOf(entry);
      const named = traktTitle(entry, { ...known, title: entry.title ?? known.title });
      const common = { rank: entry.rank, id: numberOfText(titleText(entry)), listed_at: entry.addedAt, notes: null };
      return entry.type === 'movie'
        ? { ...common, type: 'movie', movie: named }
        : { ...common, type: 'show', show: named };
    }),
    { headers: { ...pageHeaders(page, listed.length), 'x-sort-by': 'rank', 'x-sort-how': 'asc' } },
  );
}

/** 420, as Trakt says that an account has no room: with nothing of the rest added. @throws CatalogUnavailableError */
export async function addWanted({ profile }: Player, body: Items): Promise<Response> {
  const admin = await adminClient();
  const { titles, missing } = await titlesIn(profile, body);
  const before = new Set((await readWatchlists(admin, [profile.id])).map(titleText));
  for (const { key, known } of titles) {
    const { title, poster, backdrop } = 'movie' in known ? known.movie : known.show;
    if (!(await addToWatchlist(admin, { profileId: profile.id, ...key, title, poster, backdrop }))) {
      return Response.json({ message: 'The list is full.' }, { status: 420 });
    }
  }
  const isNew = ({ key }: (typeof titles)[number]) => !before.has(titleText(key));
  return Response.json(
    {
      added: counted(titles.filter(isNew)),
      existing: counted(titles.filter((each) => !isNew(each))),
      not_found: notFound(missing),
    },
    { status: 201 },
  );
}

export async function removeWanted({ profile }: Player, body: Items): Promise<Response> {
  const admin = await adminClient();
  const { titles, missing } = await titlesIn(profile, body);
  const removed = [];
  for (const each of titles) if (await removeFromWatchlist(admin, profile.id, each.key)) removed.push(each);
  return Response.json({ deleted: counted(removed), not_found: notFound(missing) });
}

/** Films and shows: a list here has no seasons and no episodes. */
async function titlesIn(profile: Player['profile'], body: Items) {
  const items = readItems({ ...body, shows: body.shows?.map((show) => ({ ...show, seasons: null })) });
  const isTitle = ({ kind }: SaidItem) => kind === 'movies' || kind === 'shows';
  // Each by itself, and not by what has aired of it: one may want what is still to come.
  const wanted = items.filter(isTitle).map((item) => ({ ...item, whole: false }));
  const { found, missing } = await findItems(profile, wanted);
  const titles = [...new Map(found.map((each) => [titleText(each.key), each])).values()];
  return { titles, missing: [...missing, ...items.filter((item) => !isTitle(item))] };
}

function counted(titles: { key: { type: MediaType } }[]): Record<Kind, number> {
  const movies = titles.filter(({ key }) => key.type === 'movie').length;
  return { movies, shows: titles.length - movies, seasons: 0, episodes: 0 };
}
