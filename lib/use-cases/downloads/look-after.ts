import { makePlan } from '@/lib/downloads/make-plan';
import { readPieces } from '@/lib/downloads/pieces';
import { isSameStream } from '@/lib/downloads/plan';
import type { LoadToKeep } from '@/lib/use-cases/downloads/run-downloads';
import { changeDownload, type Download, downloadsOf } from '@/lib/use-cases/downloads/stored-downloads';

/**
 * Looks after what was downloaded while a server answers: whether this profile may still see it, whether the stream is
 * still that one, whether the browser has deleted any of it; and where the profile stands by now.
 */
export async function lookAfter(owner: string, load: LoadToKeep): Promise<void> {
  for (const download of await downloadsOf(owner)) {
    if (download.state === 'whole') await lookAt(download, load).catch(() => undefined);
  }
}

async function lookAt({ id, key, item, plan, height, stored }: Download, load: LoadToKeep): Promise<void> {
  if (!item || !plan) return;
  const answer = await load(key);
  if (answer.kind !== 'item') return changeDownload(id, { trouble: answer.kind });
  // What was kept is found by the addresses of its own time.
  await changeDownload(id, { item: { ...answer.item, stream: item.stream, artwork: item.artwork }, trouble: null });
  const now = await makePlan(answer.item.stream, { height, pictures: [] });
  if (!isSameStream(plan, now)) return changeDownload(id, { trouble: 'changed' });
  const { blob, whole } = await readPieces(id, stored);
  if (!blob) await changeDownload(id, { state: 'waiting', trouble: 'half-gone', stored: whole });
}
