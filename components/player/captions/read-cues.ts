import { decodeText } from '@/lib/media/captions/decode-text';
import { webVttOf } from '@/lib/media/captions/web-vtt';

const TIMEOUT_MS = 20_000;

/**
 * The cues of a WebVTT or SubRip file, wherever it is, as long as its server allows this site (CORS). A track element
 * would read those of this site alone, unless the film were asked for by CORS as well; and it would not say what failed.
 * @param language says how to read what is not UTF-8; empty when it is not known.
 * @throws when it does not come, or is something else
 */
export async function readCues(address: string, language: string): Promise<VTTCue[]> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const webVtt = webVttOf(decodeText(new Uint8Array(await response.arrayBuffer()), language));
  if (webVtt === null) throw new Error(`${address} is neither WebVTT nor SubRip`);
  return cuesOf(webVtt);
}

/** The browser reads WebVTT better than any code of ours; it does so for tracks of an element, on no page in this case. @throws when it cannot */
export function cuesOf(webVtt: string): Promise<VTTCue[]> {
  const address = URL.createObjectURL(new Blob([webVtt], { type: 'text/vtt' }));
  const track = document.createElement('track');
  return new Promise<VTTCue[]>((resolve, reject) => {
    track.onload = () => resolve(Array.from(track.track.cues ?? []).filter((cue) => cue instanceof VTTCue));
    track.onerror = () => reject(new Error('The browser could not read the captions'));
    document.createElement('video').append(track);
    track.track.mode = 'hidden';
    track.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}
