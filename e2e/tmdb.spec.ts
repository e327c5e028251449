import { rmSync } from 'node:fs';
import {
  test as base,
  expect,
  Household,
  newDataDirectory,
  type Profile,
  pictureShows,
  startServer,
} from '@tonight/playwright';
import { createDemoSource } from '../lib/demo-catalog/demo-source';
import { odd, withOddTitles } from '../lib/testing/tmdb-odd-titles';
import { startTmdbStandIn, type TmdbStandIn } from '../lib/testing/tmdb-stand-in';
import { translated, withTranslation } from '../lib/testing/tmdb-translated';

/** A picture of one pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Tonight with a token, in front of a server that answers like TMDB and fails on demand. */
const test = base.extend<{ tmdb: TmdbStandIn; pictures: undefined }, { standIn: TmdbStandIn }>({
  // Its pictures come from a server that no test may ask, and that is away where there is no internet.
  pictures: [
    async ({ context }, use) => {
      await context.route('https://image.tmdb.org/**', (route) =>
        route.fulfill({ contentType: 'image/png', body: DOT }),
      );
      await use(undefined);
    },
    { auto: true },
  ],
  standIn: [
    async ({ playwright: _ }, use) => {
      const tmdb = await startTmdbStandIn({ source: withTranslation(withOddTitles(createDemoSource())) });
      await use(tmdb);
      await tmdb.close();
    },
    { scope: 'worker' },
  ],
  workerSettings: [
    async ({ standIn }, use) => use({ TMDB_API_BASE_URL: standIn.baseUrl, TMDB_ACCESS_TOKEN: 'a.token.of-the-owner' }),
    { scope: 'worker' },
  ],
  tmdb: async ({ standIn, tonight: _ }, use) => {
    standIn.reset();
    await use(standIn);
  },
  // A page that could not be made is answered with 500, and the browser says so.
  expectedErrors: [/status of (404|500|503)|React error #441|Server Components render/],
});

test('with a token everything comes from TMDB: rows, filters, search, seasons', async ({
  page,
  tmdb,
  titlePage,
  searchPage,
  browsePage,
}) => {
  await browsePage.open('/movies');
  await expect(browsePage.titles.first()).toBeVisible();
  await browsePage.choose('Genre', 'Science Fiction');
  await browsePage.choose('Year', '1927');
  await expect(browsePage.titles).toHaveText([/Metropolis/]);
  const filtered = tmdb.requests.findLast(({ path }) => path === '/discover/movie');
  expect(filtered?.params).toMatchObject({ with_genres: '878', primary_release_year: '1927' });
  expect(filtered?.authorization).toBe('Bearer a.token.of-the-owner');

  await searchPage.open();
  await searchPage.field.fill('saltmarsh');
  await searchPage.result(/^Saltmarsh Radio/).click();
  await expect(titlePage.heading).toHaveText('Saltmarsh Radio');
  await titlePage.season('Season 2').click();
  await expect(titlePage.season('Season 2')).toHaveAttribute('aria-current', 'page');
  await expect(titlePage.episodes.first()).toContainText('New Management');
  expect(tmdb.requests.map(({ path }) => path)).toContain('/tv/9100001/season/2');

  tmdb.reset();
  await page.goto('/title/movie/12x');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  // The page before may still ask for a season that its viewer has not come to.
  const asked = tmdb.requests.map(({ path }) => path);
  expect(
    asked.filter((path) => path.startsWith('/movie/')),
    'no number, no question',
  ).toEqual([]);
});

test('a title’s page speaks the language and region of who looks, and is asked for once in each', async ({
  page,
  tmdb,
  titlePage,
  household,
  asProfile,
}) => {
  await household.profile('Ada').becomes({ language: 'en-US', region: 'US' });
  await household.profile('Bert').becomes({ language: 'de-DE', region: 'DE' });
  for (const [name, title, where] of [
    ['Ada', translated.title, 'the United States'],
    ['Bert', translated.german, 'Germany'],
    ['Ada', translated.title, 'the United States'],
    ['Bert', translated.german, 'Germany'],
  ] as const) {
    await asProfile(name);
    await titlePage.open(`movie/${translated.id}`);
    await expect(titlePage.heading).toHaveText(title);
    await expect(page).toHaveTitle(new RegExp(`^${title} \\(2010\\)`));
    await expect(page.getByRole('heading', { name: /^Where to watch in/ })).toHaveText(`Where to watch in ${where}`);
  }
  const asked = tmdb.requests.filter(({ path }) => path === `/movie/${translated.id}`).map(({ params }) => params);
  expect(asked.map(({ language }) => language).sort()).toEqual(['de-DE', 'en-US']);
});

test('what was seen stays when TMDB goes, and what was not says so', async ({ page, tmdb, titlePage }) => {
  await titlePage.open('movie/9000002');
  await expect(titlePage.heading).toHaveText('Sintel');
  const notice = page.getByRole('heading', { level: 1 });
  for (const fault of [{ kind: 'status', status: 500 }, { kind: 'html' }, { kind: 'half-body' }] as const) {
    tmdb.reset();
    tmdb.fail({ fault });
    await titlePage.open('movie/9000004');
    await expect(notice, fault.kind).toHaveText('The catalog does not answer');
    await titlePage.open('movie/9000002');
    await expect(titlePage.heading, fault.kind).toHaveText('Sintel');
  }
  tmdb.reset();
  tmdb.fail({ fault: { kind: 'hang' } });
  await titlePage.open('movie/9000004');
  await expect(notice).toHaveText('The catalog does not answer');
  tmdb.reset();
  await expect(async () => {
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(titlePage.heading).toHaveText('Elephants Dream');
  }, 'a failure is remembered for a moment').toPass();
});

test('a wrong token is said plainly, and no demo title stands in', async ({ page, tmdb, tonight }) => {
  tmdb.fail({ fault: { kind: 'status', status: 401 } });
  await page.goto('/title/movie/9000005');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('TMDB refused the access token');
  await page.goto('/search?q=charade');
  await expect(page.getByText('TMDB refused the access token')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Charade/ })).toHaveCount(0);
  expect(tonight.output()).toContain('TMDB refused the access token. Check TMDB_ACCESS_TOKEN.');
});

