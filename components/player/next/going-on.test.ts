import { describe, expect, it } from 'vitest';
import {
  type GoingOnFacts,
  inQuarters,
  noOffer,
  type Offer,
  offerAfter,
  outlook,
  wayOut,
} from '@/components/player/next/going-on';

/** Twenty-four minutes, whose credits begin 90 s before the end. */
const facts: GoingOnFacts = {
  position: 1350,
  duration: 1440,
  creditsStart: 1350,
  ended: false,
  paused: false,
  hasNext: true,
  preferences: { autoplayNext: true, skipCredits: 'offer' },
  sleeps: false,
};
const shown: Offer = { ...noOffer, shownAt: 1350 };
const nothing = { offered: false, countdown: null, goesOn: false, atTheEnd: false };
const prefer = (preferences: Partial<GoingOnFacts['preferences']>) => ({
  preferences: { ...facts.preferences, ...preferences },
});

describe('an offer', () => {
  it('remembers where it was first shown, and that it was answered, until playback leaves its zone', () => {
    let offer = offerAfter(noOffer, { kind: 'inside', position: 1350 });
    offer = offerAfter(offer, { kind: 'inside', position: 1355 });
    expect(offer).toEqual(shown);
    offer = offerAfter(offerAfter(offer, { kind: 'held' }), { kind: 'dismissed' });
    expect(offer).toEqual({ shownAt: 1350, held: true, dismissed: true });
    expect(offerAfter(offer, { kind: 'outside' })).toEqual(noOffer);
  });

  it('that stays the same is the same object, so that nothing is drawn again', () => {
    expect(offerAfter(shown, { kind: 'inside', position: 1360 })).toBe(shown);
    expect(offerAfter(noOffer, { kind: 'outside' })).toBe(noOffer);
  });
});

it.each<[string, Offer, Partial<GoingOnFacts>, Partial<ReturnType<typeof outlook>>]>([
  ['before the credits', noOffer, { position: 1349.75 }, {}],
  ['as they begin', shown, {}, { offered: true, countdown: 10 }],
  ['while they run', shown, { position: 1352.25 }, { offered: true, countdown: 8 }],
  ['ten seconds into them', shown, { position: 1360 }, { offered: true, countdown: 0, goesOn: true }],
  ['then, but paused', shown, { position: 1360, paused: true }, { offered: true, countdown: 0 }],
  ['before the card has noted its second', noOffer, {}, { offered: true }],
  [
    'without a marker, 30 s before the end',
    { ...noOffer, shownAt: 1410 },
    { creditsStart: undefined, position: 1410 },
    { offered: true, countdown: 30 },
  ],
  ['of a film, or of the last episode', shown, { hasNext: false }, {}],
  ['of a stream that still grows', shown, { duration: null }, {}],
  ['held', { ...shown, held: true }, { position: 1361 }, { offered: true }],
  ['held to the end', { ...shown, held: true }, { position: 1440, ended: true }, { offered: true, atTheEnd: true }],
  ['dismissed', { ...shown, dismissed: true }, { position: 1400 }, {}],
  ['dismissed, at the end', { ...shown, dismissed: true }, { position: 1440, ended: true }, { goesOn: true }],
  ['of who turned going on off', shown, { position: 1361, ...prefer({ autoplayNext: false }) }, { offered: true }],
  ['of who goes to sleep', shown, { position: 1440, ended: true, sleeps: true }, { offered: true, atTheEnd: true }],
  ['of who skips credits', shown, prefer({ skipCredits: 'auto' }), { offered: true, countdown: 0, goesOn: true }],
  [
    'of who skips credits, where none are marked',
    { ...noOffer, shownAt: 1410 },
    { creditsStart: undefined, position: 1410, ...prefer({ skipCredits: 'auto' }) },
    { offered: true, countdown: 30 },
  ],
  ['of who watches credits', shown, { position: 1400, ...prefer({ skipCredits: 'never' }) }, {}],
  [
    'of who watches credits, at the end',
    shown,
    { position: 1440, ended: true, ...prefer({ skipCredits: 'never' }) },
    { offered: true, countdown: 0, goesOn: true },
  ],
  ['of a film that has ended', noOffer, { hasNext: false, position: 1440, ended: true }, { atTheEnd: true }],
])('the outlook %s', (_, offer, changes, expected) => {
  expect(outlook(offer, { ...facts, ...changes })).toEqual({ ...nothing, ...expected });
});

it.each<[string, Partial<GoingOnFacts>, number]>([
  ['in its zone', { position: 1352.4 }, 1352.25],
  ['as it begins', { position: 1350.1 }, 1350],
  ['before it', { position: 1349.9 }, Number.NEGATIVE_INFINITY],
  ['before it, in a moment of it', { creditsStart: 1350.1, position: 1350.2 }, Number.NEGATIVE_INFINITY],
  ['of the last episode', { hasNext: false }, Number.NEGATIVE_INFINITY],
])('a place %s', (_, changes, told) => {
  expect(inQuarters({ ...facts, ...changes })).toBe(told);
});

it.each([
  ['for the first time', null, false, 'router'],
  ['twice within four seconds', 1_000, true, 'none'],
  ['again, while the router never arrives', -1_000, true, 'browser'],
  ['again, after the router came back', null, false, 'router'],
] as const)('leaves %s', (_, leftAt, isUnderWay, way) => {
  expect(wayOut(leftAt, isUnderWay, 4_000)).toBe(way);
});
