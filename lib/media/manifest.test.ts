import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { loadManifest, MediaManifestError } from '@/lib/media/manifest';
import { findStream } from '@/lib/media/stream';

const small = (src: string) => ({
  streams: { film: { type: 'video/mp4', src, durationSeconds: 60 } },
  titles: { 'movie/*': 'film' },
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-manifest-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

async function save(content: unknown, name = 'manifest.json'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('the manifest that ships with the demo', () => {
  test('has a stream for films and for episodes, with addresses on this site', async () => {
    const manifest = await loadManifest('public/demo/media/manifest.json');
    const movie = findStream(manifest, episodeKey({ type: 'movie', tmdbId: 9000001 }));
    const episode = findStream(manifest, { type: 'tv', tmdbId: 9100001, season: 1, episode: 1 });
    expect(movie?.src).toBe('/demo/media/film/master.m3u8');
    expect(movie?.durationSeconds).toBeGreaterThan(3600);
    expect(episode?.src).toMatch(/^\/demo\/media\/episode-\d+\/master\.m3u8$/);
    expect(episode?.captions.map(({ language }) => language)).toEqual(['en', 'de']);
  });

  test('leaves one film and one show without a stream', async () => {
    const manifest = await loadManifest('public/demo/media/manifest.json');
    expect(findStream(manifest, episodeKey({ type: 'movie', tmdbId: 9000040 }))).toBeNull();
    expect(findStream(manifest, { type: 'tv', tmdbId: 9100015, season: 1, episode: 1 })).toBeNull();
  });
});

describe('a manifest in a file', () => {
  test('outside public/ works with absolute addresses', async () => {
    const manifest = await loadManifest(await save(small('https://media.example/film.mp4')));
    expect(manifest.streams.film?.src).toBe('https://media.example/film.mp4');
  });

  test.each([
    ['is not there', undefined, /cannot be read: ENOENT/],
    ['is not JSON', '{ streams', /is not JSON/],
    [
      'has another shape',
      { streams: { film: { src: '/film.mp4' } }, titles: {} },
      /is not valid[\s\S]*streams\.film\.type/,
    ],
    [
      'names a stream that does not exist',
      { streams: {}, titles: { 'movie/1': 'film' } },
      /is not valid[\s\S]*movie\/1/,
    ],
    ['has relative addresses outside public/', small('film.mp4'), /outside public\/, so "film\.mp4"/],
  ])('that %s is refused with the reason', async (_, content, message) => {
    const file = content === undefined ? join(folder, 'missing.json') : await save(content);
    const refusal = await loadManifest(file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(MediaManifestError);
    expect((refusal as Error).message).toMatch(message);
    expect((refusal as Error).message).toContain(file);
  });

  test('that was refused is read again, and then kept while it is fresh', async () => {
    const file = await save('{');
    await expect(loadManifest(file)).rejects.toThrow(MediaManifestError);
    await save(small('/first.mp4'));
    expect((await loadManifest(file)).streams.film?.src).toBe('/first.mp4');
    await save(small('/second.mp4'));
    expect((await loadManifest(file)).streams.film?.src).toBe('/first.mp4');
  });

  test('that breaks later keeps serving what was read before, and recovers', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const file = await save(small('/first.mp4'));
    await loadManifest(file);
    await save('{');
    vi.advanceTimersByTime(61_000);
    expect((await loadManifest(file)).streams.film?.src).toBe('/first.mp4');
    await save(small('/second.mp4'));
    vi.advanceTimersByTime(61_000);
    expect((await loadManifest(file)).streams.film?.src).toBe('/second.mp4');
  });
});

describe('a manifest on a server', () => {
  let server: Server;
  let origin: string;
  beforeEach(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/lists/manifest.json') response.writeHead(404).end();
      else response.end(JSON.stringify(small('film.mp4')));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((closed) => server.close(closed)));

  test('has its addresses beside it', async () => {
    const manifest = await loadManifest(`${origin}/lists/manifest.json`);
    expect(manifest.streams.film?.src).toBe(`${origin}/lists/film.mp4`);
  });

  test('that is not there is refused with the status', async () => {
    await expect(loadManifest(`${origin}/elsewhere.json`)).rejects.toThrow(/cannot be read: the server answered 404/);
  });
});
