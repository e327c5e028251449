import type { Profile } from '@/lib/household/schema';
import { doneAt } from '@/lib/http/late';
import { otherMethods } from '@/lib/http/other-methods';
import { adminClient } from '@/lib/supabase/admin';
import { giveThumb, readThumbs } from '@/lib/thumbs/repository';
import { thumbGiveSchema, thumbsQuerySchema } from '@/lib/thumbs/schema';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { titleFor } from '@/lib/use-cases/access/title-for';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';

/** What the profile thinks of titles, the newest first. No other profile sees it. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: thumbsQuerySchema },
  async ({ caller, profile: acting }) => {
    const { profile } = await inHousehold(caller, acting);
    return Response.json({ thumbs: await thumbsOf(profile) });
  },
);

/** Gives a thumb in place of the one before, or takes it back. @returns all of the profile's; 404 for no title of its. */
export const PUT = route(
  { acts: 'profile', tokens: 'write', titles: 'found', body: thumbGiveSchema },
  async ({ caller, profile: acting, body }) => {
    const { profile } = await inHousehold(caller, acting);
    // What is gone from the catalog can still be taken back.
    if (body.thumb !== null) await titleFor(profile, body);
    await giveThumb(await adminClient(), profile.id, body, body.thumb, doneAt(body));
    return Response.json({ thumbs: await thumbsOf(profile) });
  },
);

async function thumbsOf(profile: Profile) {
  const own = await readThumbs(await adminClient(), [profile.id]);
  return surelyWithinCap(
    profile,
    own.map(({ type, tmdbId, thumb }) => ({ type, tmdbId, thumb })),
  );
}

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'PUT');
