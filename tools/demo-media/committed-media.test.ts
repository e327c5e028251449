import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { mediaManifestSchema } from '@/lib/media/media';
import { streamPlans } from './streams/all';

const folder = 'public/demo/media';
const text = (path: string) => readFile(join(folder, path), 'utf8');
const manifest = mediaManifestSchema.parse(JSON.parse(await text('manifest.json')));
const MEGABYTE = 1_000_000;

test('all media together stay small enough for the repository', async () => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * MEGABYTE);
});

test('the manifest has the streams that the plans describe', () => {
  expect(Object.keys(manifest.streams).sort()).toEqual(streamPlans.map(({ name }) => name).sort());
});

describe.each(streamPlans.map((plan) => [plan.name, plan] as const))('%s', (name, plan) => {
  const stream = manifest.streams[name];

  test('has the marks of its plan, on the picture that begins a segment', () => {
    expect(stream).toMatchObject({ durationSeconds: plan.durationSeconds, creditsStart: plan.creditsStart });
    expect(stream?.intro).toEqual(plan.intro);
    expect(stream?.recap).toEqual(plan.recap);
    const marks = [
      plan.durationSeconds,
      plan.creditsStart,
      ...plan.chapters.map(({ start }) => start),
      ...[plan.recap, plan.intro].flatMap((segment) => (segment ? [segment.start, segment.end] : [])),
    ];
    expect(marks.filter((mark) => mark % 6 !== 0)).toEqual([]);
  });

  test('has playlists that add up to its length and stay inside their files', async () => {
    const master = await text(`${name}/master.m3u8`);
    const media = [...master.matchAll(/[\w-]+\.m3u8/g)].map(([file]) => file);
    expect(media.length).toBe(plan.audio.length + 2);
    for (const file of media) {
      const playlist = await text(`${name}/${file}`);
      const seconds = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].reduce((sum, [, length]) => sum + Number(length), 0);
      expect(Math.abs(seconds - plan.durationSeconds), file).toBeLessThan(0.5);
      const { size } = await stat(join(folder, name, file.replace('.m3u8', '.mp4')));
      const ends = [...playlist.matchAll(/BYTERANGE:"?(\d+)@(\d+)/g)].map(
        ([, length, at]) => Number(length) + Number(at),
      );
      expect(Math.max(...ends), file).toBeLessThanOrEqual(size);
    }
  });

  test('has captions in both languages, one after the other, over the whole length', async () => {
    expect(stream?.captions.map(({ language }) => language)).toEqual(['en', 'de']);
    for (const { src } of stream?.captions ?? []) {
      const cues = cuesIn(await text(src));
      expect(cues.length).toBeGreaterThan(plan.durationSeconds / 60);
      for (const [index, cue] of cues.entries()) {
        expect(cue.end).toBeGreaterThan(cue.start);
        expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.end ?? 0);
        expect(cue.end).toBeLessThanOrEqual(plan.durationSeconds);
      }
    }
  });

  test('has a storyboard whose pictures cover the length and lie inside the sprite', async () => {
    const cues = cuesIn(await text(stream?.storyboard ?? ''));
    const { width, height } = await sharp(join(folder, name, 'storyboard.webp')).metadata();
    expect(cues.at(-1)?.end).toBe(plan.durationSeconds);
    for (const [index, cue] of cues.entries()) {
      expect(cue.start).toBe(cues[index - 1]?.end ?? 0);
      const [left = 0, top = 0, across = 0, down = 0] = cue.text.split('#xywh=')[1]?.split(',').map(Number) ?? [];
      expect(across * down).toBeGreaterThan(0);
      expect(left + across).toBeLessThanOrEqual(width);
      expect(top + down).toBeLessThanOrEqual(height);
    }
  });
});

function cuesIn(vtt: string): { start: number; end: number; text: string }[] {
  return [...vtt.matchAll(/^(\S+) --> (\S+)\n(.+)$/gm)].map(([, start = '', end = '', line = '']) => ({
    start: seconds(start),
    end: seconds(end),
    text: line,
  }));
}

function seconds(timestamp: string): number {
  return timestamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
