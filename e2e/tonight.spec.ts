import type { Page } from '@playwright/test';
import { expect, test } from '@tonight/playwright';

/** The demo's trends change with the day: what a test needs this evening, someone wants. */
const METROPOLIS = 'movie/9000027';
const PAPER_TYPHOON = 'tv/9100004';

const card = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('button', { name: `Pick ${title}`, exact: true }) });
const pick = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('button', { name: `Unpick ${title}`, exact: true }) });
const person = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Who is here?' }).getByRole('button', { name });

test('two browsers decide together, and each keeps what the other did', { tag: '@main' }, async ({
  page,
  household,
  secondDevice,
}) => {
  const ada = household.profile('Ada');
  await ada.at('tv/9100001/1/3', '15:00', { ended: { minutes: 90 } });
  await ada.wants(METROPOLIS);
  await household.profile('Ben').at('tv/9100001/1/2', '1:00', { ended: { minutes: 60 } });
  const other = await secondDevice({ as: 'Ben' });

  await page.goto('/tonight');
  await expect(person(page, 'Ada')).toHaveAttribute('aria-pressed', 'true');
  await person(page, 'Ben').click();
  const together = page.getByRole('region', { name: 'In the middle of, together' });
  await expect(together.getByRole('article')).toContainText('You are both in the middle of it. Ada is further on');
  await expect(together.getByRole('article')).toContainText('S1 E2');

  await other.goto('/tonight');
  await card(other, 'Metropolis').getByRole('button', { name: 'Vote for Metropolis' }).click();
  await expect(card(page, 'Metropolis').getByText('Ben voted for it')).toBeAttached();

  await Promise.all([
    card(page, 'Saltmarsh Radio').getByRole('button', { name: 'Pick Saltmarsh Radio' }).click(),
    card(other, 'Metropolis').getByRole('button', { name: 'Pick Metropolis' }).click(),
  ]);
  for (const each of [page, other]) {
    await expect(pick(each, 'Metropolis')).toContainText('Picked by Ben');
    await expect(pick(each, 'Saltmarsh Radio')).toContainText('Picked by Ada');
    await expect(pick(each, 'Saltmarsh Radio').getByRole('link', { name: /^Play .*Saltmarsh Radio$/ })).toHaveAttribute(
      'href',
      /^\/watch\/tv\/9100001\/1\/2\?with=/,
    );
  }

  await pick(page, 'Saltmarsh Radio').getByRole('button', { name: 'Next episode of Saltmarsh Radio' }).click();
  const play = pick(other, 'Saltmarsh Radio').getByRole('link', { name: /^Play .*Saltmarsh Radio$/ });
  await expect(play).toHaveAttribute('href', /^\/watch\/tv\/9100001\/1\/3\?with=/);
  const { thread } = await ada.show('tv/9100001');
  expect(thread, 'Ada was further on, and stays there').toMatchObject({ season: 1, episode: 3 });

  await pick(other, 'Metropolis').getByRole('button', { name: 'Unpick Metropolis' }).click();
  await expect(pick(page, 'Metropolis')).toBeHidden();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(pick(page, 'Metropolis')).toBeVisible();
  await expect(page).toBeAccessible();
});

test('a veto is silent, is one, and can be taken back', async ({ page, household }) => {
  await household.profile('Ada').wants(METROPOLIS, PAPER_TYPHOON);
  await page.goto('/tonight');
  const veto = async (title: string) => {
    await card(page, title)
      .getByRole('button', { name: `Against ${title}` })
      .click();
    return card(page, title).getByRole('button', { name: /^Not tonight/ });
  };
  await (await veto('Metropolis')).click();
  await expect(card(page, 'Metropolis')).toBeHidden();
  await expect(await veto('Paper Typhoon')).toHaveAttribute('aria-disabled', 'true');
  const answer = await page.request.post('/api/tonight', { data: { action: 'veto', type: 'tv', tmdbId: 9100004 } });
  expect(answer.status()).toBe(409);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Metropolis')).toBeVisible();
});

