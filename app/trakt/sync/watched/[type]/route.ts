import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { watchedOf } from '@/lib/use-cases/players/trakt/watched';

const query = z.object({ type: z.enum(['movies', 'shows']), extended: z.string().default('') });

/** Everything that the profile has watched of films or of shows. */
export const GET = playerRoute({ query }, ({ query: { type, extended }, ...player }) =>
  watchedOf(player, type === 'movies' ? 'movie' : 'tv', !extended.split(',').includes('noseasons')),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
