import { expect, it } from 'vitest';
import { type EpisodeMarker, markerForOther } from '@/lib/library/markers/for-season';

const intro: EpisodeMarker = { kind: 'intro', segment: { start: 60, end: 120 }, seconds: 2400 };
const credits: EpisodeMarker = { kind: 'credits', segment: { start: 2340, end: 2400 }, seconds: 2400 };

it.each<[string, EpisodeMarker, number, { start: number; end: number } | null]>([
  ['an intro is where it is in the other', intro, 2500, { start: 60, end: 120 }],
  ['credits are as far from the end', credits, 2500, { start: 2440, end: 2500 }],
  ['credits are as far from the end of a shorter one', credits, 1800, { start: 1740, end: 1800 }],
  ['an intro of more than a tenth is none', intro, 300, null],
  ['an intro behind the end is none', intro, 50, null],
  ['credits of more than a tenth are none', credits, 400, null],
])('%s', (_, marker, other, segment) => {
  expect(markerForOther(marker, other)).toEqual(segment);
});
