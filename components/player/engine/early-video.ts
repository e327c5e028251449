import { HLS } from '@/components/player/engine/playback';
import { EARLY_VIDEO } from '@/lib/http/early-video-tag';
import type { MediaStream } from '@/lib/media/media';

/*
 * A film that plays as it is needs no code of ours to begin: its element comes with the page, and has its picture by the time the player
 * is awake, which takes it over.
 */

/** Where such an element begins; what asks for another place, or other bytes, loads anew. */
export function fileAddress({ src }: Pick<MediaStream, 'src'>, startAt: number): string {
  // A media fragment makes the browser open the file at the place instead of showing its beginning first.
  return startAt > 0 ? `${src}#t=${startAt}` : src;
}

/** The element as a page's text; empty for a stream that does not begin by itself. */
export function earlyVideo(
  stream: Pick<MediaStream, 'src' | 'type'>,
  startAt: number | undefined,
  poster = '',
): string {
  if (stream.type === HLS || startAt === undefined) return '';
  const attributes = { poster, src: fileAddress(stream, startAt) };
  const said = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `${EARLY_VIDEO} ${said.join(' ')}></video>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
