import { otherMethods } from '@/lib/http/other-methods';
import { openPlayerRoute } from '@/lib/use-cases/players/trakt/door';
import { answerPoll, pollBodySchema } from '@/lib/use-cases/players/trakt/oauth';

/** What became of a player’s code, and its tokens once a person allowed it. */
export const POST = openPlayerRoute(pollBodySchema, ({ request, body }) => answerPoll(request, body));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
