import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { scrobbleSchema } from '@/lib/players/trakt/read-item';
import { SCROBBLES } from '@/lib/players/trakt/scrobble';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { scrobble } from '@/lib/use-cases/players/trakt/scrobble';

const query = z.object({ action: z.string() });

/** What a player says of a playback: it begins, pauses, is over. */
export const POST = playerRoute({ query, body: scrobbleSchema }, async ({ query: { action }, body, ...player }) => {
  const said = SCROBBLES.find((one) => one === action);
  if (said) return scrobble(player, said, body);
  throw new ProblemError({ status: 404, code: 'not-found', detail: 'A playback starts, pauses and stops.' });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
