import { describe, expect, test } from 'vitest';
import { mediaManifestSchema } from '@/lib/media/media';
import { resolveAddresses } from '@/lib/media/resolve-addresses';

const manifestWith = (src: string) =>
  mediaManifestSchema.parse({
    streams: {
      film: {
        type: 'application/vnd.apple.mpegurl',
        src,
        durationSeconds: 60,
        captions: [{ src: 'film/en.vtt', language: 'en', label: 'English' }],
        storyboard: 'film/storyboard.vtt',
      },
    },
    titles: { 'movie/*': 'film' },
  });

describe('addresses in a manifest', () => {
  const onSite = '/demo/media/manifest.json';
  const elsewhere = 'https://media.example/lists/manifest.json?v=2';

  test.each([
    [onSite, 'film/master.m3u8', '/demo/media/film/master.m3u8'],
    [onSite, '/other/master.m3u8', '/other/master.m3u8'],
    [onSite, 'https://media.example/film.m3u8', 'https://media.example/film.m3u8'],
    [elsewhere, 'film/master.m3u8', 'https://media.example/lists/film/master.m3u8'],
    [elsewhere, '/film.m3u8', 'https://media.example/film.m3u8'],
  ])('beside %s, %s is %s', (base, src, expected) => {
    expect(resolveAddresses(manifestWith(src), base).streams.film?.src).toBe(expected);
  });

  test('captions and storyboard are resolved too, and titles are kept', () => {
    const resolved = resolveAddresses(manifestWith('film/master.m3u8'), onSite);
    expect(resolved.streams.film?.captions[0]?.src).toBe('/demo/media/film/en.vtt');
    expect(resolved.streams.film?.storyboard).toBe('/demo/media/film/storyboard.vtt');
    expect(resolved.titles).toEqual({ 'movie/*': 'film' });
  });
});