test('surprises with one title, and never again this evening with one that was refused', async ({
  page,
  household,
}) => {
  await household.profile('Ada').at('movie/9000001', '5:00');
  await page.goto('/tonight');
  await page.getByRole('button', { name: 'Surprise us' }).click();
  const surprise = page.getByRole('region', { name: 'A surprise' });
  const shown = surprise.getByRole('heading');
  const { surprises, cards } = await household.tonight();
  await expect(shown).toHaveText(surprises[0]?.title ?? 'a title');
  expect(cards.filter(({ tier }) => tier === 'discover').map(({ title }) => title)).toContain(surprises[0]?.title);

  const refused: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const title = (await shown.textContent()) ?? '';
    expect(refused).not.toContain(title);
    refused.push(title);
    await surprise.getByRole('button', { name: 'Not this' }).click();
    await expect(shown).not.toHaveText(title);
    await expect(shown).not.toHaveText('One moment…');
  }
  await expect(surprise.getByRole('button', { name: 'Not this' })).toBeFocused();
  await expect(page).toBeAccessible();
  await page.reload();
  await page.getByRole('button', { name: 'Surprise us' }).click();
  const chosen = (await shown.textContent()) ?? '';
  expect(refused).not.toContain(chosen);
  await surprise.getByRole('button', { name: /^Pick / }).click();
  await expect(pick(page, chosen)).toContainText(/ends at \d+:\d\d/);
});

test('never again is remembered past this evening, and can be taken back', async ({ page, household }) => {
  await household.profile('Ada').wants(METROPOLIS);
  await page.goto('/tonight');
  await card(page, 'Metropolis').getByRole('button', { name: 'Against Metropolis' }).click();
  await card(page, 'Metropolis')
    .getByRole('button', { name: /^Never again/ })
    .click();
  await expect(card(page, 'Metropolis')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Metropolis')).toBeVisible();
});

test('what is above the youngest’s cap is out, on the page and for a raw request', async ({ page, household }) => {
  const lina = household.profile('Lina', { ratingCap: 0 });
  await lina.id();
  await page.goto('/tonight');
  const cards = page.getByRole('main').getByRole('article');
  await expect(cards.first()).toBeVisible();
  const before = await cards.count();
  await person(page, 'Lina').click();
  await expect.poll(() => cards.count()).toBeLessThan(before);
  await person(page, 'Ada').click();
  await person(page, 'Lina').click();

  // The person who holds the device counts, though they say they are not here.
  const count = async (name: string) => (await household.tonight(name)).cards.length;
  await expect.poll(() => count('Ada')).toBe(before);
  expect(await count('Lina')).toBeLessThan(before);
  for (const action of ['pick', 'vote', 'never-again']) {
    const data = { action, type: 'movie', tmdbId: 9000027, profileId: await lina.id() };
    expect((await page.request.post('/api/tonight', { data })).status(), action).toBe(404);
  }
});

test('says what ends in time, and what to do when nothing does', async ({ page, household }) => {
  await household.profile('Ada').wants(METROPOLIS);
  const soon = new Date(Date.now() + 60_000).toISOString();
  await page.request.post('/api/tonight', { data: { action: 'done-by', doneBy: soon } });
  await page.goto('/tonight');
  await expect(page.getByRole('heading', { name: 'Nothing fits this evening' })).toBeVisible();
  await expect(page).toBeAccessible();
  await page.getByRole('region', { name: 'Nothing to offer' }).getByRole('button', { name: 'No hurry' }).click();
  await expect(card(page, 'Metropolis')).toContainText(/ends at \d+:\d\d/);
});

test('is walked with arrow keys alone, and fits a phone', async ({ page, household: _ }) => {
  await page.goto('/tonight');
  await person(page, 'Ada').focus();
  const focused = page.locator(':focus');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(focused).toHaveAccessibleName(/^Play /, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Vote for /);
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page).toKeepToTheScreen();
});
