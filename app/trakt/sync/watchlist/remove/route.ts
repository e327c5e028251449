import { otherMethods } from '@/lib/http/other-methods';
import { itemsSchema } from '@/lib/players/trakt/read-items';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { removeWanted } from '@/lib/use-cases/players/trakt/watchlist';

/** Takes films and shows off the profile's list. */
export const POST = playerRoute({ body: itemsSchema }, ({ body, ...player }) => removeWanted(player, body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
