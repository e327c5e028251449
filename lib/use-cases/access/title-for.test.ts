import { expect, it } from 'vitest';
import type { Profile } from '@/lib/household/schema';
import { withoutGivenFolders } from '@/lib/testing/no-given-folders';
import { refusedByTmdb } from '@/lib/testing/refused-by-tmdb';
import { titleFor } from '@/lib/use-cases/access/title-for';

withoutGivenFolders();

const profile = (ratingCap: number | null) => ({ language: 'en-US', region: 'US', ratingCap }) as Profile;
const SINTEL = { type: 'movie', tmdbId: 9_000_002 } as const;
const PIM = { type: 'tv', tmdbId: 9_100_011 } as const;

const refused = refusedByTmdb(() => import('@/lib/use-cases/access/title-for'));

it.each([
  ['a film, to a grown-up', null, SINTEL, 'Sintel'],
  ['a show, to a grown-up', null, PIM, 'Pim and the Weather Machine'],
  ['a show that suits, to a child', 6, PIM, 'Pim and the Weather Machine'],
] as const)('there is %s', async (_, cap, key, title) => {
  expect((await titleFor(profile(cap), key)).title).toBe(title);
});

it.each([
  ['a film above the cap, to a child', 6, SINTEL],
  ['a show above the cap, to a child', 6, { type: 'tv', tmdbId: 9_100_010 }],
  ['a film that nobody has heard of', null, { type: 'movie', tmdbId: 1 }],
  ['a show by a film’s number', null, { type: 'tv', tmdbId: SINTEL.tmdbId }],
] as const)('there is none: %s', async (_, cap, key) => {
  await expect(titleFor(profile(cap), key)).rejects.toMatchObject({ problem: { code: 'not-found', status: 404 } });
});

it.each([null, 6])('it says to come again while the catalog refuses, with a cap of %s', async (cap) => {
  const { titleFor: titleThen } = await refused();
  await expect(titleThen(profile(cap), SINTEL)).rejects.toMatchObject({
    problem: { code: 'unavailable', retryAfterSeconds: 5 },
  });
});
