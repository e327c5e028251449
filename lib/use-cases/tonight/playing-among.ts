import 'server-only';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import { isOwnId } from '@/lib/library/titles/own-id';
import { loadManifest } from '@/lib/media/manifest';
import { hasStream } from '@/lib/media/stream';
import { shelvedHere } from '@/lib/use-cases/library/shelved-here';
import { MANIFEST_PATIENCE_MS } from '@/lib/use-cases/progress/stream-finder';

/** Those of the titles that there is something of to play: on the household's shelf, or by a manifest that comes in time. */
export async function playingAmong(titles: readonly TitleKey[], household: string): Promise<Set<string>> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, MANIFEST_PATIENCE_MS, null));
  const loading = loadManifest(serverEnvironment().mediaManifest).catch(() => null);
  const [manifest, shelved] = await Promise.all([Promise.race([loading, patience]), shelvedHere(titles, household)]);
  // A manifest that speaks of all titles means the catalog's.
  const streamed = titles.filter((title) => manifest && !isOwnId(title.tmdbId) && hasStream(manifest, title));
  return new Set([...shelved, ...streamed].map(titleText));
}
