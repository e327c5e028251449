import 'server-only';
import { profileOfToken } from '@/lib/household/known-profiles';
import type { TokenActor } from '@/lib/household/tokens/token';
import { readEvent } from '@/lib/players/read-event';
import { keepLeftover } from '@/lib/players/repository';
import { playedItem } from '@/lib/use-cases/players/played-item';
import { reportEvent } from '@/lib/use-cases/players/report-event';

/** What became of what a player sent. */
export type Taken = 'taken' | 'not-ours' | 'another-user' | 'left-over';

/**
 * Takes what a player sent to its address: as a report of a session, by the rules of all reports. An event that Tonight
 * does not understand, or whose title is not in the catalog, is kept for the owner to look at.
 * @throws CatalogUnavailableError
 */
export async function takeEvent(hook: TokenActor, { text, value }: { text: string; value: unknown }): Promise<Taken> {
  const event = readEvent(value);
  if (event === null) return keep(hook, text, 'No player that is known here sends this', text);
  if (event === 'not-ours') return 'not-ours';
  if (hook.onlyUser !== null && event.user?.toLowerCase() !== hook.onlyUser.toLowerCase()) return 'another-user';
  const profile = await profileOfToken(hook);
  // Deleted a moment ago.
  if (!profile) return 'not-ours';
  const item = await playedItem(profile, event.title);
  if (!item) return keep(hook, JSON.stringify(event.title), 'This title was not found in the catalog', text);
  return (await reportEvent(hook, profile, event, item)) ? 'taken' : 'not-ours';
}

async function keep(hook: TokenActor, what: string, why: string, text: string): Promise<Taken> {
  await keepLeftover(hook.id, what, why, text);
  return 'left-over';
}
