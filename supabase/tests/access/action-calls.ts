import { randomUUID } from 'node:crypto';
import { TEST_PASSWORD } from '../test-supabase';
import { ABOVE_CAP, HOUSEHOLD_NAME, type Ids, PIN, WITHIN_CAP } from './beginning';
import type { Outcome } from './next-request';

/** What an example may need of who asks. */
export interface Asker {
  ids: Ids;
  /** Of the household's member. */
  memberId: string;
  inviteToken: string;
  /** Of the account that asks; of a stranger, one that no account has. */
  email: string;
  otherSession: string;
}

export interface Call {
  /** What a browser sends: a form for most, else what a page's script gives. */
  args: unknown[];
  /** Whether it was done, where neither what is stored nor what the form says tells. */
  isDone?: (outcome: Outcome) => boolean;
  /** It lets a person who holds what it sends in to the household. */
  letsIn?: true;
}

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
/** As a form's action gets it that keeps what it said last. */
const stateful = (fields: Record<string, string>): Call => ({ args: [null, form(fields)] });
const plain = (fields: Record<string, string>): Call => ({ args: [form(fields)] });
const sets = (name: string) => (outcome: Outcome) => outcome.cookies.some((cookie) => cookie.startsWith(name));
const answers = (outcome: Outcome) => Array.isArray(outcome.result) && outcome.result.length > 0;

const saysDone = ({ result }: Outcome) => typeof result === 'object' && result !== null && 'done' in result;

const profileForm = { avatar: 'owl', color: 'sky', language: 'en-US', region: 'US', timeZone: 'UTC' };
const NEW_PASSWORD = 'two turtles argue about tides';

const NO_FILE = { key: 'movie/nothing is called that/', title: '1' };
const NO_MARKER = { file: randomUUID(), kind: 'intro', start: '0:05', end: '1:05' };
const stays = ({ redirect }: Outcome) => redirect === null || redirect === undefined;

