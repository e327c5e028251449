import { expect, it } from 'vitest';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { defaultLocale } from '@/lib/catalog/locale';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { loadOpeningSeason, loadSeason } from '@/lib/use-cases/titles/load-show';
import { inNextRequest } from './access/next-request';

/* A show's page while one of its seasons does not come: Next keeps it for a short time only, so that this runs as Next runs it. */

const SHOW = '9100001';
const demo = createCatalog(createDirectReader(createDemoSource()));
/** The show comes, and of its seasons all but these. */
const without = (...away: number[]) => ({
  locale: defaultLocale,
  catalog: {
    ...demo,
    getSeason: async (...asked: Parameters<typeof demo.getSeason>) => {
      if (away.includes(asked[1])) throw new CatalogUnavailableError('unavailable');
      return demo.getSeason(...asked);
    },
  },
});

async function loaded<Page>(load: () => Promise<Page>): Promise<Page> {
  return (await inNextRequest([], load)).result as Page;
}

it('opens without the season it would open with', async () => {
  const page = await loaded(() => loadOpeningSeason(without(1), SHOW));
  expect(page).toMatchObject({ shown: { number: 1, season: null }, isChosen: false, firstSeason: null });
  expect(page.show.title).toBe('Saltmarsh Radio');
});

it('is of the season that its address names, though that does not come', async () => {
  const page = await loaded(() => loadSeason(without(2), SHOW, '2'));
  expect(page).toMatchObject({ shown: { number: 2, season: null }, isChosen: true });
  expect(page.firstSeason?.episodes[0]?.name).toBe('2:17');
});

it('shows the season that its address names where the first does not come', async () => {
  const page = await loaded(() => loadSeason(without(1), SHOW, '2'));
  expect(page.shown?.season?.episodes[0]?.name).toBe('New Management');
  expect(page.firstSeason).toBeNull();
});
