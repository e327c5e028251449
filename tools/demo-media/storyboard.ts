import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Canvas, HEIGHT, WIDTH } from './canvas.ts';
import type { StreamPlan } from './plan.ts';
import { webvtt } from './webvtt.ts';

const TILE = { width: 160, height: 90 };
const COLUMNS = 10;

/** Gathers the pictures for the timeline's previews while the video is being painted. */
export function createStoryboard(plan: StreamPlan, folder: string) {
  const interval = plan.storyboardInterval;
  const tiles: Promise<Buffer>[] = [];

  return {
    offer(second: number, canvas: Canvas): void {
      // From the middle of each interval, which the preview stands for as a whole.
      if (second % interval !== Math.floor(interval / 2)) return;
      const picture = sharp(Buffer.from(canvas), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
      tiles.push(picture.resize(TILE.width, TILE.height).raw().toBuffer());
    },

    async write(): Promise<void> {
      const pictures = await Promise.all(tiles);
      const rows = Math.ceil(pictures.length / COLUMNS);
      const cornerOf = (index: number) => ({
        left: (index % COLUMNS) * TILE.width,
        top: Math.floor(index / COLUMNS) * TILE.height,
      });
      const sheet = sharp({
        create: { width: COLUMNS * TILE.width, height: rows * TILE.height, channels: 3, background: 'black' },
      });
      const placed = pictures.map((input, index) => ({
        input,
        raw: { ...TILE, channels: 3 as const },
        ...cornerOf(index),
      }));
      await sheet.composite(placed).webp({ quality: 40, effort: 6 }).toFile(join(folder, 'storyboard.webp'));

      const cues = pictures.map((_, index) => {
        const { left, top } = cornerOf(index);
        return {
          start: index * interval,
          end: index === pictures.length - 1 ? plan.durationSeconds : (index + 1) * interval,
          text: `storyboard.webp#xywh=${left},${top},${TILE.width},${TILE.height}`,
        };
      });
      await writeFile(join(folder, 'storyboard.vtt'), webvtt(cues));
    },
  };
}
