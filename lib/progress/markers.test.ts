import { describe, expect, it } from 'vitest';
import { believedMarkers, type Markers } from '@/lib/progress/markers';

const segment = (start: number, end: number) => ({ start, end });

describe('believedMarkers', () => {
  it.each<[string, Markers, number | null, Markers]>([
    [
      'all that lie within',
      { recap: segment(0, 20), intro: segment(20, 60), creditsStart: 170 },
      180,
      { recap: segment(0, 20), intro: segment(20, 60), creditsStart: 170 },
    ],
    ['no intro that ends past the end', { intro: segment(5, 900), creditsStart: 170 }, 180, { creditsStart: 170 }],
    ['no intro that ends at the end', { intro: segment(5, 180) }, 180, {}],
    [
      'no recap that begins past the end',
      { recap: segment(400, 420), intro: segment(1, 2) },
      180,
      { intro: segment(1, 2) },
    ],
    ['no segment that ends before it begins', { intro: segment(60, 20), recap: segment(9, 9) }, 180, {}],
    ['no credits past the end', { creditsStart: 400 }, 180, {}],
    ['no credits at the end', { creditsStart: 180 }, 180, {}],
    ['credits just before the end', { creditsStart: 179.9 }, 180, { creditsStart: 179.9 }],
    ['no credits at the very beginning', { creditsStart: 0 }, 180, {}],
    ['no marker that is no number', { creditsStart: Number.NaN, intro: segment(Number.NaN, 5) }, 180, {}],
    ['nothing where nothing is marked', { recap: null, creditsStart: null }, 180, {}],
    ['nothing while the length is not known', { intro: segment(1, 2), creditsStart: 3 }, null, {}],
    ['nothing while the length is no number', { intro: segment(1, 2), creditsStart: 3 }, Number.NaN, {}],
    ['nothing of a title without length', { intro: segment(1, 2), creditsStart: 3 }, 0, {}],
    ['nothing of a live stream', { intro: segment(1, 2), creditsStart: 3 }, Number.POSITIVE_INFINITY, {}],
  ])('believes %s', (_name, markers, duration, expected) => {
    expect(believedMarkers(markers, duration)).toEqual(expected);
  });
});
