import type { Movie, Show } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { Profile } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';

/**
 * A title as a profile may see it.
 * @throws ProblemError 404 when there is none, or it is above the profile's cap: to a child it does not exist; 503 when
 *   the catalog does not answer.
 */
export async function titleFor(profile: Profile, { type, tmdbId: id }: TitleKey): Promise<Movie | Show> {
  const catalog = catalogWithin([profile]);
  const locale = catalogLocale(profile);
  const title = await (type === 'movie' ? catalog.getMovie(id, locale) : catalog.getShow(id, locale)).catch(rethrow);
  if (!title) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such title for this profile.' });
  }
  return title;
}

function rethrow(error: unknown): never {
  if (!isCatalogUnavailable(error)) throw error;
  throw new ProblemError(
    { status: 503, code: 'unavailable', detail: 'The catalog does not answer at the moment.', retryAfterSeconds: 5 },
    { cause: error },
  );
}
