import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { waitForAwakePages } from './awake.ts';
import { ConsoleGuard } from './console-guard.ts';
import { Faults } from './faults/faults.ts';
import { Clock } from './household/clock.ts';
import { Household } from './household/household.ts';
import type { Profile } from './household/profile.ts';
import { BrowsePage } from './pages/browse.ts';
import { ContinueWatching } from './pages/continue-watching.ts';
import { HistoryPage } from './pages/history.ts';
import { HomePage } from './pages/home.ts';
import { MyListPage } from './pages/my-list.ts';
import { ProfilesPage } from './pages/profiles.ts';
import { SearchPage } from './pages/search.ts';
import { SignInPage } from './pages/sign-in.ts';
import { TitlePage } from './pages/title.ts';
import { TonightPage } from './pages/tonight.ts';
import { WatchPage } from './pages/watch.ts';
import { Scenarios } from './scenarios/scenarios.ts';
import type { NewHousehold } from './server/door.ts';
import { openServer, type TonightServer } from './server/server.ts';

export interface KitOptions {
  /** Who lives in `household`; the first is whom the browser watches as. */
  people: NewHousehold;
  /** Errors a test expects in a console; any other fails it. To push to it changes the test that does. */
  expectedErrors: RegExp[];
}

export interface KitFixtures {
  /** Nobody else's. The test's browser is signed in to it as soon as a test asks for it. */
  household: Household;
  /** The demo household, of this test alone, with its browser signed in. */
  demo: Household;
  /** The page, signed in; `household` does the same by the way. */
  signedInPage: Page;
  /** Lets the test's browser watch as somebody; who is not there yet moves in. */
  asProfile: (name: string) => Promise<Profile>;
  /** A page of another browser of the household, with a session of its own. */
  secondDevice: (options?: { as?: string } & BrowserContextOptions) => Promise<Page>;
  /** The household's clock: the server's for this household alone, and its browsers'. */
  clock: Clock;
  /** Titles with something odd about them, of this test alone: `await scenarios.use('gap')`. */
  scenarios: Scenarios;
  /** What goes wrong, by name: `await faults.arm('report 503')`. */
  faults: Faults;
  /** What is stored of somebody: `progress.of('Ada')`. */
  progress: { of(name: string): Profile };
  watch: WatchPage;
  continueWatching: ContinueWatching;
  home: HomePage;
  titlePage: TitlePage;
  profilesPage: ProfilesPage;
  searchPage: SearchPage;
  browsePage: BrowsePage;
  tonightPage: TonightPage;
  myList: MyListPage;
  historyPage: HistoryPage;
  signInPage: SignInPage;
  consoleGuard: ConsoleGuard;
}

export interface KitWorkerFixtures {
  tonight: TonightServer;
  /** Settings of the server that a worker starts, as in `.env.example`; one that ran before has its own. */
  workerSettings: Record<string, string>;
}

/** Fixtures for suites of Tonight: a server a worker, a household a test, and no console error goes unseen. */
export const test = base.extend<KitOptions & KitFixtures, KitWorkerFixtures>({
  workerSettings: [{}, { option: true, scope: 'worker' }],
  people: [{ profiles: [{ name: 'Ada' }] }, { option: true }],
  expectedErrors: [[], { option: true }],

  tonight: [
    async ({ workerSettings }, use) => {
      const server = await openServer({ settings: workerSettings });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ tonight }, use) => use(tonight.url),

  consoleGuard: [
    async ({ browser, expectedErrors }, use) => {
      const guard = new ConsoleGuard();
      guard.watch(browser);
      await use(guard);
      guard.end(expectedErrors);
    },
    { auto: true },
  ],

  context: async ({ context, tonight }, use) => {
    prepare(context, tonight.url);
    await use(context);
  },

  household: async ({ tonight, context, people }, use, testInfo) => {
    const household = new Household(tonight, await tonight.door.makeHousehold(people));
    // So that a trace or a report says whose it is.
    testInfo.annotations.push({ type: 'household', description: household.id });
    await household.signIn(context);
    await use(household);
  },

  demo: async ({ tonight, context }, use, testInfo) => {
    const demo = new Household(tonight, await tonight.door.makeDemo());
    testInfo.annotations.push({ type: 'household', description: `${demo.id} (demo)` });
    await demo.signIn(context);
    await use(demo);
  },

  signedInPage: async ({ household: _, page }, use) => use(page),

  asProfile: async ({ household, context }, use) => {
    await use(async (name) => {
      const profile = household.profile(name);
      await household.choose(context, name);
      return profile;
    });
  },

  clock: async ({ household, context }, use) => {
    const clock = new Clock(household);
    await clock.goesFor(context);
    await use(clock);
  },

  scenarios: async ({ household }, use, testInfo) => {
    await use(new Scenarios(household, (description) => testInfo.annotations.push({ type: 'scenario', description })));
  },

  faults: async ({ context, clock, tonight }, use) => use(new Faults(context, clock, tonight.door)),

  secondDevice: async ({ household, browser, tonight, clock }, use) => {
    const { url: baseURL } = tonight;
    const opened: BrowserContext[] = [];
    await use(async ({ as, ...options } = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      opened.push(context);
      prepare(context, baseURL);
      await clock.goesFor(context);
      if (as) household.profile(as);
      await household.signInAnew(context, as);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  progress: async ({ household }, use) => use({ of: (name) => household.profile(name) }),
  watch: async ({ page }, use) => use(new WatchPage(page)),
  continueWatching: async ({ page }, use) => use(new ContinueWatching(page)),
  home: async ({ page }, use) => use(new HomePage(page)),
  titlePage: async ({ page }, use) => use(new TitlePage(page)),
  profilesPage: async ({ page }, use) => use(new ProfilesPage(page)),
  searchPage: async ({ page }, use) => use(new SearchPage(page)),
  browsePage: async ({ page }, use) => use(new BrowsePage(page)),
  tonightPage: async ({ page }, use) => use(new TonightPage(page)),
  myList: async ({ page }, use) => use(new MyListPage(page)),
  historyPage: async ({ page }, use) => use(new HistoryPage(page)),
  signInPage: async ({ page }, use) => use(new SignInPage(page)),
});

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
