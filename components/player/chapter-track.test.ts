import { expect, it } from 'vitest';
import { chapterTrackAddress } from '@/components/player/chapter-track';

it('writes chapters that follow each other to the end', () => {
  const address = chapterTrackAddress(
    [
      { start: 0, title: 'Before' },
      { start: 3661.5, title: 'After\nall' },
    ],
    4000,
  );
  expect(decodeURIComponent(address?.split(',').slice(1).join(',') ?? '')).toBe(
    'WEBVTT\n\n00:00:00.000 --> 01:01:01.500\nBefore\n\n01:01:01.500 --> 01:06:40.000\nAfter all\n',
  );
});

it('writes nothing where there are none', () => {
  expect(chapterTrackAddress([], 100)).toBeNull();
});
