import type { Page } from '@playwright/test';
import { AboutPage } from './pages/about.ts';
import { ActivatePage } from './pages/activate.ts';
import { ApiDocsPage } from './pages/api-docs.ts';
import { BrowsePage } from './pages/browse.ts';
import { ComingUpPage } from './pages/coming-up.ts';
import { ConditionSettings } from './pages/condition-settings.ts';
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

/** Every page there is, by role and name. A test has those of its page as fixtures, and makes those of another. */
export interface PageObjects {
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
  conditionSettings: ConditionSettings;
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
}

/** The page objects of one page: `const { home, watch } = pageObjectsOf(tablet)`. */
export function pageObjectsOf(page: Page): PageObjects {
  return {
    watch: new WatchPage(page),
    continueWatching: new ContinueWatching(page),
    home: new HomePage(page),
    titlePage: new TitlePage(page),
    profilesPage: new ProfilesPage(page),
    searchPage: new SearchPage(page),
    browsePage: new BrowsePage(page),
    tonightPage: new TonightPage(page),
    myList: new MyListPage(page),
    historyPage: new HistoryPage(page),
    settingsPage: new SettingsPage(page),
    personPage: new PersonPage(page),
    devicesSettings: new DevicesSettings(page),
    playersSettings: new PlayersSettings(page),
    librarySettings: new LibrarySettings(page),
    importSettings: new ImportSettings(page),
    conditionSettings: new ConditionSettings(page),
    activatePage: new ActivatePage(page),
    guestPage: new GuestPage(page),
    apiDocsPage: new ApiDocsPage(page),
    aboutPage: new AboutPage(page),
    operatorPage: new OperatorPage(page),
    statisticsPage: new StatisticsPage(page),
    shelfPage: new ShelfPage(page),
    downloadsPage: new DownloadsPage(page),
    comingUpPage: new ComingUpPage(page),
    firstPage: new FirstPage(page),
    joinPage: new JoinPage(page),
    signInPage: new SignInPage(page),
    signUpPage: new SignUpPage(page),
    remote: new Remote(page),
  };
}

type Fixture<Value> = (given: { page: Page }, use: (value: Value) => Promise<void>) => Promise<void>;

const fixtureOf =
  <Name extends keyof PageObjects>(name: Name): Fixture<PageObjects[Name]> =>
  async ({ page }, use) =>
    use(pageObjectsOf(page)[name]);

/** Those of the test’s own page. */
export const PAGE_FIXTURES: { [Name in keyof PageObjects]: Fixture<PageObjects[Name]> } = {
  watch: fixtureOf('watch'),
  continueWatching: fixtureOf('continueWatching'),
  home: fixtureOf('home'),
  titlePage: fixtureOf('titlePage'),
  profilesPage: fixtureOf('profilesPage'),
  searchPage: fixtureOf('searchPage'),
  browsePage: fixtureOf('browsePage'),
  tonightPage: fixtureOf('tonightPage'),
  myList: fixtureOf('myList'),
  historyPage: fixtureOf('historyPage'),
  settingsPage: fixtureOf('settingsPage'),
  personPage: fixtureOf('personPage'),
  devicesSettings: fixtureOf('devicesSettings'),
  playersSettings: fixtureOf('playersSettings'),
  librarySettings: fixtureOf('librarySettings'),
  importSettings: fixtureOf('importSettings'),
  conditionSettings: fixtureOf('conditionSettings'),
  activatePage: fixtureOf('activatePage'),
  guestPage: fixtureOf('guestPage'),
  apiDocsPage: fixtureOf('apiDocsPage'),
  aboutPage: fixtureOf('aboutPage'),
  operatorPage: fixtureOf('operatorPage'),
  statisticsPage: fixtureOf('statisticsPage'),
  shelfPage: fixtureOf('shelfPage'),
  downloadsPage: fixtureOf('downloadsPage'),
  comingUpPage: fixtureOf('comingUpPage'),
  firstPage: fixtureOf('firstPage'),
  joinPage: fixtureOf('joinPage'),
  signInPage: fixtureOf('signInPage'),
  signUpPage: fixtureOf('signUpPage'),
  remote: fixtureOf('remote'),
};
