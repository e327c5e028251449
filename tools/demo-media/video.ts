import { type Canvas, HEIGHT, WIDTH } from './canvas.ts';
import { hlsOutput, startEncoder } from './ffmpeg.ts';
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
  const encoder = startEncoder(encoderOptions(folder));
  for (let frame = 0; frame < plan.durationSeconds * FRAME_RATE; frame++) {
    const canvas = paint(frame);
    if (frame % FRAME_RATE === 0) onPicture(frame / FRAME_RATE, canvas);
    await encoder.write(canvas);
  }
  await encoder.finish();
}

function encoderOptions(folder: string): string[] {
  const size = `${WIDTH}x${HEIGHT}`;
  const colours = 'out_color_matrix=bt709:out_range=tv';
  const split = `[0:v]split=${renditions.length}${renditions.map((_, index) => `[in${index}]`).join('')}`;
  const scaled = renditions.map(({ width, height }, index) => {
    return `[in${index}]scale=${width}:${height}:flags=area:${colours},format=yuv420p[out${index}]`;
  });
  return [
    ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', size, '-r', String(FRAME_RATE), '-i', '-'],
    ...['-filter_complex', [split, ...scaled].join(';')],
    ...renditions.flatMap((rendition, index) => [
      ...['-map', `[out${index}]`, ...x264Options(rendition)],
      ...hlsOutput(folder, rendition.name),
    ]),
  ];
}

function x264Options({ quality, level }: Rendition): string[] {
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
