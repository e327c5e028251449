import { isOwnId } from '@/lib/library/titles/own-id';
import type { MediaManifest } from '@/lib/media/media';
import { findStream } from '@/lib/media/stream';
import type { ContinueOptions } from '@/lib/progress/continue-watching';

/** A media server that takes its time holds up no card for longer; the player's page asks it again. */
export const MANIFEST_PATIENCE_MS = 500;

/** Which stream a card has, as far as the manifest comes in time: no card waits, or fails, for want of it. */
export function streamFinder(manifest: Promise<MediaManifest>): ContinueOptions['streamOf'] {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, MANIFEST_PATIENCE_MS, null));
  const inTime = Promise.race([manifest.catch(() => null), patience]);
  return async (key) => {
    const known = await inTime;
    // A manifest that speaks of all titles means the catalog's.
    return known && !isOwnId(key.tmdbId) ? findStream(known, key) : null;
  };
}
