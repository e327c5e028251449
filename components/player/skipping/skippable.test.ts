import { expect, it } from 'vitest';
import type { SkipManner } from '@/components/player/preferences/preferences';
import { skippableAt } from '@/components/player/skipping/skippable';

const stream = { recap: { start: 0, end: 40 }, intro: { start: 60, end: 90 } };
const offer: SkipManner = 'offer';
const episode = { duration: 1434, skipsCredits: false };
const preferences = { skipRecap: offer, skipIntro: offer, skipCredits: offer };

it.each([
  ['the recap from its first second', 0, 'recap'],
  ['the recap', 20, 'recap'],
  ['nothing in its last two seconds', 38.5, undefined],
  ['nothing between the two', 50, undefined],
  ['the intro', 60, 'intro'],
  ['nothing behind it', 90, undefined],
])('offers %s', (_, position, kind) => {
  expect(skippableAt(position, stream, preferences, episode)?.kind).toBe(kind);
});

it('says how, and where to', () => {
  expect(skippableAt(61, stream, { ...preferences, skipIntro: 'auto' }, episode)).toMatchObject({
    manner: 'auto',
    end: 90,
  });
});

it('stays silent where the profile wants it so, for each by itself', () => {
  const quiet = { ...preferences, skipRecap: 'never' as const };
  expect(skippableAt(10, stream, quiet, episode)).toBeNull();
  expect(skippableAt(70, stream, quiet, episode)?.kind).toBe('intro');
});

it('offers nothing where the stream says nothing', () => {
  expect(skippableAt(10, {}, preferences, episode)).toBeNull();
});

it('offers the credits only where no next episode stands for them', () => {
  const withCredits = { creditsStart: 1350 };
  expect(skippableAt(1360, withCredits, preferences, { duration: 1434, skipsCredits: true })).toMatchObject({
    kind: 'credits',
    end: 1434,
  });
  expect(skippableAt(1360, withCredits, preferences, episode)).toBeNull();
});

it.each([
  ['an intro as long as a film', { intro: { start: 5, end: 900 } }, 180],
  ['a recap up to the very end', { recap: { start: 0, end: 180 } }, 180],
  ['credits past the end', { creditsStart: 400 }, 180],
  ['an intro while the stream still grows', { intro: { start: 5, end: 40 } }, Number.POSITIVE_INFINITY],
  ['an intro before there is a stream', { intro: { start: 5, end: 40 } }, 0],
])('does not believe %s', (_, markers, duration) => {
  for (let second = 0; second < 900; second++) {
    expect(skippableAt(second, markers, preferences, { duration, skipsCredits: true })).toBeNull();
  }
});
