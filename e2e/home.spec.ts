import type { Page } from '@playwright/test';
import { expect, type Household, isQuiet, type Profile, test } from '@tonight/playwright';

const SALTMARSH = 'tv/9100001/1/2';
const METROPOLIS = 'movie/9000027';
const GENERAL = 'movie/9000017';

/** In the middle of a show, then of two films; the newest first in the row. */
async function begin(household: Household): Promise<Profile> {
  const ada = household.profile('Ada');
  await ada.at(GENERAL, 1000, { duration: 4000, ended: { minutes: 300 } });
  await ada.at(METROPOLIS, 2000, { duration: 4000, ended: { minutes: 200 } });
  await ada.at(SALTMARSH, 1300, { duration: 2800, ended: { minutes: 100 } });
  return ada;
}

const cards = (page: Page) => page.getByRole('region', { name: 'Continue watching' }).locator('[data-card] > a');
const menu = (page: Page, title: string) => page.getByRole('button', { name: `More for ${title}` });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last();
const all = [/^Saltmarsh Radio.*S1 E2 · 25 min left/, /^Metropolis.*34 min left/, /^The General.*50 min left/];

async function choose(page: Page, title: string, act: string | RegExp) {
  await menu(page, title).focus();
  await menu(page, title).press('Enter');
  await page
    .getByRole('list', { name: `More for ${title}` })
    .getByRole('button', { name: act })
    .press('Enter');
}

test('a card’s menu hides, drops and marks, and each comes back', async ({ page, household, home }) => {
  await begin(household);
  await home.open();
  await expect(cards(page)).toHaveText(all);

  await choose(page, 'Metropolis', /^Not now/);
  await expect(cards(page)).toHaveText([/^Saltmarsh/, /^The General/]);
  await expect(cards(page).nth(1), 'the focus goes on from there').toBeFocused();
  await undo(page).click();
  await expect(cards(page)).toHaveText(all);

  await choose(page, 'Saltmarsh Radio', /^Drop/);
  await expect(cards(page)).toHaveText([/^Metropolis/, /^The General/]);
  await undo(page).click();
  await expect(cards(page)).toHaveText(all);

  await choose(page, 'The General', 'Mark watched');
  await expect(cards(page)).toHaveText([/^Saltmarsh/, /^Metropolis/]);
  await undo(page).click();
  await expect(cards(page)).toHaveText(all);

  await choose(page, 'Saltmarsh Radio', /^Mark watched/);
  await expect(cards(page).first()).toHaveText(/^Saltmarsh Radio.*S1 E3 · next up/);
  await undo(page).click();
  await expect(cards(page)).toHaveText(all);

  await menu(page, 'Saltmarsh Radio').focus();
  await menu(page, 'Saltmarsh Radio').press('Enter');
  await expect(page.getByRole('link', { name: /^Start over/ })).toHaveAttribute('href', '/watch/tv/9100001/1/2?t=0');
  await expect(page).toBeAccessible({ within: '[popover]:popover-open' });
});

test('the wrong thread is put right from its card', { tag: '@main' }, async ({ page, household, home }) => {
  await begin(household);
  await home.open();
  await choose(page, 'Saltmarsh Radio', /another episode/);
  const dialog = page.getByRole('dialog', { name: 'Where are you in Saltmarsh Radio?' });
  await expect(dialog.getByRole('list', { name: 'Episodes' }).getByRole('button', { name: /^2\./ })).toContainText(
    'Now here',
  );
  await expect(page).toBeAccessible({ within: 'dialog[open]' });
  await dialog.getByRole('button', { name: 'Season 2', exact: true }).click();
  await dialog.getByRole('list', { name: 'Episodes' }).getByRole('button', { name: /^3\./ }).click();
  await expect(dialog).toBeHidden();
  await expect(cards(page).first()).toHaveText(/^Saltmarsh Radio.*S2 E3/);
  await expect(cards(page).first()).toHaveAttribute('href', '/watch/tv/9100001/2/3');
  const thread = async () => (await (await page.request.get('/api/progress/show/9100001')).json()).thread;
  await expect.poll(thread).toMatchObject({ season: 2, episode: 3 });
  await undo(page).click();
  await expect(cards(page)).toHaveText(all);
  await expect.poll(thread).toMatchObject({ season: 1, episode: 2 });
});

