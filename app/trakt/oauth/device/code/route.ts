import { otherMethods } from '@/lib/http/other-methods';
import { openPlayerRoute } from '@/lib/use-cases/players/trakt/door';
import { codeBodySchema, giveCode } from '@/lib/use-cases/players/trakt/oauth';

/** A code for a player to show, by which a person lets it in. */
export const POST = openPlayerRoute(codeBodySchema, ({ request, body }) => giveCode(request, body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
