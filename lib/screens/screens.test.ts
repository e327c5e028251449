import { describe, expect, it } from 'vitest';
import { beatSchema } from '@/lib/screens/beat-schema';
import { heardScreens } from '@/lib/screens/heard';
import { offeredScreen } from '@/lib/screens/offered';
import { isGone, positionNow } from '@/lib/screens/presence';
import { refusalOf } from '@/lib/screens/refusal';
import type { Command, Screen } from '@/lib/screens/schema';

const ADA = { id: 'ada', name: 'Ada' };
const MAX = { id: 'max', name: 'Max' };

const screen = (changes: Partial<Screen> = {}): Screen => ({
  screenId: 'television',
  deviceId: 'living-room',
  deviceName: 'Chrome on TV',
  profileId: 'ada',
  people: [ADA],
  type: 'tv',
  tmdbId: 7,
  season: 2,
  episode: 4,
  title: 'Lighthouse',
  position: 1270,
  duration: 1500,
  paused: false,
  rate: 1,
  captions: false,
  hasNext: true,
  storyboard: null,
  driven: true,
  ...changes,
});

describe('where a screen stands', () => {
  it.each<[string, Partial<Screen>, number, number]>([
    ['as it said', {}, 0, 1270],
    ['further by the time since', {}, 4_000, 1274],
    ['further by twice that at double speed', { rate: 2 }, 4_000, 1278],
    ['the same while it is paused', { paused: true }, 40_000, 1270],
    ['at the end and no further', {}, 600_000, 1500],
    ['further where nobody knows the length', { duration: null }, 600_000, 1870],
  ])('is %s', (_, changes, agoMs, expected) => {
    expect(positionNow(screen(changes), agoMs)).toBe(expected);
  });

  it.each<[string, boolean, number, boolean]>([
    ['plays and spoke just now', false, 5_000, false],
    ['plays and lost two beats', false, 14_900, false],
    ['plays and was silent for three', false, 15_100, true],
    ['is paused, and speaks more rarely', true, 59_000, false],
    ['is paused and was silent for three', true, 61_000, true],
  ])('one that %s', (_, paused, agoMs, gone) => {
    expect(isGone({ paused }, agoMs)).toBe(gone);
  });
});

describe('the screen that is offered', () => {
  const NOW = 100_000;
  const at = (changes: Partial<Screen>, agoMs = 1_000) => ({ screen: screen(changes), heardAt: NOW - agoMs });
  const mine = at({ screenId: 'mine' });
  const together = at({ screenId: 'together', profileId: 'group', people: [ADA, MAX] });
  const other = at({ screenId: 'other', profileId: 'max', people: [MAX] }, 0);

  it.each<[string, ReturnType<typeof at>[], string | null]>([
    ['one’s own before another’s', [other, mine], 'mine'],
    ['a group’s that one is in before another’s', [other, together], 'together'],
    ['another’s where there is no own', [other], 'other'],
    ['one that plays before one that is paused', [at({ screenId: 'paused', paused: true }, 0), mine], 'mine'],
    ['one’s own that is paused before another’s', [other, at({ screenId: 'paused', paused: true })], 'paused'],
    ['the one that spoke last', [mine, at({ screenId: 'newer' }, 10)], 'newer'],
    ['none of this device', [at({ deviceId: 'here' })], null],
    ['none that is gone', [at({}, 20_000)], null],
    ['none that was dismissed', [at({ deviceId: 'not-mine' })], null],
    ['none where none is heard', [], null],
  ])('is %s', (_, heard, expected) => {
    const dismissed = new Set(['not-mine/ada']);
    const offered = offeredScreen(heard, { profileId: 'ada', deviceId: 'here', dismissed, now: NOW });
    expect(offered?.screen.screenId ?? null).toBe(expected);
  });
});

it.each<[string, Partial<Screen>, Command, RegExp | null]>([
  ['play', {}, { do: 'play' }, null],
  ['a place within', {}, { do: 'seek', position: 1504 }, null],
  ['a place past the end', {}, { do: 'seek', position: 1506 }, /not as long/],
  ['a place where nobody knows the end', { duration: null }, { do: 'seek', position: 9_000 }, null],
  ['captions', {}, { do: 'captions', on: true }, null],
  ['captions where there are none', { captions: null }, { do: 'captions', on: true }, /no captions/],
  ['the next episode', {}, { do: 'next' }, null],
  ['the next episode of the last', { hasNext: false }, { do: 'next' }, /no next episode/],
  ['anything of one that is not driven', { driven: false }, { do: 'pause' }, /does not let others/],
])('a screen is asked for %s', (_, changes, command, words) => {
  const refusal = refusalOf(screen(changes), command);
  if (words) expect(refusal).toMatch(words);
  else expect(refusal).toBeNull();
});

describe('what was told', () => {
  const told = (data: unknown, at: number) => ({ data, at });
  it('is folded into the newest of each screen, without those that are gone', () => {
    const phone = screen({ screenId: 'phone' });
    const heard = heardScreens([
      told({ screen: screen(), agoMs: 300 }, 1_000),
      told({ screen: phone, agoMs: 0 }, 1_500),
      told({ screen: screen({ position: 1280 }), agoMs: 100 }, 2_000),
      told({ gone: 'phone' }, 2_500),
      told({ screen: { nonsense: true } }, 3_000),
      told(null, 3_000),
    ]);
    expect(heard).toEqual([{ screen: screen({ position: 1280 }), heardAt: 1_900 }]);
  });
});

describe('a beat', () => {
  const beat = {
    screenId: '0B7C5F0E-6a44-4f0d-9a59-6f5f4b2f1a01',
    deviceId: '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a02',
    profileId: '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a03',
    ...{ type: 'tv', tmdbId: 7, season: 1, episode: 2, title: 'x'.repeat(500), position: 3, duration: null },
    ...{ paused: false, rate: 1, captions: null, hasNext: false, driven: true },
  };
  it('is cut to what the household is told', () => {
    const { title, screenId, answers } = beatSchema.parse(beat);
    expect([title.length, screenId, answers]).toEqual([200, beat.screenId.toLowerCase(), []]);
  });
  it.each([
    ['/demo/media/x.vtt', '/demo/media/x.vtt'],
    ['https://media.example/x.vtt', 'https://media.example/x.vtt'],
    ['//elsewhere.example/x.vtt', null],
    ['javascript:alert(1)', null],
    ['data:text/vtt,', null],
  ])('says where its pictures are: %s', (storyboard, expected) => {
    expect(beatSchema.parse({ ...beat, storyboard }).storyboard).toBe(expected);
  });
  it.each([
    ['no title', { title: '' }],
    ['a place before the beginning', { position: -1 }],
    ['a film’s season', { type: 'movie' }],
    ['no id', { screenId: 'x' }],
  ])('is none with %s', (_, changes) => {
    expect(beatSchema.safeParse({ ...beat, ...changes }).success).toBe(false);
  });
});
