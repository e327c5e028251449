import { test as base, expect } from '@playwright/test';
import { type SignedUpHousehold, signUpHousehold } from '../lib/testing/signed-up-household';
import { startTonight, type TonightServer } from '../lib/testing/tonight-server';

interface TestFixtures {
  /** A fresh household whose session and profile the browser already has. */
  household: SignedUpHousehold;
  /** Console errors a test expects; any other fails it. */
  expectedErrors: RegExp[];
}

interface WorkerFixtures {
  tonight: TonightServer;
}

/** A server per worker, a household per test that asks for one, and no console error goes unseen. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  tonight: [
    async ({ playwright: _ }, use) => {
      const server = await startTonight();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ tonight }, use) => use(tonight.url),
  context: async ({ context, tonight }, use) => {
    // A test asks with its browser's cookies as one of our pages would.
    const { request } = context;
    const ask = request.fetch.bind(request);
    request.fetch = (asked, options) =>
      ask(asked, { ...options, headers: { origin: tonight.url, ...options?.headers } });
    await use(context);
  },
  household: async ({ tonight, context }, use) => {
    const household = await signUpHousehold(tonight);
    await context.addCookies(household.cookies);
    await use(household);
  },
  expectedErrors: async ({ playwright: _ }, use) => use([]),
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    await use(page);
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
    expect(unexpected, 'errors in the browser console').toEqual([]);
  },
});

export { expect };
