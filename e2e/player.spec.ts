import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessibility';
import { demoStream, PlayerPage } from './pages/player';

const SHOW = 9100001;
const FILM = 9000027;
const stream = demoStream(`tv/${SHOW}/1/1`);
const intro = stream.intro ?? { start: 0, end: 0 };
const credits = stream.creditsStart ?? stream.durationSeconds;

// Much of this is waiting for what plays at its own pace; the workers share it.
test.describe.configure({ mode: 'parallel' });

test.describe('playing', () => {
  test('starts at ?t= with that picture, and ignores one that makes no sense', { tag: '@main' }, async ({
    page,
    household: _,
  }) => {
    const player = new PlayerPage(page);
    await player.open(`tv/${SHOW}/1/1?t=600`);
    expect(await player.second()).toBeGreaterThanOrEqual(600);
    expect(await player.second()).toBeLessThan(630);
    await expectAccessible(page);
    await player.open(`tv/${SHOW}/1/2?t=soon`);
    expect(await player.second()).toBeLessThan(30);
  });

  test('obeys the keys everybody knows', { tag: '@main' }, async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=1000`);
    await player.second((second) => second >= 1000);
    await page.keyboard.press('k');
    await player.expectPaused(true);
    const from = await player.second();
    await page.keyboard.press('l');
    await player.second((second) => Math.abs(second - from - 10) <= 1);
    await page.keyboard.press('ArrowLeft');
    await player.second((second) => Math.abs(second - from - 5) <= 1);
    await page.keyboard.press('5');
    await player.second((second) => Math.abs(second - 1866) <= 1);
    await page.keyboard.press('Home');
    await player.second((second) => second === 0);
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Unmute' })).toBeVisible();
    await page.keyboard.press('>');
    await expect.poll(() => page.evaluate(() => document.querySelector('video')?.playbackRate)).toBe(1.25);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
    await page.keyboard.press('Space');
    await player.expectPaused(false);
  });

  test('shows captions in the size the viewer set, and remembers both', async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`tv/${SHOW}/1/1?t=30`);
    await player.second((second) => second >= 30);
    await page.keyboard.press('k');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await player.second((second) => second === 5);
    await expect(player.captions).toBeEmpty();
    await page.keyboard.press('c');
    await expect(player.captions).toContainText(/\w/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: /Caption size/ }).click();
    await page.getByRole('menuitemradio', { name: 'Huge' }).click();
    await expect(player.captions).toHaveAttribute('data-size', 'huge');
    await player.open(`tv/${SHOW}/1/2?t=3`);
    await expect(player.captions).toContainText(/\w/);
    await expect(player.captions).toHaveAttribute('data-size', 'huge');
  });

  test('skips the intro by a button', async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`tv/${SHOW}/1/1?t=${intro.start + 2}`);
    await player.skipIntro.click();
    await player.second((second) => second >= intro.end && second < intro.end + 10);
    await expect(player.skipIntro).toBeHidden();
  });

  test('walks to every control by arrow keys alone', async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`tv/${SHOW}/1/2?t=${intro.end + 60}`);
    await player.second((second) => second >= intro.end + 60);
    const reached = new Set<string>();
    const walk = async (key: string, steps: number) => {
      for (let step = 0; step < steps; step++) {
        await page.keyboard.press(key);
        reached.add(await player.focusedName());
      }
    };
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => player.focusedName()).toBe('Pause');
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
  }) => {
    const player = new PlayerPage(page);
    await player.open(`tv/${SHOW}/1/1?t=${credits - 1}`);
    await expect(player.nextCard).toContainText('Next episode in');
    await expectAccessible(page);
    await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`), { timeout: 30_000 });
    await player.second((second) => second < 30);
    const finishedAt = async () => {
      const address = `${tonight.url}/api/progress/tv/${SHOW}?season=1&episode=1&profileId=${household.profileId}`;
      const answer = await fetch(address, { headers: { authorization: `Bearer ${household.accessToken}` } });
      return (await answer.json()).finishedAt;
    };
    await expect.poll(finishedAt, 'told while the next one was already playing').toEqual(expect.any(String));
  });

  test('holds the countdown at any key, and goes on when it is accepted', async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`tv/${SHOW}/1/1?t=${credits - 1}`);
    await expect(player.nextCard).toContainText('Next episode in');
    await page.keyboard.press('x');
    await expect(player.nextCard).not.toContainText('Next episode in');
    await expectAccessible(page);
    await player.second((second) => second >= credits + 13);
    await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/1`));
    await page.getByRole('button', { name: 'Play now' }).click();
    await expect(page).toHaveURL(new RegExp(`/watch/tv/${SHOW}/1/2`));
  });

  test('asks whether it was watched when the end was only jumped to', async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=30`);
    await player.second((second) => second >= 31);
    await page.keyboard.press('End');
    await expect(player.end).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mark as watched' }).click();
    await expect(player.end).toContainText('Marked as watched.');
    await expectAccessible(page);
  });
});

