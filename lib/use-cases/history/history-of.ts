import 'server-only';
import { readHistory } from '@/lib/history/repository';
import type { History, HistoryEntry } from '@/lib/history/schema';
import type { OwnProfile } from '@/lib/household/repository';
import type { SnapshotOf } from '@/lib/progress/named-by-catalog';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** What a profile watched and may see, newest first; what no report has named, the catalog names. */
export async function historyOf(
  client: TonightSupabase,
  profile: OwnProfile,
  page: { before?: string; limit: number },
): Promise<History> {
  const history = await readHistory(client, profile.id, page);
  const { snapshotOf } = catalogFor(profile);
  const entries = await surelyWithinCap(profile, history.entries);
  return { ...history, entries: await Promise.all(entries.map((entry) => named(entry, snapshotOf))) };
}

async function named(entry: HistoryEntry, snapshotOf: SnapshotOf): Promise<HistoryEntry> {
  if (entry.title !== null) return entry;
  const known = await snapshotOf(entry).catch(() => null);
  if (!known) return entry;
  const { title, poster = null, backdrop = null } = known;
  return { ...entry, title, poster: entry.poster ?? poster, backdrop: entry.backdrop ?? backdrop };
}