const advance = async (ada: Profile, tmdbId: number) => {
  const { place, thread, status } = await ada.advanced(`tv/${tmdbId}`);
  const { season, episode } = thread ?? place ?? {};
  return status === 'caught_up' ? 'caught up' : `S${season}E${episode}`;
};

test('odd lists of episodes are walked in order', async ({ page, tmdb, household, titlePage }) => {
  tmdb.reset();
  const ada = household.profile('Ada');
  const walk = async (show: number, most = 8) => {
    const met: string[] = [];
    while (met.length < most && met.at(-1) !== 'caught up') met.push(await advance(ada, show));
    return met;
  };
  expect(await walk(odd.undatedSeason)).toEqual(['S1E1', 'S1E2', 'S2E1', 'S2E2', 'S3E1', 'S3E2', 'caught up']);
  expect(await walk(odd.endedUndated)).toEqual(['S1E1', 'S1E2', 'S1E3', 'caught up']);
  expect(await walk(odd.sharedId)).toEqual(['S1E1', 'S1E2', 'S1E3', 'caught up']);
  expect(await walk(odd.specialsOnly)).toEqual(['S0E1', 'S0E2', 'S0E3', 'caught up']);

  await page.goto(`/title/tv/${odd.endedUndated}`);
  await expect(titlePage.episodes.first().getByRole('link').first()).toHaveAttribute(
    'href',
    `/watch/tv/${odd.endedUndated}/1/1`,
  );
  await page.goto(`/title/tv/${odd.undatedSeason}/season/2`);
  await expect(titlePage.episodes.first().getByRole('link').first()).toHaveAttribute(
    'href',
    `/watch/tv/${odd.undatedSeason}/2/1`,
  );
  await page.goto(`/title/tv/${odd.specialsOnly}`);
  await expect(page.getByRole('link', { name: /^(Play|Resume|Continue) Special/ })).toBeVisible();
});