test.describe('when something goes wrong', () => {
  test.use({ expectedErrors: [/Failed to load resource|net::ERR_/] });

  test('says so when the stream does not come, keeps the place, and plays after a retry', async ({
    page,
    household: _,
  }) => {
    const player = new PlayerPage(page);
    await page.route('**/*.m3u8', (route) => route.fulfill({ status: 404 }));
    await player.open(`movie/${FILM}?t=900`);
    const trouble = page.getByRole('alert').filter({ hasText: 'did not arrive' });
    await expect(trouble).toContainText('Your place at 15:00 is kept');
    await expectAccessible(page);
    await page.unroute('**/*.m3u8');
    await page.getByRole('button', { name: 'Try again' }).click();
    await player.second((second) => second >= 900 && second < 930);
  });

  test('waits out a lost connection and goes on by itself', { tag: '@main' }, async ({
    page,
    context,
    household: _,
  }) => {
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=300`);
    await player.second((second) => second >= 301);
    await context.setOffline(true);
    // Far from what is buffered.
    await expect(async () => {
      await page.keyboard.press('8');
      expect(await page.evaluate(() => document.querySelector('video')?.currentTime)).toBeGreaterThan(2900);
    }).toPass();
    await expect(page.getByText('Waiting for the connection')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await context.setOffline(false);
    await player.second((second) => second >= 2985 && second < 3020);
    await expect(page.getByText('Waiting for the connection')).toBeHidden();
  });

  test('keeps reports while the server asks for patience, and loses none', async ({ page, household: _ }) => {
    const player = new PlayerPage(page);
    let refused = 0;
    await page.route('**/api/progress', async (route) => {
      if (refused >= 2) return route.continue();
      refused += 1;
      return route.fulfill({ status: 429, headers: { 'Retry-After': '1' } });
    });
    await player.open(`movie/${FILM}?t=500`);
    await player.second((second) => second >= 502);
    await page.keyboard.press('k');
    await player.stored('pause');
    expect(refused).toBe(2);
  });

  test('finds the place of a tab that was killed', async ({ page, context, household: _ }) => {
    const player = new PlayerPage(page);
    // Nothing reaches the server: only the device's journal can know.
    await page.route('**/api/progress', (route) => route.abort());
    await player.open(`movie/${FILM}?t=700`);
    // A shorter look takes no place.
    const left = await player.second((second) => second >= 712);
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;

    const again = await context.newPage();
    await again.goto(`/watch/movie/${FILM}`);
    const back = await new PlayerPage(again).second();
    expect(back).toBeGreaterThanOrEqual(left - 2);
    expect(back).toBeLessThanOrEqual(left + 6);
  });
});

test.describe('without leave to start by itself', () => {
  test('offers one large button', async ({ page, household: _ }) => {
    await page.addInitScript(() => {
      // As browsers do on a page nobody has touched yet.
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
    const player = new PlayerPage(page);
    await player.open(`movie/${FILM}?t=400`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Start playing' }).click();
    await player.expectPaused(false);
    await player.second((second) => second >= 401);
  });
});
