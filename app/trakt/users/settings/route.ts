import { otherMethods } from '@/lib/http/other-methods';
import { settingsOf } from '@/lib/use-cases/players/trakt/about';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';

/** Who the player plays for. */
export const GET = playerRoute({}, async (player) => settingsOf(player));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
