import 'server-only';
import { ProblemError } from '@/lib/http/problem';
import { RecentMap } from '@/lib/process/recent-map';
import { readableProfileIds } from '@/lib/progress/repository';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';

/** A member shown out of a household keeps writing to it no longer than this. */
const REMEMBERED_MS = 30_000;
/** A profile that was just made is asked for again at once, but a stranger's id not with every request. */
const ASKED_AGAIN_AFTER_MS = 1_000;

interface Known {
  ids: ReadonlySet<string>;
  askedAt: number;
}

const knownByUser = new RecentMap<string, Known>(10_000);

/** The profiles this account may act for, by its own token; remembered briefly. */
async function ownProfileIds(identity: Identity): Promise<ReadonlySet<string>> {
  const known = knownByUser.get(identity.userId);
  if (known && performance.now() - known.askedAt < REMEMBERED_MS) return known.ids;
  return ask(identity);
}

/** @throws ProblemError 403 unless every profile is one this account may act for. */
export async function requireOwnProfiles(identity: Identity, profileIds: Iterable<string>): Promise<void> {
  const wanted = [...profileIds].map((id) => id.toLowerCase());
  let ids = await ownProfileIds(identity);
  if (wanted.every((id) => ids.has(id))) return;
  const askedAt = knownByUser.get(identity.userId)?.askedAt ?? 0;
  if (performance.now() - askedAt > ASKED_AGAIN_AFTER_MS) ids = await ask(identity);
  if (wanted.every((id) => ids.has(id))) return;
  throw new ProblemError({ status: 403, code: 'not-your-profile', detail: 'That profile is not in your household.' });
}

/** Spares asking for a profile that was made just now, and answered to this account by the database itself. */
export function rememberOwnProfile(identity: Identity, profileId: string): void {
  const known = knownByUser.get(identity.userId);
  if (known) knownByUser.set(identity.userId, { ...known, ids: new Set([...known.ids, profileId]) });
}

async function ask(identity: Identity): Promise<ReadonlySet<string>> {
  const ids = new Set(await readableProfileIds(await clientFor(identity)));
  knownByUser.set(identity.userId, { ids, askedAt: performance.now() });
  return ids;
}
