import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '@tonight/playwright';
import { demoFilms, demoShows } from '../lib/demo-catalog/catalog-entries';

const CAP = 6;
/** What the ratings of the United States let a child of that age see. */
const FOR_SIX = new Set(['G', 'TV-Y', 'TV-G']);
const sintel = { type: 'movie', tmdbId: 9000002 } as const;
const saltmarsh = { type: 'tv', tmdbId: 9100001 } as const;

/** What the demo has for a child in the United States: everything else may be named on no page. */
const allowed = new Set(
  [
    ...demoFilms.map(({ id, rated }) => ({ type: 'movie' as const, id, rated })),
    ...demoShows.map(({ id, rated }) => ({ type: 'tv' as const, id, rated })),
  ]
    .filter(({ rated }) => FOR_SIX.has(rated[0] ?? ''))
    .map(({ type, id }) => `${type}/${id}`),
);

const LINK = /\/(?:title|watch)\/(movie|tv)\/(\d+)|\/person\/\d+/g;

/** Reads page after page by its links, as a patient child would, and answers every title named on any of them. */
async function everythingWithinReach(request: APIRequestContext, from: string[], most: number) {
  const seen = new Set(from);
  const waiting = [...from];
  const titles = new Map<string, string>();
  for (let read = 0; read < most && waiting.length > 0; read += 1) {
    const path = waiting.shift() ?? '';
    const text = await (await request.get(path)).text();
    for (const [link, type, id] of text.matchAll(LINK)) {
      if (type) titles.set(`${type}/${id}`, path);
      if (seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return titles;
}

test.describe('with a grown-up', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Grace' }], proved: false } });

  test('a child tries every door to what is above the cap and finds none', async ({
    page,
    household,
    secondDevice,
    consoleGuard,
    profilesPage,
  }) => {
    consoleGuard.expect(/status of (403|404)/);
    const request = page.request;
    const [ada, grace] = [household.profile('Ada'), household.profile('Grace')];
    const [child, parent] = [await ada.id(), await grace.id()];
    // Before the cap: what the parent has in this browser's cache, and what the child has begun and wished for.
    await page.goto(`/title/movie/${sintel.tmdbId}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sintel');
    await ada.at(`movie/${sintel.tmdbId}`, '5:00', { ended: { minutes: 60 } });
    await ada.at(`tv/${saltmarsh.tmdbId}/1/1`, '15:00', { ended: { minutes: 50 } });
    for (const each of [ada, grace]) await each.wants(`movie/${sintel.tmdbId}`);
    await household.picks(`movie/${sintel.tmdbId}`, 'Grace');
    // The parent changes the cap in another browser, by the account's password; the child's browser has no proof of it.
    const desk = await secondDevice({ as: 'Grace' });
    const proof = await desk.request.post('/api/account/proof', { data: { password: household.password } });
    expect(proof.ok()).toBe(true);
    const capped = await desk.request.patch(`/api/profiles/${child}`, { data: { ratingCap: CAP } });
    expect(capped.status()).toBe(200);

    await test.step('pages', async () => {
      const doors = [
        `/title/movie/${sintel.tmdbId}`,
        `/title/tv/${saltmarsh.tmdbId}`,
        `/title/tv/${saltmarsh.tmdbId}/season/2`,
        `/watch/movie/${sintel.tmdbId}`,
        `/watch/tv/${saltmarsh.tmdbId}/1/1`,
        '/title/movie/9000016', // No board has rated it.
        '/title/movie/1', // Nor does that one exist, which looks the same.
      ];
      for (const door of doors) {
        const response = await page.goto(door);
        expect(response?.status(), door).toBe(404);
        await expect(page.getByRole('heading', { level: 1 }), door).toHaveText('Not for this profile');
        await expect(page).not.toHaveTitle(/Sintel|Saltmarsh/);
      }
      await expect(page).toBeAccessible();
      for (const prefetch of ['0', '1']) {
        const headers = { rsc: '1', 'next-router-prefetch': prefetch };
        const payload = await (await request.get(doors[0] ?? '', { headers })).text();
        expect(payload).not.toContain('Sintel');
      }
    });

    await test.step('everything that links lead to', async () => {
      const from = ['/home', '/movies', '/movies?pages=3', '/shows', '/search', '/my-list', '/my-list?view=household'];
      const searches = ['si', 'radio', 'the', 'a'].map((words) => `/search?q=${words}`);
      const within = await everythingWithinReach(request, [...from, '/history', '/tonight', ...searches], 60);
      expect(within.size, 'there is much for a child').toBeGreaterThan(15);
      expect([...within].filter(([title]) => !allowed.has(title))).toEqual([]);
    });

    await test.step('raw requests', async () => {
      const movie = { type: 'movie', tmdbId: sintel.tmdbId };
      const refusals = await Promise.all([
        request.get(`/api/progress/movie/${sintel.tmdbId}`),
        request.get(`/api/progress/tv/${saltmarsh.tmdbId}?season=1&episode=1`),
        request.get(`/api/progress/show/${saltmarsh.tmdbId}`),
        request.delete(`/api/progress/movie/${sintel.tmdbId}`),
        request.patch('/api/progress', { data: { ...movie, position: 60 } }),
        request.patch('/api/progress', { data: { ...movie, action: 'mark-watched' } }),
        request.patch('/api/progress', { data: { action: 'advance', tmdbId: saltmarsh.tmdbId } }),
        request.post('/api/progress', {
          data: {
            ...movie,
            profileId: child,
            sessionId: crypto.randomUUID(),
            deviceId: crypto.randomUUID(),
            secondsPlayed: 60,
            snapshot: { title: 'Harmless' },
            sequence: 1,
            position: 60,
            duration: 888,
            observedAt: new Date().toISOString(),
            sentAt: new Date().toISOString(),
          },
        }),
      ]);
      for (const refusal of refusals) {
        expect(refusal.status(), refusal.url()).toBe(403);
        expect(await refusal.json()).toMatchObject({ code: 'above-cap' });
      }
      for (const action of ['pick', 'vote', 'veto', 'never-again']) {
        expect((await request.post('/api/tonight', { data: { ...movie, action } })).status(), action).toBe(404);
      }
      expect((await request.post('/api/watchlist', { data: movie })).status()).toBe(404);
      const lists = [
        '/api/progress',
        '/api/watchlist',
        '/api/watchlist?scope=household',
        '/api/history',
        '/api/tonight',
      ];
      for (const list of lists) {
        const response = await request.get(list);
        expect(response.status(), list).toBe(200);
        expect(await response.text(), list).not.toMatch(/Sintel|Saltmarsh/);
      }
    });

    await test.step('the cap itself', async () => {
      for (const [method, path, data] of [
        ['patch', `/api/profiles/${child}`, { ratingCap: null }],
        ['post', '/api/profiles', { name: 'Grown up' }],
        ['delete', `/api/profiles/${parent}`, undefined],
      ] as const) {
        const response = await request[method](path, { data });
        expect(response.status(), `${method} ${path}`).toBe(403);
      }
      await page.goto('/settings/profiles');
      await expect(page.getByRole('heading', { name: 'A grown-up’s job' })).toBeVisible();
      await page.context().clearCookies({ name: 'tonight-profile' });
      expect((await request.get(`/title/movie/${sintel.tmdbId}`)).status(), 'nobody chosen').toBe(404);
    });

    await test.step('what is allowed plays on', async () => {
      await page.goto('/profiles');
      await profilesPage.choose('Ada');
      await page.goto('/title/movie/9000001');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Big Buck Bunny');
      await page.goto('/profiles');
      await profilesPage.choose('Grace');
      await page.goto(`/title/movie/${sintel.tmdbId}`);
      await expect(page.getByRole('heading', { level: 1 }), 'a grown-up finds it again').toHaveText('Sintel');
    });
  });
});

test.describe('with a brother or sister', () => {
  test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Lina' }] } });

  test('a PIN keeps a child out of a grown-up’s profile and out of the settings', async ({
    page,
    household,
    consoleGuard,
    profilesPage,
  }) => {
    consoleGuard.expect(/status of (403|404|429)/);
    const request = page.request;
    const adaId = await household.profile('Ada').id();
    await page.goto('/settings/household');
    await page.getByRole('textbox', { name: 'PIN', exact: true }).fill('12');
    await page.getByLabel('Once more').fill('13');
    await page.getByRole('button', { name: 'Set the PIN' }).click();
    await expect(page.getByRole('textbox', { name: 'PIN', exact: true })).toHaveAccessibleDescription(
      /four to eight digits/i,
    );
    await expect(page.getByRole('textbox', { name: 'PIN', exact: true }), 'emptied').toHaveValue('');
    await page.getByRole('textbox', { name: 'PIN', exact: true }).fill('2468');
    await page.getByLabel('Once more').fill('2468');
    await page.getByRole('button', { name: 'Set the PIN' }).click();
    await expect(page.getByText('The PIN is set.')).toBeVisible();
    await expect(page).toBeAccessible();

    await page.goto('/settings/profiles');
    await page.getByRole('link', { name: 'Change Lina' }).click();
    await page.getByRole('button', { name: /^May watch/ }).click();
    await page.getByRole('button', { name: 'Up to 6' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('up to age 6')).toBeVisible();
    await page.getByRole('link', { name: 'Change Ada' }).click();
    await page.getByRole('textbox', { name: 'PIN', exact: true }).fill('1357');
    await page.getByLabel('Once more').fill('1357');
    await page.getByRole('button', { name: 'Set the PIN' }).click();
    await expect(page.getByText('The PIN is set.')).toBeVisible();
    await page.goto('/home');
    await expect(page, 'whoever sets a PIN stays').toHaveURL(/\/home$/);

    await page.goto('/profiles');
    await profilesPage.choose('Lina');
    const acting = `profileId=${adaId}`;
    for (const path of [`/api/progress?${acting}`, `/api/watchlist?${acting}`, `/api/history?${acting}`]) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'pin-needed' });
    }
    expect(await (await request.get('/api/profiles')).text(), 'never sent back').not.toMatch(/scrypt|hash/);
    expect((await request.post('/api/profiles', { data: { name: 'X' } })).status()).toBe(403);
    // Nor does watching together open it, unless its owner says so.
    await page.goto('/tonight');
    const ada = page.getByRole('group', { name: 'Who is here?' }).getByRole('button', { name: 'Ada' });
    await ada.click();
    const door = page.getByRole('dialog', { name: 'Ada’s PIN' });
    await expect(door.getByLabel('PIN')).toBeFocused();
    await door.getByLabel('PIN').fill('0000');
    await page.keyboard.press('Enter');
    await expect(door.getByLabel('PIN')).toHaveAccessibleDescription('That is not the PIN.');
    await expect(page).toBeAccessible();
    await door.getByLabel('PIN').fill('1357');
    await page.keyboard.press('Enter');
    await expect(door).toBeHidden();
    await expect(ada).toHaveAttribute('aria-pressed', 'true');
    expect((await request.get(`/api/progress?${acting}`)).status(), 'their group, not their profile').toBe(403);

    await page.goto('/settings/household');
    await expect(page.getByRole('heading', { name: 'PIN, please' })).toBeVisible();
    await page.goto('/home');
    await page.getByRole('button', { name: 'Profile: Lina' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page, 'a stranger would see everything').toHaveURL(/\/settings\/account$/);

    await page.goto('/profiles');
    await page.getByRole('main').getByRole('button', { name: 'Ada' }).click();
    await expect(page.getByRole('heading', { name: 'Ada’s PIN' })).toBeVisible();
    await expect(page).toBeAccessible();
    // Choosing by cookie gets no further than choosing by hand.
    await page.context().addCookies([{ name: 'tonight-profile', value: adaId, url: page.url() }]);
    expect((await request.get('/title/movie/9000002')).status()).toBe(404);
    for (const wrong of ['0000', '1111', '2222']) {
      await page.getByRole('textbox', { name: 'PIN', exact: true }).fill(wrong);
      await page.getByRole('button', { name: 'Watch as Ada' }).click();
      await expect(page.getByText('Not the PIN.')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'PIN', exact: true })).toHaveValue('');
    }
    await page.getByRole('textbox', { name: 'PIN', exact: true }).fill('1357');
    await page.getByRole('button', { name: 'Watch as Ada' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/Too many wrong tries. Wait \d+ seconds/);
    const limited = await request.post(`/api/profiles/${adaId}/unlock`, { data: { pin: '1357' } });
    expect(limited.status(), 'right, but too soon').toBe(429);
    expect(Number(limited.headers()['retry-after'])).toBeGreaterThan(0);
  });
});
