import { movieQuerySchema } from '@/lib/catalog/facts-query';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { route } from '@/lib/use-cases/access/route';

/** What a device gets to know of a film whose name it does not have. */
export const GET = route({ acts: 'visitor', query: movieQuerySchema }, async ({ query, catalog, locale }) => {
  const movie = await catalog.getMovie(query.tmdbId, locale);
  if (!movie) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such movie.' });
  const { title, poster, backdrop } = movie;
  return Response.json({ tmdbId: query.tmdbId, title, poster, backdrop });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
