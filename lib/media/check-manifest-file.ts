import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { loadManifest } from '@/lib/media/manifest';

/**
 * Ends the process with one sentence when the media manifest is a file that cannot be used. A manifest behind an
 * address may be away for a moment and is asked for by the pages that need it.
 */
export async function checkManifestFile(): Promise<void> {
  const { mediaManifest } = serverEnvironment();
  if (/^https?:/.test(mediaManifest)) return;
  try {
    await loadManifest(mediaManifest);
  } catch (error) {
    console.error(`Tonight could not start. ${(error as Error).message}`);
    process.exit(1);
  }
}
