import 'server-only';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { TitleKey } from '@/lib/catalog/title-key';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';

const LOCALE = { language: 'en-US', region: 'US' };

/** What titles are called, in their order; null for one that the catalog does not know just now. */
export async function namesOf(titles: readonly TitleKey[]): Promise<(string | null)[]> {
  const catalog = catalogWithin([]);
  return Promise.all(
    titles.map(async ({ type, tmdbId }) => {
      try {
        const found = await (type === 'movie' ? catalog.getMovie(tmdbId, LOCALE) : catalog.getShow(tmdbId, LOCALE));
        return found?.title ?? null;
      } catch (error) {
        if (isCatalogUnavailable(error)) return null;
        throw error;
      }
    }),
  );
}
