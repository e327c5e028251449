import type { Remote } from '@/lib/library/files/remote';
import { readMp4Seconds } from '@/lib/library/probe/mp4-seconds';
import type { Inspected } from '@/lib/library/probe/problem';

/**
 * What the server can say of a file where this machine has no ffprobe: an MP4's length. What is in it the browser finds
 * out; all else needs ffmpeg to be played anyway. It is not kept, as it is not known to be so.
 */
export async function withoutPrograms(file: string): Promise<Inspected> {
  if (!/\.(?:mp4|m4v|mov)$/i.test(file)) return { problem: 'no-ffmpeg' };
  const seconds = await readMp4Seconds(file);
  if (seconds === null) return { problem: 'damaged' };
  return lengthAlone(seconds);
}

/** The same of a film on another server, which knows how long it is. */
export function asTold({ container, seconds }: Pick<Remote, 'container' | 'seconds'>): Inspected {
  return /^(?:mp4|m4v|mov)$/.test(container) && seconds !== null ? lengthAlone(seconds) : { problem: 'no-ffmpeg' };
}

function lengthAlone(seconds: number): Inspected {
  const nothing = { audio: [], texts: [], chapters: [] };
  return { probe: { container: 'mov,mp4', seconds, start: 0, bitsPerSecond: null, video: null, ...nothing } };
}
