import type { z } from 'zod';
import { isSameTitle } from '@/lib/catalog/title-key';
import type { Profile } from '@/lib/household/schema';
import { doneAt } from '@/lib/http/late';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { titleFor } from '@/lib/use-cases/access/title-for';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { householdList } from '@/lib/watchlist/household-list';
import { anchorBefore } from '@/lib/watchlist/reorder';
import { addToWatchlist, moveInWatchlist, readWatchlists, removeFromWatchlist } from '@/lib/watchlist/repository';
import {
  MAX_WATCHLIST,
  watchlistAddSchema,
  watchlistMoveSchema,
  watchlistQuerySchema,
  watchlistRemoveSchema,
} from '@/lib/watchlist/schema';

/** One profile's list in its order, or with `scope=household` everybody's as one with who wants what. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: watchlistQuerySchema },
  async ({ caller, profile: acting, query }) => {
    const { client, profile, profiles } = await inHousehold(caller, acting);
    if (query.scope === 'profile') return Response.json({ entries: await listOf(client, profile) });
    const all = await readWatchlists(
      client,
      profiles.map(({ id }) => id),
    );
    return Response.json({ entries: householdList(await surelyWithinCap(profile, all)) });
  },
);

/** Puts a title on the list, or leaves it where it stands. @returns 409 when the list is full. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'found', body: watchlistAddSchema },
  async ({ caller, profile: acting, body }) => {
    const { client, profile } = await inHousehold(caller, acting);
    const { title, poster, backdrop } = await titleFor(profile, body);
    const addedAt = doneAt(body);
    const entry = await addToWatchlist(client, { ...body, profileId: profile.id, title, poster, backdrop, addedAt });
    if (entry) return Response.json({ entry });
    throw new ProblemError({ status: 409, code: 'conflict', detail: `A list has at most ${MAX_WATCHLIST} titles.` });
  },
);

/** Moves one title behind another, or to the top. @returns the list; 409 when that place is no longer there. */
export const PATCH = route(
  { acts: 'profile', tokens: 'write', titles: 'listed', body: watchlistMoveSchema },
  async ({ caller, profile: acting, body }) => {
    const { client, profile } = await inHousehold(caller, acting);
    const moved =
      (await moveInWatchlist(client, profile.id, body, body.after)) || (await moveBefore(client, profile.id, body));
    if (!moved) {
      throw new ProblemError({ status: 409, code: 'conflict', detail: 'That title is not on the list any more.' });
    }
    return Response.json({ entries: await listOf(client, profile) });
  },
);

/** Takes a title off; one that was added after what comes late stays. @returns it with the position that puts it back, or null when it was not there. */
export const DELETE = route(
  { acts: 'profile', tokens: 'write', titles: 'stored', query: watchlistRemoveSchema },
  async ({ caller, profile: acting, query }) => {
    const { client, profile } = await inHousehold(caller, acting);
    return Response.json({ removed: await removeFromWatchlist(client, profile.id, query, doneAt(query)) });
  },
);

/** What the profile put on its list and may see. */
async function listOf(client: TonightSupabase, profile: Profile) {
  return surelyWithinCap(profile, await readWatchlists(client, [profile.id]));
}

/** Another act took off the title it was to stand behind: the one it was to stand before says as much. */
async function moveBefore(
  client: TonightSupabase,
  profileId: string,
  { before, ...key }: z.infer<typeof watchlistMoveSchema>,
): Promise<boolean> {
  if (before === undefined) return false;
  const entries = await readWatchlists(client, [profileId]);
  const anchor = before ? anchorBefore(entries, key, before) : entries.findLast((entry) => !isSameTitle(entry, key));
  return anchor !== undefined && moveInWatchlist(client, profileId, key, anchor);
}

export const { PUT, OPTIONS } = otherMethods('GET', 'POST', 'PATCH', 'DELETE');
