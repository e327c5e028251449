import { showQuerySchema } from '@/lib/catalog/facts-query';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { route } from '@/lib/use-cases/access/route';

/** What a device gets to know of a show, to say later and without us what is next in it. */
export const GET = route({ acts: 'visitor', query: showQuerySchema }, async ({ query, catalog, locale }) => {
  const show = await catalog.getShow(query.tmdbId, locale);
  if (!show) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such show.' });
  const { title, poster, backdrop, status, inProduction, lastAirDate, date } = show;
  const seasons = show.seasons.map(({ number, airDate, episodeCount }) => ({ number, airDate, episodeCount }));
  return Response.json({
    tmdbId: query.tmdbId,
    title,
    poster,
    backdrop,
    status,
    inProduction,
    lastAirDate,
    date,
    seasons,
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
