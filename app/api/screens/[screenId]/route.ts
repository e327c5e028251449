import { otherMethods } from '@/lib/http/other-methods';
import { goneQuerySchema } from '@/lib/screens/beat-schema';
import { screenGone } from '@/lib/screens/playing';
import { route } from '@/lib/use-cases/access/route';

/** A player that is left says so, once: other screens need not wait until it has been silent for long. */
export const DELETE = route(
  { acts: 'profile', tokens: 'none', titles: 'none', query: goneQuerySchema },
  ({ profile, query }) => {
    screenGone(query.screenId, profile.id);
    return new Response(null, { status: 204 });
  },
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods('DELETE');
