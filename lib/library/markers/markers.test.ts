import { describe, expect, it, test } from 'vitest';
import { type FoundMarker, faultOf, settledMarkers, streamMarkers } from '@/lib/library/markers/markers';

const LENGTH = 1200;
const sound = (start: number, end: number, confidence = 0.9): FoundMarker => ({ start, end, confidence, by: 'sound' });
const said = (segment: { start: number; end: number } | null, seconds = LENGTH) => ({ segment, seconds });

describe('a player may skip', () => {
  test.each([
    [{ start: 0, end: 120 }, null],
    [{ start: 1080, end: 1200 }, null],
    [{ start: 40, end: 40 }, 'order'],
    [{ start: 50, end: 40 }, 'order'],
    [{ start: -1, end: 40 }, 'order'],
    [{ start: Number.NaN, end: 40 }, 'order'],
    [{ start: 1190, end: 1210 }, 'past-end'],
    [{ start: 1200, end: 1200.5 }, 'past-end'],
    [{ start: 0, end: 122 }, 'too-long'],
    [{ start: 1070, end: 1200 }, 'too-long'],
  ])('%j: %s', (segment, fault) => expect(faultOf(segment, LENGTH)).toBe(fault));
});

describe('markers of a file', () => {
  test.each([
    ['what is sure', { intro: sound(10, 70) }, {}, { intro: { start: 10, end: 70 } }],
    ['nothing that is unsure', { intro: sound(10, 70, 0.49) }, {}, {}],
    ['nothing up to the end', { intro: sound(1140, 1200) }, {}, {}],
    ['nothing past the end', { intro: sound(1190, 1260) }, {}, {}],
    ['nothing that is longer than a tenth', { intro: sound(0, 130), credits: sound(1000, 1200) }, {}, {}],
    ['where credits begin', { credits: sound(1100.126, 1200) }, {}, { creditsStart: 1100.13 }],
    [
      'a person’s word before a program’s',
      { intro: sound(10, 70) },
      { intro: said({ start: 12, end: 80 }) },
      { intro: { start: 12, end: 80 } },
    ],
    ['none where a person says there is none', { intro: sound(10, 70) }, { intro: said(null) }, {}],
    [
      'what a person says where nothing was found',
      {},
      { recap: said({ start: 0, end: 30 }) },
      { recap: { start: 0, end: 30 } },
    ],
    [
      'what was found where a person spoke of another cut',
      { intro: sound(10, 70) },
      { intro: said(null, 1190) },
      { intro: { start: 10, end: 70 } },
    ],
    ['no word of a person that no player may follow', {}, { intro: said({ start: 0, end: 600 }) }, {}],
  ])('%s', (_, found, words, markers) => expect(streamMarkers(found, words, LENGTH)).toEqual(markers));

  it('say where they come from, also where no player offers them', () => {
    const found = { intro: sound(10, 70, 0.3), credits: sound(1100, 1200) };
    expect(settledMarkers(found, { credits: said({ start: 1110, end: 1200 }) }, LENGTH)).toEqual({
      intro: { start: 10, end: 70, confidence: 0.3, by: 'sound', isUsed: false },
      credits: { start: 1110, end: 1200, confidence: null, by: 'person', isUsed: true },
    });
  });
});
