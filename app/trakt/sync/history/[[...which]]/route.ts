import { otherMethods } from '@/lib/http/other-methods';
import { itemsSchema } from '@/lib/players/trakt/read-items';
import { addHistory } from '@/lib/use-cases/players/trakt/add-history';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { historyOfPlayer, historyQuerySchema } from '@/lib/use-cases/players/trakt/history';

/** What the profile watched, the newest first. */
export const GET = playerRoute({ query: historyQuerySchema }, ({ query, ...player }) => historyOfPlayer(player, query));

/** Adds what was watched elsewhere. */
export const POST = playerRoute({ body: itemsSchema }, ({ body, ...player }) => addHistory(player, body));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST');
