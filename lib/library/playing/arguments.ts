import { OPENED_SAFELY } from '@/lib/library/probe/program';

/** One track of a file, and what becomes of it. */
export type TrackPlan =
  | { kind: 'picture'; track: number; codec: string; height: null }
  /** Made anew as H.264 of that height. */
  | { kind: 'picture'; track: number; codec: string; height: number }
  | { kind: 'sound'; track: number; encodes: boolean };

/** As facts of ffmpeg would have it: where its seek lands on the keyframe that is meant, and not on the one before. */
const BEHIND_KEY_SECONDS = 0.2;
/** Sound that lies before the pictures it belongs to, and what an encoder needs to begin without a click. */
const SOUND_AHEAD_SECONDS = 1;

const FRAGMENTED = ['-copyts', '-avoid_negative_ts', 'disabled', '-max_muxing_queue_size', '1024', '-f', 'mp4'];

/**
 * What ffmpeg is told, to write a track as fragments from a cut on.
 * @param every where keyframes are made: seconds from one to the next.
 */
export function trackArguments(place: string, plan: TrackPlan, from: number, every: number): string[] {
  const input = ['-v', 'error', '-nostdin', ...OPENED_SAFELY, '-seek_timestamp', '1'];
  const file = ['-i', `file:${place}`, '-map_metadata', '-1', '-map_chapters', '-1'];
  if (plan.kind === 'sound') {
    const made = plan.encodes ? ['-c:a', 'aac', '-ac', '2', '-ar', '48000', '-b:a', '192k'] : ['-c:a', 'copy'];
    const seek = ['-ss', seconds(from - SOUND_AHEAD_SECONDS), ...(plan.encodes ? [] : ['-noaccurate_seek'])];
    const flags = ['-movflags', '+cmaf+frag_discont+frag_every_frame'];
    return [...input, ...seek, ...file, '-map', `0:a:${plan.track}`, ...made, ...FRAGMENTED, ...flags, 'pipe:1'];
  }
  const flags = ['-movflags', '+cmaf+frag_keyframe+frag_discont'];
  const map = ['-map', `0:v:${plan.track}`];
  if (plan.height === null) {
    const seek = ['-ss', seconds(from + BEHIND_KEY_SECONDS), '-noaccurate_seek'];
    const tag = plan.codec === 'hevc' ? ['-tag:v', 'hvc1'] : [];
    return [...input, ...seek, ...file, ...map, '-c:v', 'copy', ...tag, ...FRAGMENTED, ...flags, 'pipe:1'];
  }
  const picture = ['-vf', `scale=-2:${plan.height}:flags=bilinear,format=yuv420p`];
  const rate = bitsFor(plan.height);
  const made = [
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-profile:v', 'main', '-threads', '4', '-sc_threshold', '0'],
    ...['-crf', '23', '-maxrate', `${rate}`, '-bufsize', `${rate * 2}`, '-g', '1000', '-bf', '0'],
    ...['-force_key_frames', `expr:gte(t,${seconds(from)}+n_forced*${every})`],
  ];
  return [...input, '-ss', seconds(from), ...file, ...map, ...picture, ...made, ...FRAGMENTED, ...flags, 'pipe:1'];
}

/** What pictures of a height may take at most. */
export function bitsFor(height: number): number {
  return height > 720 ? 6_000_000 : height > 480 ? 3_000_000 : height > 360 ? 1_400_000 : 700_000;
}

function seconds(time: number): string {
  return Math.max(0, time).toFixed(3);
}
