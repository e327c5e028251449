import { otherMethods } from '@/lib/http/other-methods';
import { openPlayerRoute } from '@/lib/use-cases/players/trakt/door';
import { revoke, revokeBodySchema } from '@/lib/use-cases/players/trakt/oauth';

/** Ends a player’s token. */
export const POST = openPlayerRoute(revokeBodySchema, ({ body }) => revoke(body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
