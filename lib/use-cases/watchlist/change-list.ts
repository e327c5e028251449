import 'server-only';
import type { z } from 'zod';
import { isSameTitle, type TitleKey } from '@/lib/catalog/title-key';
import { doneAt } from '@/lib/http/late';
import { ProblemError } from '@/lib/http/problem';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Acting } from '@/lib/use-cases/access/in-household';
import { titleFor } from '@/lib/use-cases/access/title-for';
import { listOf } from '@/lib/use-cases/watchlist/lists';
import { anchorBefore } from '@/lib/watchlist/reorder';
import { addToWatchlist, moveInWatchlist, readWatchlists, removeFromWatchlist } from '@/lib/watchlist/repository';
import {
  MAX_WATCHLIST,
  type WatchlistEntry,
  type watchlistAddSchema,
  type watchlistMoveSchema,
} from '@/lib/watchlist/schema';

type Whose = Pick<Acting, 'client' | 'profile'>;

/** Puts a title on the profile's list, or leaves it where it stands. @throws ProblemError 404 for no title of its; 409 when the list is full. */
export async function addToList(
  { client, profile }: Whose,
  said: z.infer<typeof watchlistAddSchema>,
): Promise<WatchlistEntry> {
  const { title, poster, backdrop } = await titleFor(profile, said);
  const addedAt = doneAt(said);
  const entry = await addToWatchlist(client, { ...said, profileId: profile.id, title, poster, backdrop, addedAt });
  if (entry) return entry;
  throw new ProblemError({ status: 409, code: 'conflict', detail: `A list has at most ${MAX_WATCHLIST} titles.` });
}

/** Moves one title behind another, or to the top. @returns the list. @throws ProblemError 409 when that place is no longer there. */
export async function moveInList(
  { client, profile }: Whose,
  said: z.infer<typeof watchlistMoveSchema>,
): Promise<WatchlistEntry[]> {
  const moved =
    (await moveInWatchlist(client, profile.id, said, said.after)) || (await moveBefore(client, profile.id, said));
  if (moved) return listOf({ client, profile });
  throw new ProblemError({ status: 409, code: 'conflict', detail: 'That title is not on the list any more.' });
}

/** @param at when it was done: a title that was added later stays. @returns it as it stood; null where it was not there. */
export async function takeOffList(
  { client, profile }: Whose,
  title: TitleKey,
  at: Date | null,
): Promise<WatchlistEntry | null> {
  return removeFromWatchlist(client, profile.id, title, at);
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
