import { type EpisodeKey, episodeText, titleText } from '@/lib/catalog/title-key';
import type { MediaManifest, MediaStream } from '@/lib/media/media';

/**
 * The stream of a title, or null when it has none. The most specific key of the manifest decides, even when what it
 * says is that there is nothing to play.
 */
export function findStream(manifest: MediaManifest, key: EpisodeKey): MediaStream | null {
  const named = namesOf(key).find((candidate) => Object.hasOwn(manifest.titles, candidate));
  const stream = named === undefined ? null : (manifest.titles[named] ?? null);
  return stream === null ? null : (manifest.streams[stream] ?? null);
}

/** Most specific first. */
function namesOf(key: EpisodeKey): string[] {
  const title = titleText(key);
  const ofShow = key.type === 'tv' ? [`${title}/${key.season}/*`, `${title}/*`] : [];
  return [episodeText(key), ...ofShow, `${key.type}/*`];
}
