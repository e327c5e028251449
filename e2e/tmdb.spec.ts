import { rmSync } from 'node:fs';
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { pictureShows } from '@tonight/playwright';
import { createDemoSource } from '../lib/demo-catalog/demo-source';
import { signUpHousehold } from '../lib/testing/signed-up-household';
import { odd, withOddTitles } from '../lib/testing/tmdb-odd-titles';
import { startTmdbStandIn, type TmdbStandIn } from '../lib/testing/tmdb-stand-in';
import { makeDataDirectory, startTonight, type TonightServer } from '../lib/testing/tonight-server';
import { test as base, expect } from './fixtures';
import { BrowsePage } from './pages/browse';
import { HomePage } from './pages/home';
import { addProfile, reportPlayed } from './pages/played';
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
      const tmdb = await startTmdbStandIn({ source: withOddTitles(createDemoSource()) });
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
  expectedErrors: [/status of (404|500|503)|React error #441|Server Components render/],
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

/** Signs up at a server and gives the browser what it needs to be there. */
async function settleIn(context: BrowserContext, server: TonightServer) {
  const household = await signUpHousehold(server);
  await context.addCookies(household.cookies);
  return household;
}

const advance = async (request: APIRequestContext, tmdbId: number) => {
  const answer = await request.patch('/api/progress', { data: { action: 'advance', tmdbId } });
  const { place, thread, status } = await answer.json();
  const { season, episode } = thread ?? place ?? {};
  return status === 'caught_up' ? 'caught up' : `S${season}E${episode}`;
};

test('odd lists of episodes are walked in order', async ({ context, page, tmdb, live }) => {
  await settleIn(context, live.server);
  tmdb.reset();
  const walk = async (show: number, most = 8) => {
    const met: string[] = [];
    while (met.length < most && met.at(-1) !== 'caught up') met.push(await advance(page.request, show));
    return met;
  };
  expect(await walk(odd.undatedSeason)).toEqual(['S1E1', 'S1E2', 'S2E1', 'S2E2', 'S3E1', 'S3E2', 'caught up']);
  expect(await walk(odd.endedUndated)).toEqual(['S1E1', 'S1E2', 'S1E3', 'caught up']);
  expect(await walk(odd.sharedId)).toEqual(['S1E1', 'S1E2', 'S1E3', 'caught up']);
  expect(await walk(odd.specialsOnly)).toEqual(['S0E1', 'S0E2', 'S0E3', 'caught up']);

  const title = new TitlePage(page);
  await page.goto(`/title/tv/${odd.endedUndated}`);
  await expect(title.episodes.first().getByRole('link').first()).toHaveAttribute(
    'href',
    `/watch/tv/${odd.endedUndated}/1/1`,
  );
  await page.goto(`/title/tv/${odd.undatedSeason}/season/2`);
  await expect(title.episodes.first().getByRole('link').first()).toHaveAttribute(
    'href',
    `/watch/tv/${odd.undatedSeason}/2/1`,
  );
  await page.goto(`/title/tv/${odd.specialsOnly}`);
  await expect(page.getByRole('link', { name: /^(Play|Resume|Continue) Special/ })).toBeVisible();
});

test('a long show is opened and looked through without reading all of it', async ({ context, page, tmdb, live }) => {
  const { profileId } = await settleIn(context, live.server);
  const seasonsRead = () => tmdb.requests.filter(({ path }) => path.startsWith(`/tv/${odd.long}/season/`)).length;
  const played = { profileId, type: 'tv', tmdbId: odd.long, title: 'The Long Run', duration: 1800 } as const;
  await reportPlayed(page.request, { ...played, season: 20, episode: 2, seconds: 600, minutesAgo: 5 });
  await page.goto(`/title/tv/${odd.long}`);
  await expect(page.getByRole('link', { name: 'Resume S20 E2' })).toBeVisible();
  expect(seasonsRead(), 'the first, the one begun, the last').toBeLessThanOrEqual(3);
  const progress = await (await page.request.get(`/api/progress/show/${odd.long}`)).json();
  expect(progress).toMatchObject({ airedCount: 114, next: { season: 20, episode: 2 } });

  // An id that TMDB has no more is looked for everywhere at once.
  tmdb.slowDown(200);
  const now = new Date().toISOString();
  const lost = {
    ...{ profileId, type: 'tv', tmdbId: odd.long, season: 30, episode: 2, episodeId: 1, secondsPlayed: 1800 },
    ...{ position: 1800, duration: 1800, event: 'ended', sequence: 1, observedAt: now, sentAt: now },
    ...{ sessionId: crypto.randomUUID(), deviceId: crypto.randomUUID() },
  };
  expect((await page.request.post('/api/progress', { data: lost })).status()).toBe(200);
  const started = performance.now();
  expect(await advance(page.request, odd.long)).toBe('S30E3');
  expect(performance.now() - started, 'not 38 answers one after another').toBeLessThan(4_000);
});

test('a season that fails leaves its title standing, and is tried again', async ({ context, page, tmdb, live }) => {
  await settleIn(context, live.server);
  tmdb.fail({ fault: { kind: 'status', status: 500 }, path: '/tv/9100003/season/2' });
  const response = await page.goto('/title/tv/9100003/season/2');
  expect(response?.status()).toBe(200);
  const title = new TitlePage(page);
  await expect(title.heading).toBeVisible();
  const notice = page.getByRole('main').getByRole('alert').filter({ hasText: 'did not arrive' });
  await expect(notice).toBeVisible();
  await expect(title.season('Season 2')).toHaveAttribute('aria-current', 'page');
  await title.season('Season 1').click();
  await expect(title.episodes.first()).toBeVisible();
  await title.season('Season 2').click();
  await expect(notice).toBeVisible();
  tmdb.reset();
  await expect(async () => {
    await notice.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(title.episodes.first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('a child in Portugal and one in Hungary see what suits them', async ({ context, page, live }) => {
  await settleIn(context, live.server);
  for (const [region, film, other] of [
    ['PT', odd.portuguese, odd.hungarian],
    ['HU', odd.hungarian, odd.portuguese],
  ] as const) {
    const id = await addProfile(page.request, { name: region, ratingCap: 12, region });
    await context.addCookies([{ name: 'tonight-profile', value: id, url: live.server.url }]);
    expect((await page.request.get(`/title/movie/${film}`)).status(), region).toBe(200);
    expect((await page.request.get(`/title/movie/${other}`)).status(), region).toBe(404);
    await context.clearCookies({ name: 'tonight-profile' });
    const refused = await page.request.patch(`/api/profiles/${id}`, { data: { region: 'AT' } });
    expect(refused.status(), 'where nothing is rated').toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ path: 'region' }] });
  }
});

test('with TMDB gone and after a restart what is stored plays, and the catalog is as it was', async ({
  context,
  page,
}) => {
  const tmdb = await startTmdbStandIn({ source: createDemoSource() });
  const settings = { TMDB_API_BASE_URL: tmdb.baseUrl, TMDB_ACCESS_TOKEN: 'Bearer "a.token"' };
  const dataDirectory = makeDataDirectory();
  let server = await startTonight({ settings, dataDirectory });
  try {
    const { profileId } = await settleIn(context, server);
    const port = Number(new URL(server.url).port);
    await page.goto(`${server.url}/title/movie/9000002`);
    await page.goto(`${server.url}/home`);
    const trending = page.getByRole('main').getByRole('region').getByRole('link');
    await expect(trending.first()).toBeVisible();
    expect(tmdb.requests[0]?.authorization).toBe('Bearer a.token');
    const played = { profileId, duration: 3732, seconds: 1200, minutesAgo: 3 } as const;
    const request = page.request;
    const post = (reports: unknown[]) => request.post(`${server.url}/api/progress`, { data: { reports } });
    const now = new Date().toISOString();
    const report = (fields: object) => ({
      ...{ profileId, sequence: 1, position: played.seconds, duration: played.duration, secondsPlayed: 1200 },
      ...{ sessionId: crypto.randomUUID(), deviceId: crypto.randomUUID(), observedAt: now, sentAt: now },
      ...fields,
    });
    // Neither was ever asked of TMDB: all that is known of them was stored with their places.
    const film = report({ type: 'movie', tmdbId: 9000027, snapshot: { title: 'A film seen before' } });
    const show = { title: 'A show seen before', episodeTitle: 'Its fourth' };
    const episode = report({ type: 'tv', tmdbId: 9100002, season: 1, episode: 4, snapshot: show });
    expect((await post([film, episode])).status()).toBe(200);
    await page.goto('about:blank');
    await server.stop();
    tmdb.fail({ fault: { kind: 'hang' } });
    server = await startTonight({ settings, dataDirectory, port });

    await page.goto(`${server.url}/home`);
    await expect(trending.first()).toBeVisible();
    await new HomePage(page).card('Continue watching', /A film seen before/).click();
    expect(await pictureShows(page, (second) => second > 1190)).toBeLessThan(1300);
    await page.goto(`${server.url}/watch/tv/9100002/1/4`);
    await pictureShows(page);
    const response = await page.goto(`${server.url}/title/movie/9000002`);
    expect(response?.status()).toBe(200);
    await expect(new TitlePage(page).heading).toHaveText('Sintel');
    await page.goto('about:blank');
  } finally {
    await server.stop();
    await tmdb.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
});
