import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { playerRoute } from '@/lib/use-cases/players/trakt/door';
import { playbackOf, playbackQuerySchema, removePlayback } from '@/lib/use-cases/players/trakt/playback';

/** Where the profile may go on: of everything, of films, or of episodes. */
export const GET = playerRoute({ query: playbackQuerySchema }, ({ query, ...player }) => playbackOf(player, query));

const one = z.object({ which: z.array(z.string()).default([]) });

/** Takes one of them from the list of what is to go on with. */
export const DELETE = playerRoute({ query: one }, ({ query: { which }, ...player }) =>
  removePlayback(player, Number(which[0])),
);

export const { POST, PUT, PATCH, OPTIONS } = otherMethods('GET', 'DELETE');
