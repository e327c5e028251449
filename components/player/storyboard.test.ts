import { expect, it } from 'vitest';
import { storyboardPictures } from '@/components/player/storyboard';

const cue = (text: string) => ({ startTime: 10, endTime: 20, text });

it('finds each picture in the sprite beside the storyboard file', () => {
  expect(
    storyboardPictures([cue('sprite.webp#xywh=160,90,160,90')], 'https://tonight.test/media/film/storyboard.vtt'),
  ).toEqual([
    {
      url: 'https://tonight.test/media/film/sprite.webp',
      startTime: 10,
      endTime: 20,
      width: 160,
      height: 90,
      coords: { x: 160, y: 90 },
    },
  ]);
});

it('leaves out what is no picture', () => {
  expect(
    storyboardPictures([cue('A caption'), cue('sprite.webp'), cue('a.webp#xywh=1,2')], 'https://tonight.test/s.vtt'),
  ).toEqual([]);
});