test('a long show is opened and looked through without reading all of it', async ({ page, tmdb, household }) => {
  const ada = household.profile('Ada');
  // What stands in front keeps answers of its own, and may ask once more for the season that is being watched.
  const seasonsRead = () =>
    new Set(tmdb.requests.map(({ path }) => path).filter((path) => path.startsWith(`/tv/${odd.long}/season/`)));
  await ada.at(`tv/${odd.long}/20/2`, '10:00', { duration: 1800, ended: { minutes: 5 } });
  await page.goto(`/title/tv/${odd.long}`);
  await expect(page.getByRole('link', { name: 'Resume S20 E2' })).toBeVisible();
  expect(seasonsRead().size, `the first, the one begun, the last: ${[...seasonsRead()]}`).toBeLessThanOrEqual(3);
  expect(await ada.show(`tv/${odd.long}`)).toMatchObject({ airedCount: 114, next: { season: 20, episode: 2 } });

  // An id that TMDB has no more is looked for everywhere at once.
  tmdb.slowDown(200);
  await ada.finished(`tv/${odd.long}/30/2`, { duration: 1800, episodeId: 1 });
  const started = performance.now();
  expect(await advance(ada, odd.long)).toBe('S30E3');
  expect(performance.now() - started, 'not 38 answers one after another').toBeLessThan(4_000);
});

test('a season that fails leaves its title standing, and is tried again', async ({ page, tmdb, titlePage }) => {
  tmdb.fail({ fault: { kind: 'status', status: 500 }, path: '/tv/9100003/season/2' });
  const response = await page.goto('/title/tv/9100003/season/2');
  expect(response?.status()).toBe(200);
  await expect(titlePage.heading).toBeVisible();
  const notice = page.getByRole('main').getByRole('alert').filter({ hasText: 'did not arrive' });
  await expect(notice).toBeVisible();
  await expect(titlePage.season('Season 2')).toHaveAttribute('aria-current', 'page');
  await titlePage.season('Season 1').click();
  await expect(titlePage.episodes.first()).toBeVisible();
  await titlePage.season('Season 2').click();
  await expect(notice).toBeVisible();
  tmdb.reset();
  await expect(async () => {
    await notice.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(titlePage.episodes.first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('a child in Portugal and one in Hungary see what suits them', async ({ context, page, household, tonight }) => {
  for (const [region, film, other] of [
    ['PT', odd.portuguese, odd.hungarian],
    ['HU', odd.hungarian, odd.portuguese],
  ] as const) {
    const id = await household.profile(region, { ratingCap: 12, region }).id();
    await context.addCookies([{ name: 'tonight-profile', value: id, url: tonight.url }]);
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
  titlePage,
  home,
}) => {
  const tmdb = await startTmdbStandIn({ source: createDemoSource() });
  const settings = { TMDB_API_BASE_URL: tmdb.baseUrl, TMDB_ACCESS_TOKEN: 'Bearer "a.token"' };
  const dataDirectory = newDataDirectory();
  let server = await startServer({ settings, dataDirectory });
  try {
    const household = new Household(server, await server.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
    const profileId = await household.profile('Ada').id();
    await household.signIn(context);
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
    server = await startServer({ settings, dataDirectory, port });

    await page.goto(`${server.url}/home`);
    await expect(trending.first()).toBeVisible();
    await home.card('Continue watching', /A film seen before/).click();
    expect(await pictureShows(page, (second) => second > 1190)).toBeLessThan(1300);
    await page.goto(`${server.url}/watch/tv/9100002/1/4`);
    await pictureShows(page);
    const response = await page.goto(`${server.url}/title/movie/9000002`);
    expect(response?.status()).toBe(200);
    await expect(titlePage.heading).toHaveText('Sintel');
    await page.goto('about:blank');
  } finally {
    await server.stop();
    await tmdb.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
});
