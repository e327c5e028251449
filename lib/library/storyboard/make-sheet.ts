import { inputOf, openedSafely } from '@/lib/library/probe/input';
import { outputOf, ProgramError } from '@/lib/library/probe/program';
import type { Probe } from '@/lib/library/probe/schema';
import { type Layout, type Sheet, tiles } from '@/lib/library/storyboard/layout';

/** A sheet of a film whose keyframes are far apart on a slow disk; most take seconds. */
const TIMEOUT_MS = 300_000;
const LIMITS = { bytes: 1_500_000_000, cpuSeconds: 60, nice: 15 };

/**
 * One sheet of a film's pictures as a JPEG, of its keyframes alone: each picture is the last keyframe before the middle of
 * the time that it stands for.
 * @throws ProgramError
 */
export async function makeSheet(
  ffmpeg: string,
  address: string,
  { start, video }: Pick<Probe, 'start' | 'video'>,
  layout: Layout,
  sheet: Sheet,
  signal?: AbortSignal,
): Promise<Buffer> {
  const { every, width, height } = layout;
  const keys = ['-threads', '1', '-skip_frame', 'nokey'];
  const part = ['-seek_timestamp', '1', '-ss', (start + sheet.from).toFixed(3), '-noaccurate_seek'];
  const length = ['-t', (sheet.pictures * every).toFixed(3)];
  const even = `fps=1/${every}:start_time=0:eof_action=pass,tpad=stop=${sheet.pictures}:stop_mode=clone`;
  const small = `scale=${width}:${height}:flags=fast_bilinear,setsar=1,format=yuvj420p`;
  const picture = `${even},${small},tile=${tiles(sheet)}:nb_frames=${sheet.pictures}`;
  const args = [
    ...['-v', 'error', '-nostdin', ...openedSafely(address), ...keys, ...part, ...length, ...inputOf(address)],
    ...['-map', `0:v:${video?.track ?? 0}`, '-vf', picture, '-frames:v', '1', '-q:v', '5'],
    ...['-f', 'image2pipe', '-c:v', 'mjpeg', 'pipe:1'],
  ];
  const made = await outputOf(ffmpeg, args, { timeoutMs: TIMEOUT_MS, limits: LIMITS, ...(signal && { signal }) });
  if (made.length === 0) throw new ProgramError('There is no picture at that time');
  return made;
}
