import { expect, type TonightServer, test, WatchPage } from '@tonight/playwright';

const SHOW = 9100001;
const FILM = 'movie/9000027';
const EPISODE = `tv/${SHOW}/1/1` as const;

async function marksOf({ door }: TonightServer) {
  const { intro, creditsStart } = (await door.stream(EPISODE)) ?? {};
  if (!intro || !creditsStart) throw new Error(`The demo says of ${EPISODE} where its intro and its credits are.`);
  return { intro, credits: creditsStart };
}

// Much of this is waiting for what plays at its own pace; the workers share it.
test.describe.configure({ mode: 'parallel' });

test.describe('playing', () => {
  test('starts at ?t= with that picture, and ignores one that makes no sense', { tag: '@main' }, async ({
    page,
    household: _,
    watch,
  }) => {
    await watch.open(EPISODE, { at: 600 });
    expect(await watch.pictureShows()).toBeGreaterThanOrEqual(600);
    expect(await watch.pictureShows()).toBeLessThan(630);
    await expect(page).toBeAccessible();
    await page.goto(`/watch/tv/${SHOW}/1/2?t=soon`);
    expect(await watch.pictureShows()).toBeLessThan(30);
  });

  test('obeys the keys everybody knows', { tag: '@main' }, async ({ page, household: _, watch }) => {
    await watch.open(FILM, { at: 1000 });
    await watch.pictureShows((second) => second >= 1000);
    await page.keyboard.press('k');
    await expect(watch).toBePaused();
    const from = await watch.pictureShows();
    await page.keyboard.press('l');
    await watch.pictureShows((second) => Math.abs(second - from - 10) <= 1);
    await page.keyboard.press('ArrowLeft');
    await watch.pictureShows((second) => Math.abs(second - from - 5) <= 1);
    await page.keyboard.press('5');
    await watch.pictureShows((second) => Math.abs(second - 1866) <= 1);
    await page.keyboard.press('Home');
    await watch.pictureShows((second) => second === 0);
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Unmute' })).toBeVisible();
    await page.keyboard.press('>');
    await expect.poll(() => page.evaluate(() => document.querySelector('video')?.playbackRate)).toBe(1.25);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
    await page.keyboard.press('Space');
    await expect(watch).not.toBePaused();
  });

  test('shows captions in the size the viewer set, and remembers both', async ({ page, household: _, watch }) => {
    await watch.open(EPISODE, { at: 30 });
    await watch.pictureShows((second) => second >= 30);
    await page.keyboard.press('k');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await watch.pictureShows((second) => second === 5);
    await expect(watch.captions).toBeEmpty();
    await page.keyboard.press('c');
    await expect(watch.captions).toContainText(/\w/);
    await expect(page).toBeAccessible();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: /Caption size/ }).click();
    await page.getByRole('menuitemradio', { name: 'Huge' }).click();
    await expect(watch.captions).toHaveAttribute('data-size', 'huge');
    await watch.open(`tv/${SHOW}/1/2`, { at: 3 });
    await expect(watch.captions).toContainText(/\w/);
    await expect(watch.captions).toHaveAttribute('data-size', 'huge');
  });

  test('skips the intro by a button', async ({ household: _, watch, tonight }) => {
    const { intro } = await marksOf(tonight);
    await watch.open(EPISODE, { at: intro.start + 2 });
    await watch.skipIntro.click();
    await watch.pictureShows((second) => second >= intro.end && second < intro.end + 10);
    await expect(watch.skipIntro).toBeHidden();
  });

  test('walks to every control by arrow keys alone', async ({ page, household: _, watch, remote, tonight }) => {
    const { intro } = await marksOf(tonight);
    await watch.open(`tv/${SHOW}/1/2`, { at: intro.end + 60 });
    await watch.pictureShows((second) => second >= intro.end + 60);
    const reached = new Set<string>();
    const walk = async (key: string, steps: number) => {
      for (let step = 0; step < steps; step++) {
        await page.keyboard.press(key);
        reached.add(await remote.focused());
      }
    };
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => remote.focused()).toBe('Pause');
    reached.add('Pause');
    await walk('ArrowLeft', 3);
    await walk('ArrowRight', 14);
    await walk('ArrowUp', 2);
    // The top holds both; which one is nearest depends on how far the timeline has come.
    await walk('ArrowRight', 1);
    await walk('ArrowLeft', 1);
    for (const name of [
      'Start over',
      'Seek backward 10 seconds',
      'Seek forward 10 seconds',
      'Mute',
      'Volume',
      'Next episode',
      'Episodes',
      'Captions',
      'Settings',
      'Enter fullscreen',
      'Seek',
      'Keys',
      'Back to Saltmarsh Radio',
    ]) {
      expect([...reached], `reached ${name}`).toContain(name);
    }
  });
});

