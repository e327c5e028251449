import 'server-only';
import { z } from 'zod';
import { AskedOnce } from '@/lib/process/asked-once';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { RecentMap } from '@/lib/process/recent-map';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient } from '@/lib/supabase/admin';
import { announceRights } from '@/lib/supabase/rights-changed';

/*
 * A token's signature says that it was given out, not that its session goes on: signing out, a new password and the end
 * of an account end it in the database. That is asked for at most twice a minute for each session, and at once after one of
 * our processes ended any.
 */
const ASKED_AGAIN_AFTER_MS = 30_000;

/** Where a request comes from, as its owner would recognise it. */
export interface Origin {
  device: string;
  /** Network address, as `addressOf` says. */
  address: string;
}

// What one bundle ended has to be over in all.
const sessions = onePerProcess(
  'session-answers',
  (): Sessions => ({ known: new RecentMap(10_000), asking: new AskedOnce() }),
);

interface Sessions {
  known: RecentMap<string, SessionAnswer>;
  /** When an answer is too old, all of a session's requests want another. */
  asking: AskedOnce<string, boolean>;
}

interface SessionAnswer {
  counts: boolean;
  askedAt: number;
  seenFrom: string;
}

/** Whether the session of a token goes on; notes where it is used. */
export async function sessionCounts({ sessionId, userId }: Identity, origin: Origin | null): Promise<boolean> {
  const { known: memory, asking } = sessions.get();
  // With the account: a token that names another's session must not live on what was answered to its owner.
  const key = `${userId} ${sessionId}`;
  const known = memory.get(key);
  const seenFrom = origin ? `${origin.device} ${origin.address}` : (known?.seenFrom ?? '');
  const isFresh = known && performance.now() - known.askedAt < ASKED_AGAIN_AFTER_MS;
  if (isFresh && (!known.counts || known.seenFrom === seenFrom)) return known.counts;
  return asking.get(`${key} ${seenFrom}`, async () => {
    const counts = await ask({ sessionId, userId }, origin);
    // Into the memory that was there as it was asked: sessions that ended meanwhile have begun another.
    if (counts !== null) memory.set(key, { counts, askedAt: performance.now(), seenFrom });
    // While the store is away, the caller hears of that, and is not asked to sign in again.
    return counts ?? known?.counts ?? true;
  });
}

/** @returns null while the store is away. */
async function ask(
  { sessionId, userId }: Pick<Identity, 'sessionId' | 'userId'>,
  origin: Origin | null,
): Promise<boolean | null> {
  const { data, error, status } = await (await adminClient()).rpc('session_counts', {
    session: sessionId,
    account: userId,
    // Null, not left out: a function is found by all of its arguments.
    from_device: (origin?.device ?? null) as string,
    from_address: (origin?.address ?? null) as string,
  });
  if (error && (status === 0 || status >= 500)) return null;
  if (error) throw new Error(`sessions cannot be asked for: ${error.message}`, { cause: error });
  return z.boolean().parse(data);
}

/** After sessions were ended. */
export function forgetSessions(): void {
  forgetHere();
  tellOthers('sessions-ended');
}

function forgetHere(): void {
  sessions.forget();
  announceRights();
}

hearOthers('sessions-ended', forgetHere);
