import { expect, type StartedServer, startServer, type TonightServer, test } from '@tonight/playwright';
import { personId } from '../lib/demo-catalog/people';
import { findPages } from '../lib/testing/access/subjects';
import {
  type Access,
  OUTSIDERS,
  ROLES,
  type Role,
  readAccess,
  readExplained,
  rowOf,
  WORDS,
  type Word,
} from '../lib/testing/access/table';
import { type AccessHousehold, makeAccessHousehold, SINTEL } from './access-household';

/*
 * Every page, asked for by everyone there is, as `docs/access.md` says: what a browser is answered with its cookies, on a
 * server as it stands on the internet, where titles are for members only.
 */

const EPISODE = '9100010';
const table = readAccess('Pages');

/** Whose browsers are kept to a cap of six years: no profile chosen means everyone's. */
const CAPPED: readonly Role[] = ['no profile', 'child', 'lapsed'];
const ABOVE_CAP = new RegExp(
  `/(?:title|watch)/${SINTEL.type}/${SINTEL.id}\\b|${SINTEL.title}|/(?:title|watch)/tv/${EPISODE}\\b`,
);

/** An address of each page that takes something out of it. */
function addressOf(page: string, { ids, inviteToken }: AccessHousehold): string {
  const taken: Record<string, string> = {
    '/title/movie/[id]': `/title/movie/${SINTEL.id}`,
    '/title/tv/[id]': `/title/tv/${EPISODE}`,
    '/title/tv/[id]/season/[season]': `/title/tv/${EPISODE}/season/1`,
    '/person/[id]': `/person/${personId('Halina Reijn')}`,
    '/watch/movie/[id]': `/watch/movie/${SINTEL.id}`,
    '/watch/tv/[id]/[season]/[episode]': `/watch/tv/${EPISODE}/1/1`,
    '/profiles/[id]': `/profiles/${ids.grace}`,
    '/settings/profiles/[id]': `/settings/profiles/${ids.ada}`,
    // No import has this id.
    '/settings/import/[id]': '/settings/import/00000000-0000-4000-8000-000000000000',
    '/join/[token]': `/join/${inviteToken}`,
    '/[...nowhere]': '/nowhere-at-all',
    '/search': `/search?q=${SINTEL.title}`,
  };
  const capped = page.startsWith('/capped/') ? taken[page.slice('/capped'.length)] : undefined;
  // Kept pages have no address but the one that all pages of a title have.
  const address = capped ? `/capped${capped}` : (taken[page.replace(/^\/in\/\[locale\]/, '')] ?? page);
  if (address.includes('[')) throw new Error(`say an address of ${page}`);
  return address;
}

interface Answer {
  word: Word;
  body: string;
}

async function ask(server: TonightServer, household: AccessHousehold, page: string, role: Role): Promise<Answer> {
  const headers = { cookie: household.cookies[role] };
  const answer = await fetch(server.url + addressOf(page, household), { headers, redirect: 'manual' });
  const body = await answer.text();
  return { word: wordFor(answer, body, role), body };
}

/** By status and address, or by the words where Next had begun to answer before it knew. */
function wordFor({ status, headers }: Response, body: string, role: Role): Word {
  const sent = headers.get('location') ?? /NEXT_REDIRECT;\w+;([^;"]+);/.exec(body)?.[1];
  if (sent !== undefined) return wordForRedirect(new URL(sent, 'http://tonight.localhost').pathname, role);
  if (status === 404 || body.includes('NEXT_HTTP_ERROR_FALLBACK;404')) return 'not found';
  expect(status, `${role} ${body.slice(0, 300)}`).toBe(200);
  if (/The settings of .{1,200} are kept with a PIN|Grace’s PIN/.test(body)) return 'PIN';
  if (body.includes('Somebody here has a rating cap or a PIN')) return 'proof';
  if (body.includes('The demo has no account')) return 'no account';
  if (body.includes('No household yet')) return 'no household';
  if (body.includes('This profile is not there any more')) return 'not found';
  return OUTSIDERS.includes(role) && role !== 'nobody' ? 'own' : 'yes';
}

function wordForRedirect(path: string, role: Role): Word {
  if (path.startsWith('/sign-in')) return 'sign in';
  if (path !== '/profiles') return 'onwards';
  return role === 'removed' ? 'no household' : 'choose';
}

test.describe('every page, asked for by everyone there is', () => {
  let server: StartedServer;
  let household: AccessHousehold;

  test.beforeAll(async () => {
    server = await startServer({ settings: { CATALOG_PUBLIC: 'off' } });
    household = await makeAccessHousehold(server);
  });
  test.afterAll(() => server?.stop());

  test('is what the table says', { tag: '@ci' }, async () => {
    const said = [...table].map(([page, access]) => rowOf(page, access));
    const got: string[] = [];
    const leaks: string[] = [];
    for (const page of table.keys()) {
      const answers = await Promise.all(ROLES.map((role) => ask(server, household, page, role)));
      const access = {} as Access;
      const full = answers[ROLES.indexOf('owner')]?.body ?? '';
      for (const [index, role] of ROLES.entries()) {
        const { word, body } = answers[index] ?? { word: 'refused', body: '' };
        const isWithin = CAPPED.includes(role) && word === 'yes' && ABOVE_CAP.test(full);
        access[role] = isWithin ? 'within cap' : word;
        const leak = leakIn(body, page, role, household);
        if (leak) leaks.push(`${page} tells ${role} ${leak}`);
      }
      if (access.nobody === 'yes') for (const role of ROLES) if (access[role] === 'own') access[role] = 'yes';
      got.push(rowOf(page, access));
    }
    expect(leaks).toEqual([]);
    expect(got).toEqual(said);
  });
});

/** What an answer gives away: the household to a person outside it, a title above the cap to a person kept to one. */
function leakIn(body: string, page: string, role: Role, household: AccessHousehold): string | undefined {
  // What was asked for is said back.
  const asked = addressOf(page, household)
    .split(/[/=]/)
    .filter((part) => part.length > 5);
  const told = asked.reduce((text, part) => text.replaceAll(part, ''), body);
  // An invitation says to its holder which household it is for.
  const ofHousehold = OUTSIDERS.includes(role) && page !== '/join/[token]' ? household.mark.exec(told) : null;
  const aboveCap = CAPPED.includes(role) ? ABOVE_CAP.exec(told) : null;
  return (ofHousehold ?? aboveCap)?.[0];
}

test('no page is missing from the table, and none in it is gone', { tag: '@main' }, () => {
  expect([...table.keys()].sort()).toEqual(findPages().sort());
});

test('the page explains every column and every word', { tag: '@main' }, () => {
  expect(readExplained('Who')).toEqual([...ROLES]);
  expect(readExplained('Words')).toEqual([...WORDS]);
});
