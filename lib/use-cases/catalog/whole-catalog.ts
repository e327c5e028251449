import 'server-only';
import { cache } from 'react';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { serverFolders } from '@/lib/library/shelf/shelf-folders';
import { isOwnId } from '@/lib/library/titles/own-id';
import { RecentMap } from '@/lib/process/recent-map';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { findingOwnTitles, ownTitlesFor } from '@/lib/use-cases/catalog/own-titles';
import { getTmdbReader } from '@/lib/use-cases/catalog/source';

const catalog = createCatalog((question) => getTmdbReader()(question));

/**
 * The catalog without any cap, for server pages and handlers: it answers from the cache where it can, keeps answering
 * with older data while TMDB is away, and otherwise throws within the page's time budget. What a page and its metadata
 * both ask is read once per page. Of titles that only the server's own files know it has those of which everybody here may learn.
 */
export const wholeCatalog: Catalog = searchingToo({ ...catalog, ...oncePerPage(catalog) });

/** Of more households than watch at once nothing is remembered. */
const ofHouseholds = new RecentMap<string, Catalog>(200);

/** The same as a household sees it: with the titles of folders that are not everybody's. */
export function catalogSeenIn(household: string | null): Catalog {
  if (household === null) return wholeCatalog;
  const known = ofHouseholds.get(household);
  if (known) return known;
  const own = oncePerPage(createCatalog(ownTitlesFor(household)));
  const of = (id: number) => (isOwnId(id) ? own : wholeCatalog);
  const made = searchingToo({
    ...wholeCatalog,
    searchTitles: catalog.searchTitles,
    getMovie: (id, ...asked) => of(id).getMovie(id, ...asked),
    getShow: (id, ...asked) => of(id).getShow(id, ...asked),
    getSeason: (id, ...asked) => of(id).getSeason(id, ...asked),
    getEpisode: (id, ...asked) => of(id).getEpisode(id, ...asked),
    getNextEpisode: (id, ...asked) => of(id).getNextEpisode(id, ...asked),
  });
  ofHouseholds.set(household, made);
  return made;
}

function oncePerPage({ getMovie, getShow, getSeason, getEpisode, getPerson, getNextEpisode }: Catalog) {
  return {
    getMovie: cache(getMovie),
    getShow: cache(getShow),
    getSeason: cache(getSeason),
    getEpisode: cache(getEpisode),
    getPerson: cache(getPerson),
    getNextEpisode,
  };
}

/** Its search finds the titles, too, that only the server's own files know. */
function searchingToo(found: Catalog): Catalog {
  const all = findingOwnTitles(found);
  return {
    ...found,
    searchTitles: async (...asked) => {
      const hasShelf = (await serverFolders()).length > 0;
      return (hasShelf ? all : found).searchTitles(...asked);
    },
  };
}
