import { expect, type ReportFault, test } from '@tonight/playwright';

const REPORTS: ReportFault[] = ['report 503', 'report 429', 'report 404 by a proxy', 'report answer lost'];
const FILM = 'movie/9000027';

// The last is what React says of a page that the server could not make.
test.use({ expectedErrors: [/Failed to load resource|net::ERR_|Failed to fetch|React error #441/] });

for (const fault of REPORTS) {
  test(`${fault}: the place comes through when it is mended, once`, async ({
    household: _,
    faults,
    watch,
    progress,
  }) => {
    const mend = await faults.arm(fault);
    await watch.open(FILM, { at: '20:00' });
    await watch.playsUntil('20:13');
    const ada = progress.of('Ada');
    const before = await ada.place(FILM);
    // Only where the answer is what was lost does the server know.
    expect(before === null).toBe(fault !== 'report answer lost');
    await mend();
    await watch.pause();
    await expect.poll(async () => (await ada.place(FILM))?.position, { timeout: 30_000 }).toBeGreaterThan(1212);
    expect((await ada.place(FILM))?.secondsPlayed).toBeLessThan(40);
  });
}

test('store away: what is played meanwhile is kept, and stored when it is back', async ({
  household,
  faults,
  watch,
}) => {
  const ada = household.profile('Ada');
  await ada.at(FILM, '31:00');
  await watch.open(FILM);
  await watch.playsUntil('31:01');
  const mend = await faults.arm('store away');
  await watch.playsUntil('31:13');
  await watch.pause();
  await expect(ada.continueWatching(), 'no client of the household is answered').rejects.toThrow(/503/);
  await mend();
  await expect.poll(async () => (await ada.place(FILM))?.position, { timeout: 30_000 }).toBeGreaterThan(1872);
});

test('store away: a page says so with a way on, another household’s is there', async ({
  household: _,
  faults,
  home,
  page,
  households,
}) => {
  const { page: other } = await households.create({ profiles: [{ name: 'Grace' }] });
  const mend = await faults.arm('store away');
  await home.open();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await other.goto('/home');
  await expect(other.getByRole('button', { name: 'Profile: Grace' })).toBeVisible();
  await mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Profile: Ada' })).toBeVisible();
});

for (const fault of ['catalog 429', 'catalog HTML', 'catalog away'] as const) {
  test(`${fault}: that title's page has words and a way on, the others are there`, async ({
    household: _,
    scenarios,
    faults,
    titlePage,
    page,
  }) => {
    const [hit, other] = [await scenarios.use('gap'), await scenarios.use('ended')];
    const mend = await faults.arm(fault, { title: hit });
    await titlePage.open(hit.text);
    await expect(page.getByRole('button', { name: /try again/i })).toBeVisible();
    await titlePage.open(other.text);
    await expect(titlePage.heading).toContainText(other.title);
    await mend();
    await titlePage.open(hit.text);
    await expect(titlePage.heading).toContainText(hit.title);
  });
}

test('catalog slow: the page comes all the same', async ({ household: _, scenarios, faults, titlePage }) => {
  const title = await scenarios.use('gap');
  await faults.arm('catalog slow', { title });
  await titlePage.open(title.text);
  await expect(titlePage.heading).toContainText(title.title);
});

test('piece missing: the film goes on behind it', async ({ household: _, faults, watch, page }) => {
  await faults.arm('piece missing', { at: '20:08' });
  const missed = page.waitForResponse((response) => response.status() === 404 && /\.mp4$/.test(response.url()));
  await watch.open(FILM, { at: '20:00' });
  await missed;
  await watch.playsUntil('20:14');
});

test('stream expired: the player says so', async ({ household: _, faults, watch, page }) => {
  const mend = await faults.arm('stream expired');
  await watch.open(FILM);
  await expect(page.getByRole('button', { name: /try again/i })).toBeVisible({ timeout: 60_000 });
  await mend();
});

test('stream HEVC only: the player says that this browser cannot play it', async ({
  household: _,
  faults,
  watch,
  page,
}) => {
  await faults.arm('stream HEVC only');
  await watch.open(FILM);
  await expect(page.getByText('This browser cannot play the stream')).toBeVisible({ timeout: 30_000 });
});

test('stream slow: it plays, later', async ({ household: _, faults, watch }) => {
  await faults.arm('stream slow');
  await watch.open(FILM, { at: '20:00' });
  await watch.playsUntil('20:01');
});

test('stream shorter than declared: it ends where it ends', async ({ household: _, faults, watch, page }) => {
  await faults.arm('stream shorter than declared', { at: '0:30' });
  await watch.open(FILM, { at: '0:20' });
  await watch.playsUntil('0:22');
  expect(await page.evaluate(() => document.querySelector('video')?.duration)).toBeLessThan(40);
});

test('offline: what was played is told when the network is back', async ({ household: _, faults, watch, progress }) => {
  await watch.open(FILM, { at: '20:00' });
  await watch.playsUntil('20:02');
  const mend = await faults.arm('offline');
  await watch.playsUntil('20:13');
  await watch.pause();
  await mend();
  await expect
    .poll(async () => (await progress.of('Ada').place(FILM))?.position, { timeout: 30_000 })
    .toBeGreaterThan(1212);
});

test('asleep: the lid opens in the morning, and the place is where it was', async ({
  household: _,
  faults,
  watch,
  progress,
}) => {
  await watch.open(FILM, { at: '20:00' });
  await watch.playsUntil('20:13');
  const wake = await faults.arm('asleep', { for: { hours: 8 } });
  await wake();
  await watch.pause();
  await expect.poll(async () => (await progress.of('Ada').place(FILM))?.position).toBeGreaterThan(1212);
  expect((await progress.of('Ada').place(FILM))?.secondsPlayed).toBeLessThan(60);
});

test('clock wrong: a television a day ahead does not win for ever', async ({
  household,
  faults,
  watch,
  secondDevice,
  progress,
  continueWatching,
}) => {
  const television = await secondDevice();
  await faults.on(television.context()).arm('clock wrong', { by: { days: 1 } });
  await television.goto(`/watch/${FILM}?t=600`);
  const ada = progress.of('Ada');
  await expect.poll(async () => (await ada.place(FILM))?.position, { timeout: 40_000 }).toBeGreaterThan(610);
  await television.close();
  const { observedAt = '' } = (await ada.place(FILM)) ?? {};
  expect(Date.parse(observedAt)).toBeLessThan(Date.now() + 60_000);
  await household.profile('Ada').at(FILM, '31:00');
  await continueWatching.open('Metropolis');
  await expect(watch).toShowPlace('31:00');
});
