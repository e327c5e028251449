import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { pageOf, pagesSchema } from '@/lib/players/trakt/pages';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { watchedOf } from '@/lib/use-cases/players/trakt/watched';

const query = z.object({ type: z.enum(['movies', 'shows']), extended: z.string().default(''), ...pagesSchema });

/** Everything that the profile has watched of films or of shows, or a page of it. */
export const GET = playerRoute({ query }, ({ query: { type, extended, ...asked }, ...player }) =>
  watchedOf(player, type === 'movies' ? 'movie' : 'tv', !extended.split(',').includes('noseasons'), pageOf(asked)),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
