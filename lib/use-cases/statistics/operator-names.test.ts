import { expect, it } from 'vitest';
import { titleKey } from '@/lib/catalog/title-key';
import { refusedByTmdb } from '@/lib/testing/refused-by-tmdb';
import { namesOf } from '@/lib/use-cases/statistics/operator-names';

const refused = refusedByTmdb(() => import('@/lib/use-cases/statistics/operator-names'));
const TITLES = [titleKey('tv', 9_100_001), titleKey('movie', 1), titleKey('movie', 9_000_002)];

it('says what titles are called, in their order, and nothing of what there is not', async () => {
  expect(await namesOf(TITLES)).toEqual(['Saltmarsh Radio', null, 'Sintel']);
});

it('says nothing while the catalog refuses to answer: the figures are worth having without a name', async () => {
  const { namesOf: namesThen } = await refused();
  expect(await namesThen(TITLES)).toEqual([null, null, null]);
});
