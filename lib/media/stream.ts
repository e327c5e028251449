import type { MediaManifest, MediaStream } from '@/lib/media/media';

/** A film or one episode; anything that names a title this way will do. */
export type MediaKey = { type: 'movie'; id: number } | { type: 'tv'; id: number; season: number; episode: number };

/**
 * The stream of a title, or null when it has none. The most specific key of the manifest decides, even when what it
 * says is that there is nothing to play.
 */
export function findStream(manifest: MediaManifest, key: MediaKey): MediaStream | null {
  const named = titleKeys(key).find((candidate) => Object.hasOwn(manifest.titles, candidate));
  const stream = named === undefined ? null : (manifest.titles[named] ?? null);
  return stream === null ? null : (manifest.streams[stream] ?? null);
}

/** Most specific first. */
function titleKeys(key: MediaKey): string[] {
  if (key.type === 'movie') return [`movie/${key.id}`, 'movie/*'];
  return [`tv/${key.id}/${key.season}/${key.episode}`, `tv/${key.id}/${key.season}/*`, `tv/${key.id}/*`, 'tv/*'];
}
