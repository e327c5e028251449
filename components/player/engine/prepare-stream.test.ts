import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { playlistsIn } from '@/components/player/engine/prepare-stream';

it('finds every playlist the demo film names, beside its own address', () => {
  const master = readFileSync('public/demo/media/film/master.m3u8', 'utf8');
  expect(playlistsIn(master, 'https://tonight.example/film/master.m3u8')).toEqual([
    'https://tonight.example/film/audio-en.m3u8',
    'https://tonight.example/film/video-540.m3u8',
    'https://tonight.example/film/video-270.m3u8',
  ]);
});

it('finds none in a playlist without any, and names each once', () => {
  expect(playlistsIn('#EXTM3U\n\n', 'https://tonight.example/a.m3u8')).toEqual([]);
  expect(playlistsIn('one.m3u8\none.m3u8', 'https://tonight.example/a.m3u8')).toEqual([
    'https://tonight.example/one.m3u8',
  ]);
});
