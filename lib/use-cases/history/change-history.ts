import 'server-only';
import { randomUUID } from 'node:crypto';
import { removeHistory, restoreHistory } from '@/lib/history/repository';
import { ProblemError } from '@/lib/http/problem';
import { announceTitle } from '@/lib/progress/changes';
import { adminClient } from '@/lib/supabase/admin';
import type { Acting } from '@/lib/use-cases/access/in-household';

type Whose = Pick<Acting, 'profile'>;

/**
 * Removes one playback, or what one device did since a time, as if it had never been.
 * @returns the name that brings it back. @throws ProblemError 404 where there is no such playback any more.
 */
export async function removeFromHistory(
  { profile }: Whose,
  what: { sessionId: string } | { deviceId: string; since: string },
): Promise<{ removalId: string }> {
  const removalId = randomUUID();
  const titles = await removeHistory(await adminClient(), profile.id, removalId, what);
  if (titles.length === 0) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'That is not in the history any more.' });
  }
  for (const title of titles) announceTitle(profile.id, title);
  return { removalId };
}

/** Brings back what was removed under that name. */
export async function bringBackHistory({ profile }: Whose, removalId: string): Promise<{ restored: boolean }> {
  const titles = await restoreHistory(await adminClient(), profile.id, removalId);
  for (const title of titles) announceTitle(profile.id, title);
  return { restored: titles.length > 0 };
}