/** By the rows of the table. */
export const ACTION_CALLS: Record<string, (asker: Asker) => Call> = {
  exploreDemoAction: () => ({ args: [], isDone: sets('tonight-session') }),
  signInAction: ({ email }) => ({
    ...stateful({ email, password: TEST_PASSWORD }),
    isDone: sets('tonight-session'),
  }),
  signUpAction: () => ({
    ...stateful({ name: 'New', email: `${randomUUID()}@example.org`, password: NEW_PASSWORD }),
    isDone: sets('tonight-session'),
  }),
  mailSignInCodeAction: ({ email }) => ({
    ...stateful({ email, purpose: 'email' }),
    isDone: ({ redirect }) => redirect?.startsWith('/sign-in/code') ?? false,
  }),
  'enterMailedCodeAction (one that is wrong)': ({ email }) => stateful({ email, code: '000000', purpose: 'email' }),
  'joinEveningAction (a made-up code)': () => stateful({ code: 'K7QF 2MWX', name: 'Kim' }),
  'matchTitleAction (of no file)': () => ({ ...stateful(NO_FILE), isDone: stays }),
  'keepOwnTitleAction (of no file)': () => ({ ...plain(NO_FILE), isDone: stays }),
  'undoMatchAction (of no file)': () => ({ ...plain(NO_FILE), isDone: stays }),
  'correctMarkerAction (of no file)': () => ({ ...stateful(NO_MARKER), isDone: stays }),
  'denyMarkerAction (of no file)': () => ({ ...plain(NO_MARKER), isDone: stays }),
  'forgetMarkerAction (of no file)': () => ({ ...plain(NO_MARKER), isDone: stays }),
  exportMarkersAction: () => ({ args: [], isDone: stays }),
  scanAgainAction: () => ({ args: [], isDone: stays }),
  'addSourceAction (where nothing listens)': () => ({
    ...stateful({ address: 'http://127.0.0.1:1', apiKey: '0123456789abcdef' }),
    isDone: stays,
  }),
  'chooseLibraryAction (of no server)': () => ({
    ...plain({ server: 'nobody', library: 'x', chosen: 'on' }),
    isDone: stays,
  }),
  'removeSourceAction (of no server)': () => ({ ...plain({ server: 'nobody' }), isDone: stays }),
  'addFolderAction (where there is none)': () => ({
    ...stateful({ path: '/nowhere/at/all', kind: 'films', seenBy: 'everyone', rating: '18' }),
    isDone: stays,
  }),
  'changeFolderAction (of none)': () => ({
    ...stateful({ path: '/nowhere/at/all', kind: 'films', seenBy: 'everyone', rating: '18' }),
    isDone: stays,
  }),
  'removeFolderAction (of none)': () => ({ ...plain({ path: '/nowhere/at/all' }), isDone: stays }),
  'bringFolderBackAction (of none)': () => ({ ...plain({ path: '/nowhere/at/all' }), isDone: stays }),
  signOutAction: () => ({ args: [], isDone: ({ redirect }) => redirect === '/' }),
  signOutEverywhereAction: () => ({ args: [], isDone: ({ redirect }) => redirect === '/' }),
  newPasswordAction: () => stateful({ password: NEW_PASSWORD }),
  'newPasswordAction (with the current one)': () =>
    stateful({ password: NEW_PASSWORD, currentPassword: TEST_PASSWORD }),
  newAddressAction: () => stateful({ email: `${randomUUID()}@example.org` }),
  'confirmAddressAction (none was asked for)': () => stateful({ code: '000000' }),
  'takeBackAddressAction (a forged link)': () => stateful({ sealed: 'forged' }),
  deleteAccountAction: () => stateful({}),
  'deleteAccountAction (with the password)': () => stateful({ currentPassword: TEST_PASSWORD }),
  endSessionAction: ({ otherSession }) => plain({ id: otherSession }),
  endOtherSessionsAction: () => ({ args: [] }),
  'makeTokenAction (Ada’s)': ({ ids }) => stateful({ name: 'Script', profileId: ids.ada, may: 'write' }),
  'makeHookAction (Ada’s)': ({ ids }) => stateful({ name: 'Attic', profileId: ids.ada, onlyUser: '' }),
  'makeFeedAction (Ada’s)': ({ ids }) => stateful({ name: 'Reader', profileId: ids.ada }),
  'findPlayerAction (no player’s code)': () => stateful({ code: 'BCDF-GH23' }),
  'allowPlayerAction (for Ada, no player’s code)': ({ ids }) =>
    stateful({ code: 'BCDF-GH23', name: 'Attic', profileId: ids.ada }),
  'denyPlayerAction (no player’s code)': () => stateful({ code: 'BCDF-GH23' }),
  'makeOutgoingHookAction (of Ada)': ({ ids }) =>
    stateful({ name: 'Lights', profileId: ids.ada, address: 'https://10.0.0.1/hook', 'tells-watched': 'on' }),
  'testOutgoingHookAction (of Ada)': ({ ids }) => plain({ id: ids.outgoing }),
  'resumeOutgoingHookAction (of Ada)': ({ ids }) => plain({ id: ids.outgoing }),
  'removeOutgoingHookAction (of Ada)': ({ ids }) => plain({ id: ids.outgoing }),
  'revokeTokenAction (Ada’s)': ({ ids }) => plain({ id: ids.token }),
  makeCalendarAction: () => stateful({}),
  revokeCalendarAction: () => ({ ...stateful({}), isDone: saysDone }),
  nameDeviceAction: () => stateful({ deviceId: randomUUID(), name: 'Living-room TV' }),
  proveAction: () => ({
    ...stateful({ currentPassword: TEST_PASSWORD }),
    isDone: ({ redirect }) => redirect === '/settings',
  }),
  startHouseholdAction: () => stateful({ name: 'Another' }),
  renameHouseholdAction: () => stateful({ name: 'Renamed' }),
  inviteAction: () => stateful({}),
  withdrawInviteAction: ({ ids }) => plain({ id: ids.invite }),
  acceptInviteAction: ({ inviteToken }) => ({ ...plain({ token: inviteToken }), letsIn: true }),
  removePersonAction: ({ memberId }) => plain({ id: memberId }),
  leaveHouseholdAction: () => stateful({}),
  deleteHouseholdAction: () => stateful({ confirmation: HOUSEHOLD_NAME }),
  'chooseProfileAction (Ada)': ({ ids }) => ({ ...plain({ profileId: ids.ada }), isDone: sets('tonight-profile') }),
  'chooseProfileAction (Grace)': ({ ids }) => ({ ...plain({ profileId: ids.grace }), isDone: sets('tonight-profile') }),
  'enterPinAction (Grace’s)': ({ ids }) => ({
    ...stateful({ pin: PIN, profileId: ids.grace }),
    isDone: sets('tonight-unlocked'),
  }),
  'enterPinAction (of the settings)': () => ({ ...stateful({ pin: PIN }), isDone: sets('tonight-unlocked') }),
  'saveProfileAction (a new one)': () => stateful({ ...profileForm, name: 'New', ratingCap: '' }),
  'saveProfileAction (Ada’s name)': ({ ids }) =>
    stateful({ ...profileForm, profileId: ids.ada, name: 'Adele', ratingCap: '' }),
  'saveProfileAction (Lina’s cap)': ({ ids }) =>
    stateful({ ...profileForm, profileId: ids.lina, name: 'Lina', ratingCap: '' }),
  'savePinAction (Ada’s)': ({ ids }) => stateful({ profileId: ids.ada, pin: '1357', again: '1357' }),
  'savePinAction (Grace’s goes)': ({ ids }) => stateful({ profileId: ids.grace, remove: 'yes' }),
  'savePinAction (of the settings)': () => stateful({ pin: '1357', again: '1357' }),
  changePreferencesAction: () => ({ args: [{ autoplay: false }] }),
  toggleService: () => ({ ...plain({ service: '8' }), isDone: sets('tonight-services') }),
  'loadSeason (above the cap)': () => ({ args: [ABOVE_CAP.show, 1], isDone: answers }),
  'loadSeason (within it)': () => ({ args: [WITHIN_CAP.show, 1], isDone: answers }),
  'loadSeasons (above the cap)': () => ({ args: [ABOVE_CAP.show], isDone: answers }),
  'seasonGrid (above the cap)': () => ({ args: [ABOVE_CAP.show, 1], isDone: ({ result }) => result !== null }),
  'seasonGrid (within it)': () => ({ args: [WITHIN_CAP.show, 1], isDone: ({ result }) => result !== null }),
  'togetherIn (begun with nobody)': () => ({
    args: [{ type: 'movie', tmdbId: WITHIN_CAP.movie }],
    isDone: answers,
  }),
  'renewStream (above the cap)': () => ({
    args: [{ type: 'movie', tmdbId: ABOVE_CAP.movie }],
    isDone: ({ result }) => result !== null,
  }),
  'loadToKeep (above the cap)': () => ({
    args: [{ type: 'movie', tmdbId: ABOVE_CAP.movie }],
    isDone: ({ result }) => (result as { kind?: string } | null)?.kind === 'item',
  }),
  moreResults: () => ({ args: [ABOVE_CAP.title, 1] }),
  moreTitles: () => ({ args: ['movie', {}, null, 1] }),
  'moreTitles (not seen)': () => ({ args: ['movie', { mine: 'unseen' }, null, 1] }),
  browseOnDevice: () => ({
    args: ['movie', { mine: 'list' }, [{ type: 'movie', tmdbId: ABOVE_CAP.movie, at: '2026-11-20T00:00:00.000Z' }]],
    isDone: ({ result }) => result !== null,
  }),
  trySeasonAgain: () => ({ args: [WITHIN_CAP.show, 1], isDone: ({ revalidated }) => revalidated }),
};
