import 'server-only';
import type { BrowseState } from '@/lib/catalog/browse-address';
import type { MediaType, TitleSummary } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { inOwnOrder, type OwnTitle } from '@/lib/catalog/own-order';
import type { Viewer } from '@/lib/household/viewer';
import { readShelf } from '@/lib/library/files/items-repository';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { seenTitles } from '@/lib/use-cases/progress/title-states';
import { readWatchlists } from '@/lib/watchlist/repository';

/** What a profile has seen, or has on its list; null where a browser has none, and keeps that itself. */
export async function titlesOfMine(
  viewer: Viewer | null,
  type: MediaType,
  mine: NonNullable<BrowseState['mine']>,
): Promise<OwnTitle[] | null> {
  if (mine === 'shelf') return ofShelf(type, viewer?.household?.id ?? null);
  const profile = viewer?.activeProfile;
  if (!viewer || !profile) return null;
  if (mine !== 'list') return seenTitles(profile, type);
  const listed = await readWatchlists(await clientFor(viewer.identity), [profile.id]);
  const ofType = (await surelyWithinCap(profile, listed)).filter((entry) => entry.type === type);
  return ofType.map(({ tmdbId, addedAt }) => ({ type, tmdbId, at: addedAt }));
}

/** What the household's shelf has to play; the catalog keeps to the cap when it names them. */
async function ofShelf(type: MediaType, household: string | null): Promise<OwnTitle[]> {
  const folders = await shelfFolders(household);
  if (folders.length === 0) return [];
  const shelf = await readShelf(await adminClient(), folders, { most: MOST_ON_SHELF });
  return shelf.filter(({ key }) => key.type === type).map(({ key, newest }) => ({ ...key, at: newest }));
}

/** Of films and shows together; what is further back is on the shelf's own page. */
const MOST_ON_SHELF = 1000;

/** Those longest ago are not looked up to be sorted; a list has no more than this. */
const MOST_SHOWN = 500;

/** Them as the catalog has them, in the order asked for; what it does not give now is left out. */
export async function summariesOfMine(
  { catalog, locale }: LocalCatalog,
  own: readonly OwnTitle[],
  state: BrowseState,
): Promise<TitleSummary[]> {
  const found = await Promise.all(
    own.slice(0, MOST_SHOWN).map(async ({ type, tmdbId, at }) => {
      const asked = type === 'movie' ? catalog.getMovie(tmdbId, locale) : catalog.getShow(tmdbId, locale);
      const title = await asked.catch((error: unknown) => {
        if (isCatalogUnavailable(error)) return null;
        throw error;
      });
      return title ? [{ title, at }] : [];
    }),
  );
  return inOwnOrder(found.flat(), state, locale.region);
}
