import { expect, test } from 'vitest';
import { drawnWords } from '@/lib/library/playing/drawn-words';

type Canvas = [number, number] | null;

/* A canvas is as large as it fits into the picture: nothing of it is lost, and letters keep their shape. */
test.each<[string, string, Canvas, [number, number, number], number, string, string]>([
  ['of the same size', 'hdmv_pgs_subtitle', [1920, 1080], [1920, 1080, 1], 720, '1920x1080', '1280x720'],
  ['of a 4K film', 'hdmv_pgs_subtitle', [1920, 1080], [3840, 2160, 1], 720, '1920x1080', '1280x720'],
  ['of a film without its black bars', 'hdmv_pgs_subtitle', [1920, 1080], [1920, 800, 1], 720, '1920x1080', '1280x720'],
  [
    'of a narrow film without its black bars',
    'hdmv_pgs_subtitle',
    [1920, 1080],
    [1440, 1080, 1],
    720,
    '1920x1080',
    '960x540',
  ],
  ['of a film with wide dots', 'hdmv_pgs_subtitle', [1920, 1080], [1440, 1080, 4 / 3], 720, '1920x1080', '960x720'],
  ['of a DVD', 'dvd_subtitle', [720, 576], [720, 576, 64 / 45], 480, '720x576', '600x480'],
  ['of a DVD made wide', 'dvd_subtitle', [720, 480], [854, 480, 1], 480, '720x480', '854x480'],
  ['of a Blu-ray that does not say it', 'hdmv_pgs_subtitle', null, [1280, 534, 1], 480, '1920x1080', '854x480'],
  ['of an American DVD that does not say it', 'dvd_subtitle', null, [720, 480, 1], 360, '720x480', '540x360'],
  ['of a broadcast that does not say it', 'dvb_subtitle', null, [1920, 1080, 1], 360, '720x576', '640x360'],
])('captions %s', (_, codec, size, [width, height, dotWidth], made, canvas, shown) => {
  const text = { track: 2, codec, language: '', title: '', isForced: false, isForDeaf: false };
  const words = drawnWords(
    { ...text, canvas: size && { width: size[0], height: size[1] } },
    { width, height, dotWidth },
    made,
  );
  expect(words.track).toBe(2);
  expect(`${words.canvas.width}x${words.canvas.height}`).toBe(canvas);
  expect(`${words.shown.width}x${words.shown.height}`).toBe(shown);
});
