import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { waitForAwakePages } from './awake.ts';
import { ConsoleGuard } from './console-guard.ts';
import { Faults } from './faults/faults.ts';
import { Clock } from './household/clock.ts';
import { Household } from './household/household.ts';
import type { Profile } from './household/profile.ts';
import { AboutPage } from './pages/about.ts';
import { ActivatePage } from './pages/activate.ts';
import { ApiDocsPage } from './pages/api-docs.ts';
import { BrowsePage } from './pages/browse.ts';
import { ComingUpPage } from './pages/coming-up.ts';
import { ContinueWatching } from './pages/continue-watching.ts';
import { DevicesSettings } from './pages/devices-settings.ts';
import { DownloadsPage } from './pages/downloads.ts';
import { FirstPage } from './pages/first.ts';
import { GuestPage } from './pages/guest.ts';
import { HistoryPage } from './pages/history.ts';
import { HomePage } from './pages/home.ts';
import { ImportSettings } from './pages/import-settings.ts';
import { JoinPage } from './pages/join.ts';
import { LibrarySettings } from './pages/library-settings.ts';
import { MyListPage } from './pages/my-list.ts';
import { OperatorPage } from './pages/operator.ts';
import { PersonPage } from './pages/person.ts';
import { PlayersSettings } from './pages/players-settings.ts';
import { ProfilesPage } from './pages/profiles.ts';
import { Remote } from './pages/remote.ts';
import { SearchPage } from './pages/search.ts';
import { SettingsPage } from './pages/settings.ts';
import { ShelfPage } from './pages/shelf.ts';
import { SignInPage } from './pages/sign-in.ts';
import { SignUpPage } from './pages/sign-up.ts';
import { StatisticsPage } from './pages/statistics.ts';
import { TitlePage } from './pages/title.ts';
import { TonightPage } from './pages/tonight.ts';
import { WatchPage } from './pages/watch.ts';
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

export interface KitFixtures {
  /** This test's own. Its browser is signed in to it as soon as a test asks for it. */
  household: Household;
  /** The demo household, of this test alone, with its browser signed in. */
  demo: Household;
  /** The page, signed in; `household` does the same by the way. */
  signedInPage: Page;
  /** Lets the test's browser watch as a profile of that name; one that is not there yet is added. */
  asProfile: (name: string) => Promise<Profile>;
  /** A page of another browser of the household, with a session of its own. */
  secondDevice: (options?: { as?: string } & BrowserContextOptions) => Promise<Page>;
  /** A page of a browser that is not signed in. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>;
  /** The household's clock: the server's for this household alone, and its browsers'. */
  clock: Clock;
  /** Titles with something odd about them, of this test alone: `await scenarios.use('gap')`. */
  scenarios: Scenarios;
  /** What goes wrong, by name: `await faults.arm('report 503')`. */
  faults: Faults;
  /** What is stored of a profile: `progress.of('Ada')`. */
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
  settingsPage: SettingsPage;
  personPage: PersonPage;
  devicesSettings: DevicesSettings;
  playersSettings: PlayersSettings;
  librarySettings: LibrarySettings;
  importSettings: ImportSettings;
  activatePage: ActivatePage;
  guestPage: GuestPage;
  apiDocsPage: ApiDocsPage;
  aboutPage: AboutPage;
  operatorPage: OperatorPage;
  statisticsPage: StatisticsPage;
  shelfPage: ShelfPage;
  downloadsPage: DownloadsPage;
  comingUpPage: ComingUpPage;
  firstPage: FirstPage;
  joinPage: JoinPage;
  signInPage: SignInPage;
  signUpPage: SignUpPage;
  /** Arrow keys, and nothing else. */
  remote: Remote;
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
    const household = new Household(tonight, await tonight.door.makeHousehold(people));
    await told(testInfo, 'household', household.id);
    await household.signIn(context);
    await use(household);
  },

  demo: async ({ tonight, context }, use, testInfo) => {
    const demo = new Household(tonight, await tonight.door.makeDemo());
    await told(testInfo, 'household', `${demo.id} (demo)`);
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
    await use(new Scenarios(household, (used) => told(testInfo, 'scenario', used)));
  },

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

  secondDevice: async ({ household, stranger, clock }, use) => {
    await use(async ({ as, ...options } = {}) => {
      const page = await stranger(options);
      const context = page.context();
      await clock.goesFor(context);
      if (as) household.profile(as);
      await household.signInAnew(context, as);
      return page;
    });
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
  settingsPage: async ({ page }, use) => use(new SettingsPage(page)),
  personPage: async ({ page }, use) => use(new PersonPage(page)),
  devicesSettings: async ({ page }, use) => use(new DevicesSettings(page)),
  playersSettings: async ({ page }, use) => use(new PlayersSettings(page)),
  librarySettings: async ({ page }, use) => use(new LibrarySettings(page)),
  importSettings: async ({ page }, use) => use(new ImportSettings(page)),
  activatePage: async ({ page }, use) => use(new ActivatePage(page)),
  guestPage: async ({ page }, use) => use(new GuestPage(page)),
  apiDocsPage: async ({ page }, use) => use(new ApiDocsPage(page)),
  aboutPage: async ({ page }, use) => use(new AboutPage(page)),
  operatorPage: async ({ page }, use) => use(new OperatorPage(page)),
  statisticsPage: async ({ page }, use) => use(new StatisticsPage(page)),
  shelfPage: async ({ page }, use) => use(new ShelfPage(page)),
  downloadsPage: async ({ page }, use) => use(new DownloadsPage(page)),
  comingUpPage: async ({ page }, use) => use(new ComingUpPage(page)),
  firstPage: async ({ page }, use) => use(new FirstPage(page)),
  joinPage: async ({ page }, use) => use(new JoinPage(page)),
  signInPage: async ({ page }, use) => use(new SignInPage(page)),
  signUpPage: async ({ page }, use) => use(new SignUpPage(page)),
  remote: async ({ page }, use) => use(new Remote(page)),
});

/** A report says it of the test, and a trace in its line of steps: whose household it was, and what was odd. */
async function told(testInfo: TestInfo, type: 'household' | 'scenario', description: string): Promise<void> {
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
