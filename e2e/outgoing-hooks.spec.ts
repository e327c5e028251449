import { expect, test } from '@tonight/playwright';

test('an address is told, tested and removed, and a feed is read and revoked', async ({
  signedInPage: page,
  stranger,
}) => {
  await test.step('an address is named, and its secret shown once', async () => {
    await page.goto('/settings/players');
    await page.getByLabel('Who is told?').fill('Lights');
    await page.getByLabel('Its address').fill('lights');
    await page.getByRole('checkbox', { name: 'A list changes' }).uncheck();
    await page.getByRole('button', { name: 'Tell this address' }).click();
    await expect(page.getByLabel('Its address')).toHaveAccessibleDescription(/begins with https/);
    await expect(page.getByRole('checkbox', { name: 'A list changes' })).not.toBeChecked();
    await page.getByLabel('Its address').fill('http://127.0.0.1:9/lights');
    await page.getByRole('button', { name: 'Tell this address' }).click();
    await expect(page.getByText(/^whsec_/)).toBeVisible();
    await expect(
      page.getByText('Everyone: A place moves, Something was watched, Something is picked for tonight'),
    ).toBeVisible();
    await expect(page).toBeAccessible();
  });

  await test.step('a test says why it did not arrive', async () => {
    await page.getByRole('button', { name: 'Send a test: Lights' }).click();
    await expect(page.getByText(/^This address is not on the public internet/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^whsec_/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Remove: Lights' }).click();
    await expect(page.getByText('Lights', { exact: true })).toHaveCount(0);
  });

  await test.step('a feed is read by its address alone, until it is revoked', async () => {
    await page.getByLabel('Who reads it?').fill('Reader');
    await page.getByRole('button', { name: 'Make a feed' }).click();
    const address = (await page.getByText(/\/api\/feeds\/tonight_/).textContent()) ?? '';
    const { request } = await stranger();
    const path = new URL(address).pathname;
    expect(await (await request.get(path)).text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    const list = await request.get(path.replace('watched.atom', 'list.json'));
    expect(await list.json()).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
    await page.getByRole('button', { name: /^Revoke Reader/ }).click();
    await expect(page.getByText('Reader', { exact: true })).toHaveCount(0);
    expect((await request.get(path)).status()).toBe(404);
  });
});
