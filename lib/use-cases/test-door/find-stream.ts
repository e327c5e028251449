import 'server-only';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import { loadManifest } from '@/lib/media/manifest';
import type { MediaStream } from '@/lib/media/media';
import { findStream } from '@/lib/media/stream';

/** What the player would play of it. */
export async function findTestStream(key: EpisodeKey): Promise<MediaStream | null> {
  return findStream(await loadManifest(serverEnvironment().mediaManifest), key);
}
