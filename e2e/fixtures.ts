import { type Browser, test as base, expect } from '@playwright/test';
import { ConsoleGuard } from '@tonight/playwright';
import { type SignedUpHousehold, signUpHousehold } from '../lib/testing/signed-up-household';
import { startTonight, type TonightServer } from '../lib/testing/tonight-server';

interface TestFixtures {
  /** A fresh household whose session and profile the browser already has. */
  household: SignedUpHousehold;
  /** Console errors a test expects; any other fails it. To push to what `test.use` gave changes it for the next test, too. */
  expectedErrors: RegExp[];
  /** Already done for every page of every context of the test's browser; a test that starts another hands it over. */
  watchConsole: (browser: Browser) => void;
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
  context: async ({ context, baseURL }, use) => {
    // A test asks with its browser's cookies as one of our pages would.
    const { request } = context;
    const ask = request.fetch.bind(request);
    request.fetch = (asked, options) => {
      const { origin } = new URL(typeof asked === 'string' ? asked : asked.url(), baseURL);
      return ask(asked, { ...options, headers: { origin, ...options?.headers } });
    };
    await use(context);
  },
  household: async ({ tonight, context }, use) => {
    const household = await signUpHousehold(tonight);
    await context.addCookies(household.cookies);
    await use(household);
  },
  expectedErrors: async ({ playwright: _ }, use) => use([]),
  watchConsole: [
    async ({ browser, expectedErrors }, use) => {
      const guard = new ConsoleGuard();
      guard.watch(browser);
      await use((watched) => guard.watch(watched));
      guard.end(expectedErrors);
    },
    { auto: true },
  ],
});

export { expect };
