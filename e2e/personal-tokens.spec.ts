import { expect, test } from '@tonight/playwright';

const BIG_BUCK_BUNNY = { type: 'movie', tmdbId: 9000001 };

test('a program gets a token, reads and writes with it, and ends with it', async ({
  signedInPage: page,
  playersSettings,
  devicesSettings,
  stranger,
}) => {
  const token = await test.step('a token is made, shown once and copied', async () => {
    await playersSettings.open();
    await page.getByRole('button', { name: 'Make a token' }).click();
    await expect(page.getByLabel('What is it for?')).toHaveAccessibleDescription('Say what it is for.');
    const made = await playersSettings.makeToken('Hall lights', { mayWrite: true });
    await expect(page.getByText('Reads and writes for')).toBeVisible();
    await expect(page.getByText('Never used')).toBeVisible();
    await page.getByRole('button', { name: 'Copy token' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
    await expect(page).toBeAccessible();
    return made;
  });

  // A browser that is not signed in: the token is all there is. The front answers progress, Next the history.
  const { request } = await stranger();
  const headers = { authorization: `Bearer ${token}` };
  await test.step('it reads and writes, in front and behind', async () => {
    const set = await request.patch('/api/progress', { headers, data: { ...BIG_BUCK_BUNNY, position: 77 } });
    expect(set.status()).toBe(200);
    const place = await request.get(`/api/progress/movie/${BIG_BUCK_BUNNY.tmdbId}`, { headers });
    expect(await place.json()).toMatchObject({ position: 77 });
    expect((await request.get('/api/history', { headers })).status()).toBe(200);
    expect((await request.get('/api/profiles', { headers })).status()).toBe(403);
    expect((await request.get(`/api/history?token=${token}`)).status()).toBe(401);
  });

  await test.step('it is not shown again, and is revoked in front and behind at once', async () => {
    await page.reload();
    await expect(page.getByText(/Last used/)).toBeVisible();
    await expect(playersSettings.token).toHaveCount(0);
    await playersSettings.revoke('Hall lights');
    for (const address of ['/api/progress', '/api/history']) {
      expect((await request.get(address, { headers })).status(), address).toBe(401);
    }
  });

  await test.step('the page of devices says where tokens end', async () => {
    await devicesSettings.open();
    await page.getByRole('link', { name: 'their page' }).click();
    await expect(page.getByRole('heading', { name: 'Players and programs' })).toBeVisible();
  });
});
