import { seasonQuerySchema } from '@/lib/catalog/facts-query';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { route } from '@/lib/use-cases/access/route';

/** The episodes of a season, aired or not, specials (0) too. */
export const GET = route({ acts: 'visitor', query: seasonQuerySchema }, async ({ query, catalog, locale }) => {
  const season = await catalog.getSeason(query.tmdbId, query.season, locale);
  if (!season) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such season.' });
  return Response.json({ episodes: season.episodes });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
