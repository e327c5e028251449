import 'server-only';
import { cache } from 'react';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { findingOwnTitles } from '@/lib/use-cases/catalog/own-titles';
import { getTmdbReader } from '@/lib/use-cases/catalog/source';

const catalog = createCatalog((question) => getTmdbReader()(question));
/** With the titles that only the server's own files know. */
const searchingToo = findingOwnTitles(catalog);

/**
 * The catalog without any cap, for server pages and handlers: it answers from the cache where it can, keeps answering
 * with older data while TMDB is away, and otherwise throws within the page's time budget. What a page and its metadata
 * both ask is read once per page.
 */
export const wholeCatalog: Catalog = {
  ...catalog,
  getMovie: cache(catalog.getMovie),
  getShow: cache(catalog.getShow),
  getSeason: cache(catalog.getSeason),
  getEpisode: cache(catalog.getEpisode),
  getPerson: cache(catalog.getPerson),
  searchTitles: async (...asked) => {
    const hasShelf = (await shelfFolders()).length > 0;
    return (hasShelf ? searchingToo : catalog).searchTitles(...asked);
  },
};
