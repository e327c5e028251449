import { otherMethods } from '@/lib/http/other-methods';
import { itemsSchema } from '@/lib/players/trakt/read-items';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { removeFromHistory } from '@/lib/use-cases/players/trakt/remove-history';

/** Removes plays as if they had never been. */
export const POST = playerRoute({ body: itemsSchema }, ({ body, ...player }) => removeFromHistory(player, body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
