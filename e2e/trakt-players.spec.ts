import { expect, test } from '@tonight/playwright';

const FILM = { title: 'Big Buck Bunny', ids: { tmdb: 9000001 } };
const CLIENT = { client_id: 'some player', client_secret: 'in every copy' };

test('a player that speaks Trakt comes in by its code, and a film begun there goes on here', async ({
  signedInPage: page,
  activatePage,
  continueWatching,
  playersSettings,
  stranger,
}) => {
  // The player: no account is signed in where it runs.
  const { request } = await stranger();
  const begin = async () => (await request.post('/trakt/oauth/device/code', { data: CLIENT })).json();
  const poll = (code: string) => request.post('/trakt/oauth/device/token', { data: { code, ...CLIENT } });
  const given = await begin();
  expect(new URL(given.verification_url).pathname).toBe('/activate');
  expect((await poll(given.device_code)).status()).toBe(400);

  await test.step('a code that no player shows is refused with words', async () => {
    await activatePage.open();
    await expect(activatePage.code).toBeFocused();
    await activatePage.enter('0000');
    await expect(page.getByRole('alert').filter({ hasText: 'no code of a player' })).toBeVisible();
    await activatePage.enter('BBBB-BBBB');
    await expect(page.getByRole('alert').filter({ hasText: 'No player shows this code' })).toBeVisible();
    await expect(page).toBeAccessible();
  });

  await test.step('one that is shown says what the player may do, and for whom', async () => {
    await activatePage.enter(given.user_code.toLowerCase());
    await expect(page.getByRole('heading', { name: 'It may', exact: true })).toBeVisible();
    await expect(page).toBeAccessible();
    await activatePage.allow('Hall projector');
  });

  const { access_token } = await (await poll(given.device_code)).json();
  const headers = { authorization: `Bearer ${access_token}` };
  await test.step('what it plays goes on here', async () => {
    const paused = await request.post('/trakt/scrobble/pause', { headers, data: { movie: FILM, progress: 40 } });
    expect(paused.status()).toBe(201);
    await continueWatching.show();
    await expect(continueWatching).toOffer('Big Buck Bunny');
    expect((await (await request.get('/trakt/sync/playback', { headers })).json())[0].progress).toBe(40);
  });

  await test.step('it is revoked in the settings', async () => {
    await playersSettings.open();
    await expect(page.getByText('Reports and reads for')).toBeVisible();
    await playersSettings.revoke('Hall projector');
    expect((await request.get('/trakt/users/settings', { headers })).status()).toBe(401);
  });

  await test.step('a player that nobody knows is sent away', async () => {
    const other = await begin();
    await activatePage.open(other.user_code);
    await page.getByRole('button', { name: 'Send it away' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'sent away' })).toBeVisible();
    expect((await poll(other.device_code)).status()).toBe(418);
  });
});
