import { otherMethods } from '@/lib/http/other-methods';
import { limitScreens } from '@/lib/screens/beat-limit';
import { beatSchema } from '@/lib/screens/beat-schema';
import { screenPlays } from '@/lib/screens/playing';
import { accountOf } from '@/lib/use-cases/access/caller';
import { route } from '@/lib/use-cases/access/route';
import { screenOf } from '@/lib/use-cases/screens/screen-of';

/** A player says what it plays, and where in it. Nothing of it is stored; the household's other screens hear of it. */
export const POST = route(
  { acts: 'profile', tokens: 'none', titles: ({ body }) => [body], body: beatSchema },
  async ({ request, caller, profile, body }) => {
    const identity = accountOf(caller);
    await limitScreens(`beats/${identity.userId}`, body.screenId);
    screenPlays(await screenOf(identity, profile, body, request.headers.get('user-agent')), body.answers);
    return new Response(null, { status: 204 });
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
