import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Canvas, HEIGHT, WIDTH } from './canvas.ts';
import { createPainter } from './picture.ts';
import type { StreamPlan } from './plan.ts';
import { FRAME_RATE, SEGMENT_SECONDS } from './timing.ts';

export type Rendition = { name: string; width: number; height: number; quality: number; level: string };

export const renditions: readonly Rendition[] = [
  { name: 'video-540', width: WIDTH, height: HEIGHT, quality: 49, level: '3.1' },
  { name: 'video-270', width: WIDTH / 2, height: HEIGHT / 2, quality: 46, level: '2.1' },
];

/** Paints every picture once and has ffmpeg encode it in all renditions at the same time. */
export async function makeVideo(
  plan: StreamPlan,
  folder: string,
  onPicture: (second: number, canvas: Canvas) => void,
): Promise<void> {
  const paint = await createPainter(plan);
  const encoder = spawn('ffmpeg', encoderArguments(folder), { stdio: ['pipe', 'inherit', 'inherit'] });
  const done = exitOf(encoder);
  const input = encoder.stdin;
  if (!input) throw new Error('ffmpeg was started without an input');
  for (let frame = 0; frame < plan.durationSeconds * FRAME_RATE; frame++) {
    const canvas = paint(frame);
    if (frame % FRAME_RATE === 0) onPicture(frame / FRAME_RATE, canvas);
    // The painter reuses its canvas, so ffmpeg must have taken the picture before the next is painted.
    await new Promise<void>((resolve, reject) => {
      input.write(canvas, (error) => (error ? reject(error) : resolve()));
    });
  }
  input.end();
  await done;
}

export async function exitOf(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`ffmpeg ended with code ${code}`);
}

function encoderArguments(folder: string): string[] {
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${WIDTH}x${HEIGHT}`,
    '-r',
    String(FRAME_RATE),
    '-i',
    '-',
  ];
  const colours = 'out_color_matrix=bt709:out_range=tv';
  const scaled = renditions.map(({ width, height }, index) => {
    return `[in${index}]scale=${width}:${height}:flags=area:${colours},format=yuv420p[out${index}]`;
  });
  const split = `[0:v]split=${renditions.length}${renditions.map((_, index) => `[in${index}]`).join('')}`;
  const outputs = renditions.flatMap((rendition, index) => [
    ...['-map', `[out${index}]`, ...x264Arguments(rendition)],
    ...hlsArguments(folder, rendition.name),
  ]);
  return ['-v', 'error', '-y', ...input, '-filter_complex', [split, ...scaled].join(';'), ...outputs];
}

function x264Arguments({ quality, level }: Rendition): string[] {
  const keyframeEvery = String(FRAME_RATE * SEGMENT_SECONDS);
  return [
    // Flat, still pictures stand a quality factor that would ruin a film; psychovisual tuning only adds bits here.
    ...['-c:v', 'libx264', '-preset', 'slower', '-crf', String(quality), '-x264-params', 'psy=0:aq-mode=3'],
    ...['-profile:v', 'high', '-level', level],
    // Without B-frames the first picture is at 0 exactly, so that the clock in the picture is the player's time.
    ...['-bf', '0', '-g', keyframeEvery, '-keyint_min', keyframeEvery, '-sc_threshold', '0'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
  ];
}

/** One fragmented MP4 for the whole rendition; the playlist addresses its segments by byte range. */
export function hlsArguments(folder: string, name: string): string[] {
  return [
    ...['-f', 'hls', '-hls_time', String(SEGMENT_SECONDS), '-hls_playlist_type', 'vod'],
    ...['-hls_segment_type', 'fmp4', '-hls_flags', 'single_file'],
    ...['-hls_segment_filename', join(folder, `${name}.mp4`), join(folder, `${name}.m3u8`)],
  ];
}
