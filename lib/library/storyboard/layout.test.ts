import { describe, expect, it, test } from 'vitest';
import { videoTrackSchema } from '@/lib/library/probe/schema';
import { layoutOf, sheetsOf, storyboardText, tiles } from '@/lib/library/storyboard/layout';

const video = (width: number, height: number) =>
  videoTrackSchema.parse({
    ...{ track: 0, codec: 'h264', profile: null, level: null, width, height, bits: 8 },
    ...{ isHdr: false, isOpenGop: false },
  });

describe('the pictures of a film', () => {
  test.each([
    ['a clip', 3, video(1920, 1080), { every: 5, pictures: 1, width: 160, height: 90 }, [1]],
    ['a minute', 60, video(640, 360), { every: 5, pictures: 12, width: 160, height: 90 }, [12]],
    ['just over a full sheet', 501, video(640, 360), { every: 5, pictures: 101, width: 160, height: 90 }, [100, 1]],
    [
      'two hours',
      7200,
      video(3840, 1600),
      { every: 10, pictures: 720, width: 160, height: 66 },
      [100, 100, 100, 100, 100, 100, 100, 20],
    ],
    ['twelve hours', 43_200, video(720, 576), { every: 60, pictures: 720, width: 160, height: 128 }, null],
    ['held upright', 20, video(720, 1280), { every: 5, pictures: 4, width: 160, height: 240 }, [4]],
    ['a line', 20, video(4000, 10), { every: 5, pictures: 4, width: 160, height: 40 }, [4]],
  ])('%s', (_, seconds, track, layout, sheets) => {
    const found = layoutOf({ seconds, video: track });
    expect(found).toEqual(layout);
    if (found && sheets) expect(sheetsOf(found).map(({ pictures }) => pictures)).toEqual(sheets);
  });

  it('are none of what is heard behind the last of them', () => {
    expect(layoutOf({ seconds: 60, video: { ...video(640, 360), seconds: 31 } })?.pictures).toBe(7);
  });

  it('are none where nothing is known of what is seen', () => {
    expect(layoutOf({ seconds: 60, video: null })).toBeNull();
    expect(layoutOf({ seconds: 60, video: video(0, 0) })).toBeNull();
  });
});

test('sheets begin where the last one ended, and have the rows they need', () => {
  const sheets = sheetsOf({ every: 5, pictures: 215, width: 160, height: 90 });
  expect(sheets.map(({ from }) => from)).toEqual([0, 500, 1000]);
  expect(sheets.map(tiles)).toEqual(['10x10', '10x10', '10x2']);
});

test('the text names every picture once, up to the end of the film', () => {
  const layout = layoutOf({ seconds: 3723.5, video: video(640, 360) });
  if (!layout) throw new Error('no layout');
  const text = storyboardText(layout, 3723.5);
  expect(text.startsWith('WEBVTT\n\n00:00:00.000 --> 00:00:06.000\nstoryboard-0.jpg#xywh=0,0,160,90\n')).toBe(true);
  expect(text).toContain('00:10:06.000 --> 00:10:12.000\nstoryboard-1.jpg#xywh=160,0,160,90\n');
  expect(text).toContain('\n01:02:00.000 --> 01:02:03.500\nstoryboard-6.jpg#xywh=0,180,160,90\n');
  expect(text.match(/-->/g)).toHaveLength(layout.pictures);
});
