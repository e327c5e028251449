import { serverEnvironment } from '@/lib/env/server';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { isCrossSiteWrite } from '@/lib/http/same-origin';
import { type GuestEvening, guestActionSchema } from '@/lib/tonight/guests/schema';
import { answerFor } from '@/lib/use-cases/access/answer-for';
import { route } from '@/lib/use-cases/access/route';
import { requireGuest } from '@/lib/use-cases/tonight/guests/guest';
import { guestTonight, performGuestAction } from '@/lib/use-cases/tonight/guests/guest-tonight';

/*
 * The evening for a guest: known by a cookie of its own, which opens this address and nothing else. There is no account
 * behind it, and no profile.
 */

/** The evening as the guest sees it; 404 once it is over. */
export const GET = route({ acts: 'anyone' }, ({ request }) =>
  answeringGuests(async () => guestTonight(await requireGuest(request))),
);

/** Does what a guest may, and answers the evening as it is then. */
export const PATCH = route({ acts: 'anyone', body: guestActionSchema }, ({ request, body }) =>
  answeringGuests(async () => {
    requireOwnPage(request);
    await performGuestAction(await requireGuest(request), body);
    return guestTonight(await requireGuest(request));
  }),
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods('GET', 'PATCH');

/** @throws ProblemError 403 `cross-site`: what comes with a cookie has to come from a page of ours. */
function requireOwnPage(request: Request): void {
  if (!isCrossSiteWrite(request, serverEnvironment().siteUrl)) return;
  const detail = 'A guest’s browser changes things from our own pages alone.';
  throw new ProblemError({ status: 403, code: 'cross-site', detail });
}

async function answeringGuests(work: () => Promise<GuestEvening>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { 'cache-control': 'private, no-store' } });
  } catch (error) {
    return answerFor(error);
  }
}
