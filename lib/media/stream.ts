import { type EpisodeKey, episodeText, type TitleKey, titleText } from '@/lib/catalog/title-key';
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

/** Whether there is a stream of a title at all: of a show, of one episode at least. */
export function hasStream(manifest: MediaManifest, title: TitleKey): boolean {
  const names = [titleText(title), ...(title.type === 'tv' ? [`${titleText(title)}/*`] : []), `${title.type}/*`];
  const named = names.find((name) => Object.hasOwn(manifest.titles, name));
  if (named !== undefined && manifest.titles[named] !== null) return true;
  const episodes = `${titleText(title)}/`;
  return Object.entries(manifest.titles).some(([name, stream]) => stream !== null && name.startsWith(episodes));
}

/** Most specific first. */
function namesOf(key: EpisodeKey): string[] {
  const title = titleText(key);
  const ofShow = key.type === 'tv' ? [`${title}/${key.season}/*`, `${title}/*`] : [];
  return [episodeText(key), ...ofShow, `${key.type}/*`];
}
