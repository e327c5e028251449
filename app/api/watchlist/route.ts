import { actingProfile } from '@/app/api/acting-profile';
import { titleFor } from '@/app/api/title-for';
import { parsed, readBody } from '@/lib/http/body';
import { handler } from '@/lib/http/handler';
import { ProblemError } from '@/lib/http/problem';
import { householdList } from '@/lib/watchlist/household-list';
import { addToWatchlist, moveInWatchlist, readWatchlists, removeFromWatchlist } from '@/lib/watchlist/repository';
import {
  MAX_WATCHLIST,
  watchlistAddSchema,
  watchlistMoveSchema,
  watchlistQuerySchema,
  watchlistRemoveSchema,
} from '@/lib/watchlist/schema';

/** One profile's list in its order, or with `scope=household` everybody's as one with who wants what. */
export const GET = handler(async (request, { identity }) => {
  const query = parsed(watchlistQuerySchema, queryOf(request));
  const { client, profile, profiles } = await actingProfile(request, identity, query.profileId);
  if (query.scope === 'profile') return Response.json({ entries: await readWatchlists(client, [profile.id]) });
  const all = await readWatchlists(
    client,
    profiles.map(({ id }) => id),
  );
  return Response.json({ entries: householdList(all) });
});

/** Puts a title on the list, or leaves it where it stands. @returns 409 when the list is full. */
export const POST = handler(async (request, { identity }) => {
  const body = await readBody(request, watchlistAddSchema);
  const { client, profile } = await actingProfile(request, identity, body.profileId);
  const { title, poster, backdrop } = await titleFor(profile, body.type, body.tmdbId);
  const entry = await addToWatchlist(client, { ...body, profileId: profile.id, title, poster, backdrop });
  if (entry) return Response.json({ entry });
  throw new ProblemError({ status: 409, code: 'conflict', detail: `A list has at most ${MAX_WATCHLIST} titles.` });
});

/** Moves one title behind another, or to the top. @returns the list; 409 when either is not on it any more. */
export const PATCH = handler(async (request, { identity }) => {
  const body = await readBody(request, watchlistMoveSchema);
  const { client, profile } = await actingProfile(request, identity, body.profileId);
  const moved = await moveInWatchlist(client, profile.id, body, body.after);
  if (!moved) {
    throw new ProblemError({ status: 409, code: 'conflict', detail: 'That title is not on the list any more.' });
  }
  return Response.json({ entries: await readWatchlists(client, [profile.id]) });
});

/** Takes a title off. @returns it with the position that puts it back, or null when it was not there. */
export const DELETE = handler(async (request, { identity }) => {
  const query = parsed(watchlistRemoveSchema, queryOf(request));
  const { client, profile } = await actingProfile(request, identity, query.profileId);
  return Response.json({ removed: await removeFromWatchlist(client, profile.id, query) });
});

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
