import { expect, it } from 'vitest';
import { withChoice } from '@/lib/library/versions/choices-by-title';
import { rememberedWords, wordsChoice } from '@/lib/library/versions/remembered-words';

const SHOW = { type: 'tv', tmdbId: 7 } as const;
const [EVA, TOM] = ['1a2b3c4d-0000-4000-8000-000000000000', '9f8e7d6c-0000-4000-8000-000000000000'];

it.each([
  [EVA, EVA, 'ger.forced.0'],
  [EVA, TOM, null],
  [EVA, null, null],
  [null, null, 'ger.forced.0'],
])('what %s chose is for %s %s', (who, asks, words) => {
  const cookie = withChoice(undefined, SHOW, wordsChoice('ger.forced.0', who));
  expect(rememberedWords(cookie, SHOW, asks)).toBe(words);
  expect(rememberedWords(cookie, { type: 'movie', tmdbId: 7 }, asks)).toBeNull();
});

it.each([undefined, '', 'tv/7:1a2b3c4d', 'tv/7:ger.1a2b3c4d', 'tv/7:ger.all.0.1a2b3c4d', 'tv/7:ger.forced.0'])(
  'is none in %j',
  (cookie) => expect(rememberedWords(cookie, SHOW, EVA)).toBeNull(),
);
