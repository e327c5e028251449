import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type MediaManifest, mediaManifestSchema } from '@/lib/media/media';
import { MANIFEST_PATIENCE_MS, streamFinder } from '@/lib/use-cases/progress/stream-finder';

const MANIFEST = mediaManifestSchema.parse({
  streams: { film: { type: 'video/mp4', src: '/film.mp4', durationSeconds: 60 } },
  titles: { 'movie/1': 'film' },
});
const film = { type: 'movie', tmdbId: 1, season: 0, episode: 0 } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number) => new Promise<MediaManifest>((resolve) => setTimeout(resolve, ms, MANIFEST));

it.each([
  ['at once', () => Promise.resolve(MANIFEST), '/film.mp4'],
  ['in time', () => after(MANIFEST_PATIENCE_MS - 1), '/film.mp4'],
  ['late', () => after(MANIFEST_PATIENCE_MS + 1), null],
  ['never', () => Promise.reject(new Error('away')), null],
])('with a manifest that comes %s', async (_, manifest, src) => {
  const found = streamFinder(manifest())?.(film);
  await vi.advanceTimersByTimeAsync(MANIFEST_PATIENCE_MS);
  expect((await found)?.src ?? null).toBe(src);
  await vi.runAllTimersAsync();
});

it('finds nothing for a title without a stream', async () => {
  const found = streamFinder(Promise.resolve(MANIFEST))?.({ ...film, tmdbId: 2 });
  await vi.runAllTimersAsync();
  expect(await found).toBeNull();
});
