import { expect, test } from 'vitest';
import { THRESHOLDS } from '@/lib/progress/thresholds';
import { NEARLY_OVER, type ToldPlace, toldPlace } from './told-place';

type Said = Parameters<typeof toldPlace>[0];
const said = (happening: Said['happening'], position: number | null, more: Partial<Said> = {}): Said => ({
  happening,
  position,
  duration: 1000,
  share: null,
  ...more,
});

test.each<[string, Said, number | null, Partial<ToldPlace> | null]>([
  [
    'a start at the beginning',
    said('start', 0),
    null,
    { position: 0, event: 'playing', begins: true, nearsEnd: false },
  ],
  ['a start without a position', said('start', null), null, { position: 0, begins: true }],
  ['a start in the middle', said('start', 500), null, { position: 500, begins: false }],
  ['on its way', said('progress', 300), null, { position: 300, event: 'playing', begins: false }],
  ['on its way, nobody knows where', said('progress', null), null, null],
  ['a pause', said('pause', 300), null, { event: 'pause' }],
  ['a stop', said('stop', 300), null, { position: 300, event: 'pause' }],
  ['a stop at nothing', said('stop', 0), null, null],
  ['a stop at the end', said('stop', 1000), null, { event: 'ended', nearsEnd: true }],
  ['past the end', said('progress', 1400), null, { position: 1000, event: 'playing' }],
  ['where no player can be', said('progress', 1e12), null, null],
  ['seen where no player can be', said('watched', 2001), null, null],
  ['watched, nobody knows where', said('watched', null), null, { position: 1000, event: 'ended' }],
  [
    'watched at nine tenths',
    said('watched', null, { share: 0.9 }),
    null,
    { position: 900, event: 'playing', nearsEnd: true },
  ],
  ['a percentage', said('progress', null, { share: 0.25 }), null, { position: 250 }],
  [
    'a percentage of a length that the catalog knows',
    said('progress', null, { share: 0.25, duration: null }),
    2000,
    { position: 500, duration: 2000 },
  ],
  ['a length of nothing', said('progress', 300, { duration: 0 }), 2000, { position: 300, duration: 2000 }],
  ['a length that nothing has', said('progress', 300, { duration: 1e300 }), 2000, { position: 300, duration: 2000 }],
  ['no length anywhere', said('progress', 300, { duration: null }), null, null],
  ['before the beginning', said('progress', -5), null, null],
  ['a number that is none', said('progress', Number.NaN), null, null],
])('%s', (_, event, runtime, place) => {
  const told = toldPlace(event, runtime);
  if (place === null) expect(told).toBeNull();
  else expect(told).toMatchObject(place);
});

test('takes a playback for nearly over from where progress calls it watched', () => {
  expect(NEARLY_OVER).toBe(THRESHOLDS.watchedShare);
});
