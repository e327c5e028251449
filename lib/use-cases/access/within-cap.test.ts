import { describe, expect, it } from 'vitest';
import type { TitleKey } from '@/lib/catalog/title-key';
import { withoutGivenFolders } from '@/lib/testing/no-given-folders';
import { refusedByTmdb } from '@/lib/testing/refused-by-tmdb';
import { requireWithinCap, surelyWithinCap, withinCap } from '@/lib/use-cases/access/within-cap';

withoutGivenFolders();

const CHILD = { language: 'en-US', region: 'US', ratingCap: 6 };
const GROWN_UP = { ...CHILD, ratingCap: null };
/** Of the demo's catalog: from 0 and from 8 in the United States, from 0 and from 12 in Germany. */
const SUITS: TitleKey = { type: 'movie', tmdbId: 9_000_001 };
const ABOVE: TitleKey = { type: 'movie', tmdbId: 9_000_002 };
const SHOW_THAT_SUITS: TitleKey = { type: 'tv', tmdbId: 9_100_011 };
const SHOW_ABOVE: TitleKey = { type: 'tv', tmdbId: 9_100_010 };
const NOWHERE: TitleKey = { type: 'movie', tmdbId: 1 };
const ALL = [ABOVE, SUITS, NOWHERE, SHOW_ABOVE, SHOW_THAT_SUITS];

const refused = refusedByTmdb(() => import('@/lib/use-cases/access/within-cap'));

describe('a profile with a cap', () => {
  it('keeps of a list what suits it, in its order', async () => {
    expect(await withinCap(CHILD, ALL)).toEqual([SUITS, SHOW_THAT_SUITS]);
    expect(await surelyWithinCap(CHILD, ALL)).toEqual([SUITS, SHOW_THAT_SUITS]);
  });

  it('is judged by the region it lives in', async () => {
    const twelve = { ...CHILD, ratingCap: 12 };
    expect(await withinCap({ ...twelve, region: 'DE' }, [ABOVE])).toEqual([ABOVE]);
    expect(await withinCap({ ...CHILD, region: 'DE' }, [ABOVE])).toEqual([]);
    expect(await withinCap({ ...twelve, region: 'FR' }, [ABOVE]), 'unrated there').toEqual([]);
  });

  it.each([
    ['what suits it', [SUITS, SHOW_THAT_SUITS], null],
    ['nothing', [], null],
    ['a film above it', [ABOVE], 'above-cap'],
    ['a show above it', [SHOW_ABOVE], 'above-cap'],
    ['one above it among others', [SUITS, ABOVE], 'above-cap'],
    ['what does not exist', [NOWHERE], 'above-cap'],
  ] as const)('is refused by what is asked for: %s', async (_, titles, code) => {
    const answer = requireWithinCap(CHILD, [...titles]);
    if (code === null) await expect(answer).resolves.toBeUndefined();
    else await expect(answer).rejects.toMatchObject({ problem: { code, status: 403 } });
  });
});

describe('while the catalog refuses to answer', () => {
  it('what cannot be checked is not let through, and is asked for again later', async () => {
    const { requireWithinCap: require, surelyWithinCap: surely, withinCap: within } = await refused();
    await expect(require(CHILD, [SUITS])).rejects.toMatchObject({ problem: { code: 'unavailable', status: 503 } });
    await expect(within(CHILD, [SUITS])).rejects.toMatchObject({ name: 'CatalogUnavailableError' });
    expect(await surely(CHILD, [SUITS, ABOVE])).toEqual([]);
  });

  it('a profile without a cap asks it nothing', async () => {
    const { requireWithinCap: require, surelyWithinCap: surely, withinCap: within } = await refused();
    await expect(require(GROWN_UP, ALL)).resolves.toBeUndefined();
    expect(await within(GROWN_UP, ALL)).toBe(ALL);
    expect(await surely(GROWN_UP, ALL)).toBe(ALL);
  });
});
