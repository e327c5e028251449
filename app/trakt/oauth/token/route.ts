import { otherMethods } from '@/lib/http/other-methods';
import { openPlayerRoute } from '@/lib/use-cases/players/trakt/door';
import { renew, renewBodySchema } from '@/lib/use-cases/players/trakt/oauth';

/** The next tokens of a player. */
export const POST = openPlayerRoute(renewBodySchema, ({ request, body }) => renew(request, body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
