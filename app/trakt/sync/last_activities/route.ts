import { otherMethods } from '@/lib/http/other-methods';
import { activitiesOf } from '@/lib/use-cases/players/trakt/about';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';

/** When what changed last, so that a player asks for nothing else. */
export const GET = playerRoute({}, (player) => activitiesOf(player));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
