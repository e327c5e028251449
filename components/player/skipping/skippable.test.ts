import { expect, it } from 'vitest';
import type { SkipManner } from '@/components/player/preferences/preferences';
import { skippableAt } from '@/components/player/skipping/skippable';

const stream = { recap: { start: 0, end: 40 }, intro: { start: 60, end: 90 } };
const offer: SkipManner = 'offer';
const preferences = { skipRecap: offer, skipIntro: offer, skipCredits: offer };

it.each([
  ['the recap from its first second', 0, 'recap'],
  ['the recap', 20, 'recap'],
  ['nothing in its last two seconds', 38.5, undefined],
  ['nothing between the two', 50, undefined],
  ['the intro', 60, 'intro'],
  ['nothing behind it', 90, undefined],
])('offers %s', (_, position, kind) => {
  expect(skippableAt(position, stream, preferences)?.kind).toBe(kind);
});

it('says how, and where to', () => {
  expect(skippableAt(61, stream, { ...preferences, skipIntro: 'auto' })).toMatchObject({ manner: 'auto', end: 90 });
});

it('stays silent where the profile wants it so, for each by itself', () => {
  const quiet = { ...preferences, skipRecap: 'never' as const };
  expect(skippableAt(10, stream, quiet)).toBeNull();
  expect(skippableAt(70, stream, quiet)?.kind).toBe('intro');
});

it('offers nothing where the stream says nothing', () => {
  expect(skippableAt(10, {}, preferences)).toBeNull();
});

it('offers the credits only where no next episode stands for them', () => {
  const withCredits = { creditsStart: 1350 };
  expect(skippableAt(1360, withCredits, preferences, 1434)).toMatchObject({ kind: 'credits', end: 1434 });
  expect(skippableAt(1360, withCredits, preferences, null)).toBeNull();
});
