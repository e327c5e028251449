import { expect, isQuiet, test, WatchPage } from '@tonight/playwright';

const SHOW = 'tv/9100001';
const TELEVISION = 'Mozilla/5.0 (Linux; Android 12; BRAVIA 4K) AppleWebKit/537.36 Chrome/147.0 Safari/537.36';
const viewport = { width: 360, height: 780 };

test.use({ userAgent: TELEVISION, people: { profiles: [{ name: 'Ada' }, { name: 'Lina', ratingCap: 6 }] } });

test('a phone goes on where a television plays, and the television pauses', async ({
  household: _,
  watch,
  secondDevice,
}) => {
  const phone = await secondDevice({ viewport });
  await phone.goto('/my-list');
  await watch.open(`${SHOW}/1/1`, { at: 100 });
  await watch.playsUntil(103);

  const card = phone.getByRole('complementary', { name: 'Playing on Chrome on TV' });
  await expect(card).toContainText(/S1 E1.*1:4\d/);
  const shown = () => card.getByText(/\d:\d\d/).textContent();
  const before = await shown();
  await expect.poll(shown).not.toBe(before);
  await expect(phone).toBeAccessible();

  const stored = watch.stored('pause');
  await card.getByRole('button', { name: 'Watch here' }).click();
  const { position } = await stored;
  await expect(watch).toBePaused();
  const here = new WatchPage(phone);
  const second = await here.pictureShows();
  expect(Math.abs(second - position)).toBeLessThanOrEqual(1.5);
  await expect(card).toBeHidden();
});

test('a phone is a remote: pause, seek, captions, the next episode', async ({
  household: _,
  page,
  watch,
  secondDevice,
}) => {
  await watch.open(`${SHOW}/1/1`, { at: 100 });
  await watch.playsUntil(101);
  const phone = await secondDevice({ viewport });
  await phone.goto('/home');
  const card = phone.getByRole('complementary', { name: /^Playing on/ });
  await card.getByRole('button', { name: 'Remote' }).click();
  const remote = phone.getByRole('dialog', { name: 'Chrome on TV' });
  await remote.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(watch).toBePaused();
  await expect(remote.getByRole('button', { name: 'Play' })).toBeFocused();
  await expect(phone).toBeAccessible();
  await remote.getByRole('slider', { name: 'Seek' }).press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.currentTime)).toBeGreaterThan(108);
  await remote.getByRole('button', { name: 'Play' }).click();
  await expect(watch).not.toBePaused();
  await remote.getByRole('button', { name: 'Next episode' }).click();
  await expect(page).toHaveURL(new RegExp(`/watch/${SHOW}/1/2`));
  await expect(remote).toContainText('S1 E2');
  await page.goto('/home');
  await expect(remote).toContainText('Nothing plays there any more');
});

test('a screen says “not me”, and a television that it is not to be driven', async ({
  household: _,
  page,
  watch,
  secondDevice,
}) => {
  await page.addInitScript(() => localStorage.setItem('tonight-not-driven', '1'));
  await watch.open(`${SHOW}/1/1`, { at: 100 });
  await watch.playsUntil(101);
  const phone = await secondDevice({ viewport });
  await phone.goto('/home');
  const card = phone.getByRole('complementary', { name: /^Playing on/ });
  await expect(card.getByRole('button', { name: 'Watch here' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Remote' })).toBeHidden();
  await card.getByRole('button', { name: /^Not me/ }).click();
  await expect(card).toBeHidden();
  await phone.reload();
  await isQuiet(phone);
  await expect(card).toBeHidden();
});

test('a child sees no card of what it may not watch', async ({ household: _, watch, secondDevice }) => {
  await watch.open('movie/9000027', { at: 100 });
  await watch.playsUntil(101);
  const [small, grown] = [await secondDevice({ as: 'Lina', viewport }), await secondDevice({ viewport })];
  await small.goto('/home');
  await grown.goto('/home');
  await expect(grown.getByRole('complementary', { name: /^Playing on/ })).toBeVisible();
  await expect(small.getByRole('complementary', { name: /^Playing on/ })).toBeHidden();
});
