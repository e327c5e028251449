import 'server-only';
import { askSource } from '@/lib/library/jellyfin/ask';
import { filePath } from '@/lib/library/jellyfin/bytes';
import { type OpenedRemote, sourceOf } from '@/lib/library/jellyfin/loopback';
import { SourceError, type SourceTrouble } from '@/lib/library/jellyfin/trouble';
import { RecentMap } from '@/lib/process/recent-map';

/** A viewer waits for the page meanwhile. */
const PATIENCE_MS = 4000;
/** What was so a moment ago is so for the next page. */
const KNOWN_FOR_MS = 10_000;

const asked = new RecentMap<string, { until: number; trouble: Promise<SourceTrouble | null> }>(500);

/** Whether a film's server has it at this moment; what is wrong, else null. */
export function troubleNow(file: OpenedRemote): Promise<SourceTrouble | null> {
  const known = asked.get(file.id);
  if (known && known.until > Date.now()) return known.trouble;
  const trouble = ask(file);
  asked.set(file.id, { until: Date.now() + KNOWN_FOR_MS, trouble });
  return trouble;
}

async function ask({ folder, remote }: OpenedRemote): Promise<SourceTrouble | null> {
  try {
    const source = await sourceOf(folder);
    const answer = await askSource(source, filePath(remote), {
      headers: { range: 'bytes=0-0' },
      patienceMs: PATIENCE_MS,
    });
    answer.destroy();
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.trouble;
    throw error;
  }
}
