import { expect, test } from '@tonight/playwright';

test('an address is told, tested and removed, and a feed is read and revoked', async ({
  signedInPage: page,
  playersSettings,
  stranger,
}) => {
  await test.step('an address is named, and its secret shown once', async () => {
    await playersSettings.open();
    await page.getByRole('checkbox', { name: 'A list changes' }).uncheck();
    await playersSettings.tell('Lights', 'lights');
    await expect(page.getByLabel('Its address')).toHaveAccessibleDescription(/begins with https/);
    await expect(page.getByRole('checkbox', { name: 'A list changes' })).not.toBeChecked();
    await playersSettings.tell('Lights', 'http://127.0.0.1:9/lights');
    await expect(page.getByText(/^whsec_/)).toBeVisible();
    await expect(
      page.getByText('Everyone: A place moves, Something was watched, Something is picked for tonight'),
    ).toBeVisible();
    await expect(page).toBeAccessible();
  });

  await test.step('a test says why it did not arrive', async () => {
    await playersSettings.sendTest('Lights');
    await expect(page.getByText(/^This address is not on the public internet/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^whsec_/)).toHaveCount(0);
    await playersSettings.stopTelling('Lights');
  });

  await test.step('a feed is read by its address alone, until it is revoked', async () => {
    const path = new URL(await playersSettings.makeFeed('Reader')).pathname;
    const { request } = await stranger();
    expect(await (await request.get(path)).text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    const list = await request.get(path.replace('watched.atom', 'list.json'));
    expect(await list.json()).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
    await playersSettings.revoke('Reader');
    expect((await request.get(path)).status()).toBe(404);
  });
});
