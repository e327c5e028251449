import 'server-only';
import type { MediaType, TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { searchQuery } from '@/lib/catalog/search-query';
import { itemsOf } from '@/lib/library/files/items-repository';
import { foldersHiddenFrom } from '@/lib/library/shelf/shelf-folders';
import { askedOf, ownAnswer } from '@/lib/library/titles/own-answers';
import { isOwnId } from '@/lib/library/titles/own-id';
import { findOwnTitle, foldersOfOwnTitle, ownTitlesCalled } from '@/lib/library/titles/titles-repository';
import { adminClient } from '@/lib/supabase/admin';
import { TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createDirectReader, type TmdbReader } from '@/lib/tmdb/reader';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

/** Answers as TMDB would, of what a household may learn: a title whose files lie in folders of other people alone is none. */
function sourceFor(household: string | null): TmdbSource {
  return {
    async get(path) {
      const asked = askedOf(path);
      if (!asked) return null;
      try {
        const client = await adminClient();
        const title = await findOwnTitle(client, asked.type, asked.id);
        if (!title) return null;
        const hidden = await foldersHiddenFrom(household);
        const isThere = hidden.size === 0 || (await isKnownBy(hidden, asked));
        if (!isThere) return null;
        const items = await itemsOf(client, { type: asked.type, tmdbId: asked.id });
        const shown = items.filter(({ file }) => !hidden.has(file.folder));
        return ownAnswer(path, title, shown);
      } catch (error) {
        throw new TmdbUnavailableError('network', path, 'the store does not answer', { cause: error });
      }
    },
  };
}

/** Also of a title whose files are all gone it counts where they were. */
async function isKnownBy(hidden: ReadonlySet<string>, { type, id }: { type: MediaType; id: number }): Promise<boolean> {
  const folders = await foldersOfOwnTitle(await adminClient(), type, id);
  return folders.length === 0 || folders.some((folder) => !hidden.has(folder));
}

/** Answers for titles that only this server's own files know, as a household may learn of them. */
export function ownTitlesFor(household: string | null): TmdbReader {
  return createDirectReader(sourceFor(household));
}

/** In front of the reader that answers for all others: those of which everybody here may learn. */
export function withOwnTitles(others: TmdbReader): TmdbReader {
  const own = ownTitlesFor(null);
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
