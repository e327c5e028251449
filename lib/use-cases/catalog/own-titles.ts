import 'server-only';
import type { TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { searchQuery } from '@/lib/catalog/search-query';
import { itemsOf } from '@/lib/library/files/items-repository';
import { askedOf, ownAnswer } from '@/lib/library/titles/own-answers';
import { isOwnId } from '@/lib/library/titles/own-id';
import { findOwnTitle, ownTitlesCalled } from '@/lib/library/titles/titles-repository';
import { adminClient } from '@/lib/supabase/admin';
import { TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createDirectReader, type TmdbReader } from '@/lib/tmdb/reader';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

const source: TmdbSource = {
  async get(path) {
    const asked = askedOf(path);
    if (!asked) return null;
    try {
      const client = await adminClient();
      const title = await findOwnTitle(client, asked.type, asked.id);
      if (!title) return null;
      const items = await itemsOf(client, { type: asked.type, tmdbId: asked.id });
      return ownAnswer(path, title, items);
    } catch (error) {
      throw new TmdbUnavailableError('network', path, 'the store does not answer', { cause: error });
    }
  },
};

/** Answers for titles that only this server's own files know, in front of the reader that answers for all others. */
export function withOwnTitles(others: TmdbReader): TmdbReader {
  const own = createDirectReader(source);
  return (question) => (isOwnId(askedOf(question.path)?.id ?? 0) ? own(question) : others(question));
}

/** The catalog, whose search finds such titles, too: before all others, as there are few of a name. */
export function findingOwnTitles(catalog: Catalog): Catalog {
  return {
    ...catalog,
    async searchTitles(query, page = 1, locale) {
      const [found, own] = await Promise.all([
        catalog.searchTitles(query, page, locale),
        page === 1 ? ownTitles(query, catalog) : [],
      ]);
      if (own.length === 0) return found;
      const items = [...own.map((title) => ({ kind: 'title' as const, title })), ...found.items];
      return {
        ...found,
        items,
        totalResults: found.totalResults + own.length,
        totalPages: Math.max(1, found.totalPages),
      };
    },
  };
}

async function ownTitles(query: string, catalog: Catalog): Promise<TitleSummary[]> {
  const words = searchQuery(query);
  if (words === '') return [];
  const keys = await ownTitlesCalled(await adminClient(), words);
  const found = await Promise.all(
    keys.map(({ type, tmdbId }) => (type === 'movie' ? catalog.getMovie(tmdbId) : catalog.getShow(tmdbId))),
  );
  return found.filter((title) => title !== null);
}