test.describe('at the end', () => {
  test('goes on to the next episode by itself, and the last one is finished', { tag: '@main' }, async ({
    page,
    household,
    tonight,
    watch,
  }) => {
    const { credits } = await marksOf(tonight);
    await watch.open(EPISODE, { at: credits - 1 });
    await expect(watch.nextCard).toContainText('Next episode in');
    await expect(page).toBeAccessible();
    await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`), { timeout: 30_000 });
    await watch.pictureShows((second) => second < 30);
    const finishedAt = async () => (await household.profile('Ada').place(EPISODE))?.finishedAt;
    await expect.poll(finishedAt, 'told while the next one was already playing').toEqual(expect.any(String));
  });

  test('holds the countdown at any key, and goes on when it is accepted', async ({
    page,
    household: _,
    watch,
    tonight,
  }) => {
    const { credits } = await marksOf(tonight);
    await watch.open(EPISODE, { at: credits - 1 });
    await expect(watch.nextCard).toContainText('Next episode in');
    await page.keyboard.press('x');
    await expect(watch.nextCard).not.toContainText('Next episode in');
    await expect(page).toBeAccessible();
    await watch.pictureShows((second) => second >= credits + 13);
    await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/1`));
    await page.getByRole('button', { name: 'Play now' }).click();
    await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`));
  });

  test('asks whether it was watched when the end was only jumped to', async ({ page, household: _, watch }) => {
    await watch.open(FILM, { at: 30 });
    await watch.pictureShows((second) => second >= 31);
    await page.keyboard.press('End');
    await expect(watch.end).toBeVisible();
    await expect(page).toBeAccessible();
    await page.getByRole('button', { name: 'Mark as watched' }).click();
    await expect(watch.end).toContainText('Marked as watched.');
    await expect(page).toBeAccessible();
  });
});

test.describe('when something goes wrong', () => {
  test.use({ expectedErrors: [/Failed to load resource|net::ERR_/] });

  test('says so when the stream does not come, keeps the place, and plays after a retry', async ({
    page,
    household: _,
    watch,
  }) => {
    await page.route('**/*.m3u8', (route) => route.fulfill({ status: 404 }));
    await watch.open(FILM, { at: 900 });
    const trouble = page.getByRole('alert').filter({ hasText: 'did not arrive' });
    await expect(trouble).toContainText('Your place at 15:00 is kept');
    await expect(page).toBeAccessible();
    await page.unroute('**/*.m3u8');
    await page.getByRole('button', { name: 'Try again' }).click();
    await watch.pictureShows((second) => second >= 900 && second < 930);
  });

  test('waits out a lost connection and goes on by itself', { tag: '@main' }, async ({
    page,
    context,
    household: _,
    watch,
  }) => {
    await watch.open(FILM, { at: 300 });
    await watch.pictureShows((second) => second >= 301);
    await context.setOffline(true);
    // Far from what is buffered.
    await expect(async () => {
      await page.keyboard.press('8');
      expect(await page.evaluate(() => document.querySelector('video')?.currentTime)).toBeGreaterThan(2900);
    }).toPass();
    await expect(page.getByText('Waiting for the connection')).toBeVisible({ timeout: 30_000 });
    await expect(page).toBeAccessible();
    await context.setOffline(false);
    await watch.pictureShows((second) => second >= 2985 && second < 3020);
    await expect(page.getByText('Waiting for the connection')).toBeHidden();
  });

  test('keeps reports while the server asks for patience, and loses none', async ({ page, household: _, watch }) => {
    let refused = 0;
    await page.route('**/api/progress', async (route) => {
      if (refused >= 2) return route.continue();
      refused += 1;
      return route.fulfill({ status: 429, headers: { 'Retry-After': '1' } });
    });
    await watch.open(FILM, { at: 500 });
    await watch.pictureShows((second) => second >= 502);
    await page.keyboard.press('k');
    await watch.stored('pause');
    expect(refused).toBe(2);
  });

  test('finds the place of a tab that was killed', async ({ page, context, household: _, watch }) => {
    // Nothing reaches the server: only the device's journal can know.
    await page.route('**/api/progress', (route) => route.abort());
    await watch.open(FILM, { at: 700 });
    // A shorter look takes no place.
    const left = await watch.pictureShows((second) => second >= 712);
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;

    const again = new WatchPage(await context.newPage());
    await again.open(FILM);
    const back = await again.pictureShows();
    expect(back).toBeGreaterThanOrEqual(left - 2);
    expect(back).toBeLessThanOrEqual(left + 6);
  });
});

test.describe('without leave to start by itself', () => {
  test('offers one large button', async ({ page, household: _, watch }) => {
    await page.addInitScript(() => {
      // As browsers do on a page that is untouched yet.
      let touched = false;
      window.addEventListener('pointerdown', () => (touched = true), { capture: true });
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () {
        if (touched) return play.call(this);
        return Promise.reject(
          new DOMException('The user did not interact with the document first.', 'NotAllowedError'),
        );
      };
    });
    await watch.open(FILM, { at: 400 });
    await expect(page).toBeAccessible();
    await page.getByRole('button', { name: 'Start playing' }).click();
    await expect(watch).not.toBePaused();
    await watch.pictureShows((second) => second >= 401);
  });
});
