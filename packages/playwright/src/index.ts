export type { Api } from './api/client.ts';
export { apiOf } from './api/client.ts';
export { isAwake } from './awake.ts';
export { ConsoleGuard } from './console-guard.ts';
export { Faults, type Mend } from './faults/faults.ts';
export type { CatalogFault, FaultName, FaultOptions, ReportFault, StreamFault } from './faults/names.ts';
export { type KitFixtures, type KitOptions, type KitWorkerFixtures, test } from './fixtures.ts';
export { Clock, type Span } from './household/clock.ts';
export type { Group } from './household/group.ts';
export { Household } from './household/household.ts';
export type { ContinueWatchingItem, Profile, ProfileChanges } from './household/profile.ts';
export type { Played } from './household/session.ts';
export type { Point, When } from './household/when.ts';
export type { HouseholdFixtures, OpenStranger } from './households/household-fixtures.ts';
export { type AnotherHousehold, Households } from './households/households.ts';
export type { ItemText, TitleText } from './item.ts';
export { expect } from './matchers/expect.ts';
export { type PageObjects, pageObjectsOf } from './page-objects.ts';
export { AboutPage } from './pages/about.ts';
export { ActivatePage } from './pages/activate.ts';
export { ApiDocsPage } from './pages/api-docs.ts';
export { BrowsePage } from './pages/browse.ts';
export { ComingUpPage } from './pages/coming-up.ts';
export { ConditionSettings } from './pages/condition-settings.ts';
export { ContinueWatching } from './pages/continue-watching.ts';
export { DevicesSettings } from './pages/devices-settings.ts';
export { DownloadsPage } from './pages/downloads.ts';
export { FirstPage } from './pages/first.ts';
export { GuestPage } from './pages/guest.ts';
export { HistoryPage } from './pages/history.ts';
export { HomePage } from './pages/home.ts';
export { ImportSettings } from './pages/import-settings.ts';
export { JoinPage } from './pages/join.ts';
export { LibrarySettings } from './pages/library-settings.ts';
export { MoreMenu } from './pages/more-menu.ts';
export { MyListPage } from './pages/my-list.ts';
export { OperatorPage } from './pages/operator.ts';
export { PersonPage } from './pages/person.ts';
export { PlayersSettings } from './pages/players-settings.ts';
export { ProfilesPage } from './pages/profiles.ts';
export { type Arrow, Remote } from './pages/remote.ts';
export { SearchPage } from './pages/search.ts';
export { SettingsPage, type SettingsPart } from './pages/settings.ts';
export { ShelfPage } from './pages/shelf.ts';
export { SignInPage } from './pages/sign-in.ts';
export { SignUpPage } from './pages/sign-up.ts';
export { StatisticsPage } from './pages/statistics.ts';
export type { StoredReport } from './pages/stored-report.ts';
export { TitlePage } from './pages/title.ts';
export { TonightPage } from './pages/tonight.ts';
export { TrackMenu } from './pages/track-menu.ts';
export { WatchPage } from './pages/watch.ts';
export { pictureShows, readPicture } from './picture/read.ts';
export { isQuiet } from './quiet.ts';
export type { Scenario } from './scenarios/scenario.ts';
export { type ScenarioName, Scenarios } from './scenarios/scenarios.ts';
export { newDataDirectory } from './server/data-directory.ts';
export {
  type Avatar,
  type Color,
  type Cookie,
  Door,
  type MadeHousehold,
  type Mail,
  type NewHousehold,
  type NewProfile,
  type ScenarioEpisode,
  type Stream,
  type UsedScenario,
} from './server/door.ts';
export { freePort } from './server/free-port.ts';
export { type StartedServer, type StartOptions, startServer } from './server/start-server.ts';
export type { TonightServer } from './server/tonight-server.ts';