test('keys alone, and a finger that rests', async ({ page, household, home }) => {
  await begin(household);
  await home.open();
  await expect(cards(page)).toHaveCount(3);
  const entries = page.getByRole('list', { name: 'More for Saltmarsh Radio' });

  await cards(page).first().focus();
  await expect(menu(page, 'Saltmarsh Radio')).toBeAttached();
  for (const key of ['m', 'Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key);
    await expect(entries.getByRole('link', { name: /^Start over/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(entries).toBeHidden();
    await cards(page).first().focus();
  }

  // As on a remote control: up to the card's button, into the menu, down it, and back.
  await page.keyboard.press('ArrowUp');
  await expect(menu(page, 'Saltmarsh Radio')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entries.getByRole('link', { name: /^Start over/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(entries.getByRole('button', { name: /^Mark watched/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page, 'Saltmarsh Radio')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cards(page).nth(1)).toBeFocused();

  const card = page.getByRole('region', { name: 'Continue watching' }).locator('[data-card]').first();
  const touch = { pointerType: 'touch', clientX: 200, clientY: 200, bubbles: true };
  await card.dispatchEvent('pointerdown', touch);
  await expect(card).toHaveAttribute('data-long-pressed', '');
  await card.dispatchEvent('pointerup', touch);
  await expect(entries).toBeVisible();
});

test('the row follows what happens elsewhere, and holds still under the hand', async ({ page, household, home }) => {
  const ada = await begin(household);
  await home.open();
  await expect(cards(page)).toHaveText(all);
  await ada.at(GENERAL, 1600, { duration: 4000 });
  await expect(cards(page)).toHaveText([/^The General.*40 min left/, /^Saltmarsh/, /^Metropolis/]);

  await cards(page).first().focus();
  await ada.at(METROPOLIS, 3000, { duration: 4000 });
  await expect(cards(page).nth(2)).toHaveText(/^Metropolis.*17 min left/);
  await page.getByRole('link', { name: 'Tonight, home' }).focus();
  await expect(cards(page)).toHaveText([/^Metropolis/, /^The General/, /^Saltmarsh/]);
});

test('a poster is put on the list in one touch, by keys too, and the list is a shelf here', async ({
  page,
  household,
  home,
}) => {
  await household.profile('Ada').wants('movie/9000002');
  await home.open();
  await expect(home.card('My list', /^Sintel/)).toBeVisible();
  const trending = home.row('Trending this week');
  const first = trending.locator('[data-card] > a').first();
  const name = ((await first.locator('span.truncate').first().textContent()) ?? '').trim();
  const toggle = trending.getByRole('button', { name: `My list: ${name}` });
  await first.focus();
  await expect(toggle).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(toggle).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(home.card('My list', name)).toBeVisible();
  await expect
    .poll(async () => (await (await page.request.get('/api/watchlist')).json()).entries)
    .toMatchObject([{ title: name }, { title: 'Sintel' }]);
  await toggle.click();
  await undo(page).click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
});

test('fits a phone, where everything is one press away or two', async ({ page, household, home }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await begin(household);
  await home.open();
  await expect(cards(page)).toHaveCount(3);
  await expect(page).toKeepToTheScreen();
  const tabs = page.getByRole('navigation', { name: 'Main' });
  await expect(tabs.getByRole('link')).toHaveText(['Home', 'Tonight', 'Search', 'My list']);
  await menu(page, 'Saltmarsh Radio').click();
  await expect(page).toKeepToTheScreen();
  await page.keyboard.press('Escape');
  await tabs.getByRole('button', { name: 'More' }).click();
  await expect(page).toBeAccessible({ within: '[popover]:popover-open' });
  await tabs.getByRole('link', { name: 'History' }).click();
  await expect(page).toHaveURL(/\/history$/);
  await expect(tabs.getByRole('link', { name: 'History' })).toBeHidden();
});

test.describe('what the server refuses', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('is undone where one can see it', async ({ page, household, home }) => {
    await begin(household);
    await home.open();
    await expect(cards(page)).toHaveText(all);
    await page.route('**/api/progress', (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status: 503, json: {} }) : route.continue(),
    );
    await choose(page, 'Metropolis', /^Not now/);
    await expect(page.getByText('Metropolis could not be hidden.')).toBeVisible();
    await expect(cards(page)).toHaveText(all);
    await page.route('**/api/watchlist*', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 503, json: {} }) : route.continue(),
    );
    const trending = page.getByRole('region', { name: 'Trending this week' });
    const toggle = trending.getByRole('button', { name: /^My list:/ });
    await toggle.first().focus();
    await toggle.first().press('Enter');
    await expect(page.getByText(/could not be added to your list/)).toBeVisible();
    await expect(toggle.first()).toHaveAttribute('aria-pressed', 'false');
  });
});

test('home opens on what one is in the middle of, and plays it with two keys', async ({ page, household, home }) => {
  await home.open();
  await expect(page.getByRole('region', { name: 'Featured' }), 'for who has begun nothing').toContainText('Trending');
  await begin(household);
  await home.open();
  const place = page.getByRole('region', { name: 'Your place' });
  await expect(place).toContainText('S1 E2 · 25 min left');
  await expect(page.getByRole('region', { name: 'Featured' })).toHaveCount(0);
  await expect(page).toBeAccessible();
  await isQuiet(page);

  const listed = place.getByRole('button', { name: 'My list: Saltmarsh Radio' });
  await page.mouse.move(5, 5);
  await listed.click();
  await expect(listed).toHaveAttribute('aria-pressed', 'true');
  await home.open();
  await page.mouse.move(6, 6);
  await expect(listed, 'as the server has it').toHaveAttribute('aria-pressed', 'true');

  await choose(page, 'Saltmarsh Radio', /^Not now/);
  await expect(place.getByRole('link', { name: 'Resume Metropolis' })).toBeVisible();
  await undo(page).click();
  await expect(cards(page)).toHaveText(all);
  await home.open();
  await isQuiet(page);
  await page.keyboard.press('ArrowDown');
  await expect(place.getByRole('link', { name: 'Resume S1 E2 of Saltmarsh Radio' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/watch\/tv\/9100001\/1\/2$/);
});
