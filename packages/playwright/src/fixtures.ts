import { type BrowserContext, test as base, type Page, type TestInfo } from '@playwright/test';
import { waitForAwakePages } from './awake.ts';
import { ConsoleGuard } from './console-guard.ts';
import { Faults } from './faults/faults.ts';
import { Clock } from './household/clock.ts';
import { Household } from './household/household.ts';
import { claim } from './households/claim.ts';
import {
  asProfileIn,
  type HouseholdFixtures,
  type OpenStranger,
  progressIn,
  secondDeviceOf,
} from './households/household-fixtures.ts';
import { Households, type Tell } from './households/households.ts';
import { PAGE_FIXTURES, type PageObjects } from './page-objects.ts';
import { Scenarios } from './scenarios/scenarios.ts';
import type { NewHousehold } from './server/door.ts';
import { openServer } from './server/open-server.ts';
import type { TonightServer } from './server/tonight-server.ts';

export interface KitOptions {
  /** Who lives in `household`; the first is whom the browser watches as. */
  people: NewHousehold;
  /** Errors that the tests of a file expect in a console; any other fails them. One test: `consoleGuard.expect(…)`. */
  expectedErrors: readonly RegExp[];
}

/** What a test may ask for by name; `HouseholdFixtures` and `PageObjects` say the rest. */
export interface KitFixtures extends HouseholdFixtures, PageObjects {
  /** The demo household, of this test alone, with its browser signed in. It stands in for `household`; `households.demo()` beside it. */
  demo: Household;
  /** Further households, each with a browser, a clock, faults and mails of its own: `await households.create()`. */
  households: Households;
  /** The page, signed in; `household` does the same by the way. */
  signedInPage: Page;
  /** A page of a browser that is not signed in. */
  stranger: OpenStranger;
  /** Watches every console of the test's browser. */
  consoleGuard: ConsoleGuard;
}

export interface KitWorkerFixtures {
  tonight: TonightServer;
  /** Settings of the server, as in `.env.example`: the workers that run with them have one of their own. */
  workerSettings: Record<string, string>;
}

/** Fixtures for suites of Tonight: a server a worker, a household a test, and no console error goes unseen. */
export const test = base.extend<KitOptions & KitFixtures, KitWorkerFixtures>({
  workerSettings: [{}, { option: true, scope: 'worker' }],
  people: [{ profiles: [{ name: 'Ada' }] }, { option: true }],
  expectedErrors: [[], { option: true }],
  // A worker answers for pages and scripts where neither `page.route` nor a fault sees it: `test.use({ serviceWorkers:
  // 'allow' })` is for tests of what is there without a network.
  serviceWorkers: 'block',

  tonight: [
    async ({ workerSettings }, use) => {
      const server = await openServer(workerSettings);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ tonight }, use) => use(tonight.url),

  consoleGuard: [
    async ({ browser, expectedErrors }, use) => {
      const guard = new ConsoleGuard(expectedErrors);
      guard.watch(browser);
      await use(guard);
      guard.end();
    },
    { auto: true },
  ],

  context: async ({ context, tonight }, use) => {
    prepare(context, tonight.url);
    await use(context);
  },

  household: async ({ tonight, context, people }, use, testInfo) => {
    claim(context, 'household');
    const household = new Household(tonight, await tonight.door.makeHousehold(people));
    await tell(testInfo, 'household', household.id);
    await household.signIn(context);
    await use(household);
  },

  demo: async ({ tonight, context }, use, testInfo) => {
    claim(context, 'demo');
    const demo = new Household(tonight, await tonight.door.makeDemo());
    await tell(testInfo, 'household', `${demo.id} (demo)`);
    await demo.signIn(context);
    await use(demo);
  },

  households: async ({ tonight, stranger }, use, testInfo) =>
    use(new Households({ tonight, stranger, tell: (...said) => tell(testInfo, ...said) })),

  signedInPage: async ({ household: _, page }, use) => use(page),
  asProfile: async ({ household, context }, use) => use(asProfileIn(context, household)),

  clock: async ({ household, context }, use) => {
    const clock = new Clock(household);
    await clock.goesFor(context);
    await use(clock);
  },

  scenarios: async ({ household }, use, testInfo) =>
    use(new Scenarios(household, (used) => tell(testInfo, 'scenario', used))),

  faults: async ({ context, clock, household }, use) => use(new Faults(context, clock, household)),

  stranger: async ({ browser, tonight }, use) => {
    const { url: baseURL } = tonight;
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, ...options });
      opened.push(context);
      prepare(context, baseURL);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  secondDevice: async ({ household, stranger, clock }, use) => use(secondDeviceOf(household, { clock, stranger })),
  progress: async ({ household }, use) => use(progressIn(household)),
  ...PAGE_FIXTURES,
});

/** A report says it of the test, and a trace in its line of steps: whose household it was, and what was odd. */
async function tell(testInfo: TestInfo, ...[type, description]: Parameters<Tell>): Promise<void> {
  testInfo.annotations.push({ type, description });
  await base.step(`${type} ${description}`, async () => undefined);
}

/** Pages wait until they are awake, and a test asks with its browser's cookies as one of our pages would. */
function prepare(context: BrowserContext, baseURL: string): void {
  waitForAwakePages(context, baseURL);
  const { request } = context;
  const ask = request.fetch.bind(request);
  request.fetch = (asked, options) => {
    const { origin } = new URL(typeof asked === 'string' ? asked : asked.url(), baseURL);
    return ask(asked, { ...options, headers: { origin, ...options?.headers } });
  };
}
