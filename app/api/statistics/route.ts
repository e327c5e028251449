import { otherMethods } from '@/lib/http/other-methods';
import { statisticsQuerySchema } from '@/lib/statistics/schema';
import { askingOf } from '@/lib/use-cases/access/asking';
import { route } from '@/lib/use-cases/access/route';
import { statisticsOf } from '@/lib/use-cases/statistics/statistics-of';

/** What the profile watched in numbers, or everyone of the household whom this browser may look at. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: statisticsQuerySchema },
  async ({ request, caller, profile, query }) => {
    const { asking } = await askingOf(request, caller, profile);
    return Response.json(await statisticsOf(asking, query));
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
