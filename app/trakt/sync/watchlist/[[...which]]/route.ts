import { otherMethods } from '@/lib/http/other-methods';
import { itemsSchema } from '@/lib/players/trakt/read-items';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { addWanted, watchlistOf, watchlistQuerySchema } from '@/lib/use-cases/players/trakt/watchlist';

/** What the profile wants to see. */
export const GET = playerRoute({ query: watchlistQuerySchema }, ({ query, ...player }) => watchlistOf(player, query));

/** Puts films and shows on the profile's list. */
export const POST = playerRoute({ body: itemsSchema }, ({ body, ...player }) => addWanted(player, body));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST');
