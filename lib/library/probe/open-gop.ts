import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, PROBE_LIMITS } from '@/lib/library/probe/program';
import type { Probe } from '@/lib/library/probe/schema';

const TIMEOUT_MS = 45_000;
/** Where a film is looked at, in shares of it; its first keyframe is always a whole one. */
const LOOKED_AT = [0.25, 0.5, 0.75];

/**
 * Whether a film's keyframes are ones that earlier frames are shown after ("open groups of pictures"): then players
 * stop at a jump, as nothing can be shown of what refers past the jump. Such a film is made anew. The kinds of NAL
 * units at some keyframes say so.
 * @throws ProgramError
 */
export async function hasOpenGops(ffmpeg: string, file: string, { video, seconds, start }: Probe): Promise<boolean> {
  if (video?.codec !== 'h264' && video?.codec !== 'hevc') return false;
  const format = video.codec;
  const filter = `${format}_mp4toannexb`;
  for (const share of LOOKED_AT) {
    const seek = ['-seek_timestamp', '1', '-ss', (start + seconds * share).toFixed(3), '-noaccurate_seek'];
    const input = ['-v', 'error', '-nostdin', ...openedSafely(file), ...seek, ...inputOf(file)];
    const copied = ['-map', `0:v:${video.track}`, '-c:v', 'copy', '-frames:v', '1', '-bsf:v', filter];
    const args = [...input, ...copied, '-f', format, 'pipe:1'];
    const bytes = await outputOf(ffmpeg, args, { timeoutMs: TIMEOUT_MS, limits: PROBE_LIMITS });
    if (isOpenKey(bytes, format)) return true;
  }
  return false;
}

/** Of one frame as a stream of bytes. A frame of which nothing is known is taken for a whole one. */
export function isOpenKey(bytes: Buffer, format: 'h264' | 'hevc'): boolean {
  const kinds = unitKinds(bytes, format);
  // H.264: 5 is an instant refresh, 1 any other slice. HEVC: 19 and 20 are that, 21 is a clean random access.
  if (format === 'h264') return kinds.includes(1) && !kinds.includes(5);
  return kinds.includes(21);
}

function unitKinds(bytes: Buffer, format: 'h264' | 'hevc'): number[] {
  const kinds: number[] = [];
  for (let at = bytes.indexOf(START); at >= 0; at = bytes.indexOf(START, at + START.length)) {
    const head = bytes[at + START.length] ?? 0;
    kinds.push(format === 'h264' ? head & 0x1f : (head >> 1) & 0x3f);
  }
  return kinds;
}

const START = Buffer.from([0, 0, 1]);
