import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findPages } from '@/lib/testing/access/subjects';

/** By which fixture of the kit a suite works each page. */
const WORKED_BY: Record<string, string> = {
  '/': 'firstPage',
  '/about': 'aboutPage',
  '/activate': 'activatePage',
  '/api-docs': 'apiDocsPage',
  '/coming-up': 'comingUpPage',
  '/downloads': 'downloadsPage',
  '/history': 'historyPage',
  '/home': 'home',
  '/join': 'guestPage',
  '/join/[token]': 'joinPage',
  '/join/evening': 'guestPage',
  '/movies': 'browsePage',
  '/my-list': 'myList',
  '/operator': 'operatorPage',
  '/person/[id]': 'personPage',
  '/profiles': 'profilesPage',
  '/profiles/[id]': 'profilesPage',
  '/search': 'searchPage',
  '/settings': 'settingsPage',
  '/settings/account': 'settingsPage',
  '/settings/account/address': 'settingsPage',
  '/settings/account/delete': 'settingsPage',
  '/settings/condition': 'conditionSettings',
  '/settings/confirm': 'settingsPage',
  '/settings/display': 'settingsPage',
  '/settings/household': 'settingsPage',
  '/settings/import': 'importSettings',
  '/settings/import/[id]': 'importSettings',
  '/settings/library': 'librarySettings',
  '/settings/playback': 'settingsPage',
  '/settings/players': 'playersSettings',
  '/settings/players/activate': 'activatePage',
  '/settings/profiles': 'settingsPage',
  '/settings/profiles/[id]': 'settingsPage',
  '/settings/profiles/new': 'settingsPage',
  '/settings/sessions': 'devicesSettings',
  '/shelf': 'shelfPage',
  '/shows': 'browsePage',
  '/sign-in': 'signInPage',
  '/sign-in/address-back': 'signInPage',
  '/sign-in/code': 'signInPage',
  '/sign-in/deleted': 'signInPage',
  '/sign-in/link': 'signInPage',
  '/sign-in/new-password': 'signInPage',
  '/sign-in/reset': 'signInPage',
  '/sign-up': 'signUpPage',
  '/statistics': 'statisticsPage',
  '/statistics/year': 'statisticsPage',
  '/title/movie/[id]': 'titlePage',
  '/title/tv/[id]': 'titlePage',
  '/title/tv/[id]/season/[season]': 'titlePage',
  '/tonight': 'tonightPage',
  '/watch/downloaded': 'watch',
  '/watch/movie/[id]': 'watch',
  '/watch/tv/[id]/[season]/[episode]': 'watch',
};

/** The same page again, as it is kept for everyone; and what is no page. */
const isTwin = (page: string) => /^\/(?:capped|in\/\[locale\])\//.test(page) || page === '/[...nowhere]';

const fixtures = readFileSync('packages/playwright/src/page-objects.ts', 'utf8');
const index = readFileSync('packages/playwright/src/index.ts', 'utf8');
const classOf = (fixture: string) => new RegExp(`^  ${fixture}: (\\w+);$`, 'm').exec(fixtures)?.[1] ?? 'no fixture';
const sourceOf = (name: string) =>
  new RegExp(`^export \\{ [^}]*\\b${name}\\b[^}]* \\} from '(.+)';$`, 'm').exec(index)?.[1];

it('every page has a page object, and no other is said to', () => {
  const pages = findPages().map((page) => page.replace(/^\/in\/\[locale\]/, ''));
  expect(Object.keys(WORKED_BY).sort()).toEqual([...new Set(pages)].filter((page) => !isTwin(page)).sort());
});

it.each([...new Set(Object.values(WORKED_BY))])('%s is a fixture, of a class that a suite may also make', (fixture) => {
  const name = classOf(fixture);
  const source = readFileSync(`packages/playwright/src/${sourceOf(name) ?? 'exported nowhere'}`, 'utf8');
  expect(source).toContain(`export class ${name} {`);
});
