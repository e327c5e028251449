import { startTmdbStandIn, type TmdbStandIn } from '../lib/testing/tmdb-stand-in';
import { startTonight, type TonightServer } from '../lib/testing/tonight-server';
import { createDemoSource } from '../lib/tmdb/demo/demo-source';
import { test as base, expect } from './fixtures';
import { BrowsePage } from './pages/browse';
import { SearchPage } from './pages/search';
import { TitlePage } from './pages/title';

interface Live {
  tmdb: TmdbStandIn;
  server: TonightServer;
}

/** Tonight with a token, in front of a server that answers like TMDB and fails on demand. */
const test = base.extend<{ tmdb: TmdbStandIn }, { live: Live }>({
  live: [
    async ({ playwright: _ }, use) => {
      const tmdb = await startTmdbStandIn({ source: createDemoSource() });
      const settings = { TMDB_API_BASE_URL: tmdb.baseUrl, TMDB_ACCESS_TOKEN: 'a.token.of-the-owner' };
      const server = await startTonight({ settings });
      await use({ tmdb, server });
      await server.stop();
      await tmdb.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  tmdb: async ({ live }, use) => {
    live.tmdb.reset();
    await use(live.tmdb);
  },
  baseURL: async ({ live }, use) => use(live.server.url),
  // A page that could not be made is answered with 500, and the browser says so.
  expectedErrors: [/status of (404|500)|React error #441|Server Components render/],
});

test('with a token everything comes from TMDB: rows, filters, search, seasons', async ({ page, tmdb }) => {
  const movies = new BrowsePage(page);
  await movies.open('/movies');
  await expect(movies.titles.first()).toBeVisible();
  await movies.choose('Genre', 'Science Fiction');
  await movies.choose('Year', '1927');
  await expect(movies.titles).toHaveText([/Metropolis/]);
  const filtered = tmdb.requests.findLast(({ path }) => path === '/discover/movie');
  expect(filtered?.params).toMatchObject({ with_genres: '878', primary_release_year: '1927' });
  expect(filtered?.authorization).toBe('Bearer a.token.of-the-owner');

  const search = new SearchPage(page);
  await search.open();
  await search.field.fill('saltmarsh');
  await search.result(/^Saltmarsh Radio/).click();
  const show = new TitlePage(page);
  await expect(show.heading).toHaveText('Saltmarsh Radio');
  await show.season('Season 2').click();
  await expect(show.season('Season 2')).toHaveAttribute('aria-current', 'page');
  await expect(show.episodes.first()).toContainText('New Management');
  expect(tmdb.requests.map(({ path }) => path)).toContain('/tv/9100001/season/2');

  tmdb.reset();
  await page.goto('/title/movie/12x');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  expect(tmdb.requests, 'no number, no question').toEqual([]);
});

test('what was seen stays when TMDB goes, and what was not says so', async ({ page, tmdb }) => {
  const title = new TitlePage(page);
  await title.openMovie(9000002);
  await expect(title.heading).toHaveText('Sintel');
  const notice = page.getByRole('heading', { level: 1 });
  for (const fault of [{ kind: 'status', status: 500 }, { kind: 'html' }, { kind: 'half-body' }] as const) {
    tmdb.reset();
    tmdb.fail({ fault });
    await title.openMovie(9000004);
    await expect(notice, fault.kind).toHaveText('The catalog does not answer');
    await title.openMovie(9000002);
    await expect(title.heading, fault.kind).toHaveText('Sintel');
  }
  tmdb.reset();
  tmdb.fail({ fault: { kind: 'hang' } });
  await title.openMovie(9000004);
  await expect(notice).toHaveText('The catalog does not answer');
  tmdb.reset();
  await expect(async () => {
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(title.heading).toHaveText('Elephants Dream');
  }, 'a failure is remembered for a moment').toPass();
});

test('a wrong token is said plainly, and no demo title stands in', async ({ page, tmdb, live }) => {
  tmdb.fail({ fault: { kind: 'status', status: 401 } });
  await page.goto('/title/movie/9000005');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('TMDB refused the access token');
  await page.goto('/search?q=charade');
  await expect(page.getByText('TMDB refused the access token')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Charade/ })).toHaveCount(0);
  expect(live.server.output()).toContain('TMDB refused the access token. Check TMDB_ACCESS_TOKEN.');
});
