import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { signUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { forgetTokens } from '@/lib/household/tokens/memory';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { entryFromReport, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { forgetSessions } from '@/lib/supabase/session-counts';
import type { Role } from '@/lib/testing/access/table';
import { quickHash } from '../quick-hash';
import type { TestSupabase } from '../test-supabase';
import type { Asker } from './action-calls';
import { beginning, HOUSEHOLD_NAME, ID_NAMES, type Ids, PIN, WITHIN_CAP } from './beginning';
import { type Account, BROWSER_OF, signInAgain, signUp, visitDemo, type Who } from './people';
import { readStored, type Stored } from './stored';

const HOUR_SECONDS = 3600;

/** A household with everyone in it that the table tells apart, on which its rows are tried. */
export class AccessHousehold {
  readonly ids = Object.fromEntries(ID_NAMES.map((name) => [name, randomUUID()])) as Ids;
  readonly inviteToken = randomUUID();
  /** Another session of each account, which it may end. */
  private otherSessions = {} as Record<Who, string>;
  private accounts = {} as Record<Who, Account>;
  private demoProfile = '';
  private beginsWith: Stored | null = null;
  private beganAt: unknown;
  private unlocks = { open: '', lapsed: '' };

  private readonly test: TestSupabase;
  private readonly pinHash: string;

  private constructor(test: TestSupabase, pinHash: string) {
    this.test = test;
    this.pinHash = pinHash;
  }

  static async make(test: TestSupabase): Promise<AccessHousehold> {
    const household = new AccessHousehold(test, quickHash(PIN));
    await household.putBack();
    return household;
  }

  /** Whose account a role tries things with; no role tries what it heard of the member's. */
  browserOf(role: Role): Who {
    return role === 'nobody' ? 'member' : BROWSER_OF[role];
  }

  /** What an example needs of who asks. */
  askerIn(role: Role): Asker {
    const who = this.browserOf(role);
    return {
      ids: this.ids,
      memberId: this.accounts.member.userId,
      inviteToken: this.inviteToken,
      email: this.accounts[who].email,
      otherSession: this.otherSessions[who],
    };
  }

  /** Finds this household in what a role hears. */
  get mark(): RegExp {
    const { otherHousehold: _, olga: __, ...ours } = this.ids;
    return new RegExp(`${Object.values(ours).join('|')}|${HOUSEHOLD_NAME}`);
  }

  /** What the browser of a person in that role sends. */
  cookiesOf(role: Role): string[] {
    if (role === 'nobody') return [];
    const { ada, grace, lina, max, olga } = this.ids;
    const chosen: Record<Role, string | null> = {
      nobody: null,
      'no profile': null,
      child: lina,
      lapsed: max,
      adult: ada,
      'adult, PINs': grace,
      owner: ada,
      others: olga,
      removed: ada,
      demo: this.demoProfile,
    };
    const unlock = { lapsed: this.unlocks.lapsed, 'adult, PINs': this.unlocks.open }[role as string];
    return [
      ...this.accounts[BROWSER_OF[role]].cookies,
      ...(chosen[role] ? [`${PROFILE_COOKIE}=${chosen[role]}`] : []),
      ...(unlock ? [`${UNLOCK_COOKIE}=${unlock}`] : []),
    ];
  }

  /** What is stored now. Where the database has written nothing since it began, it is what it was. */
  async look(): Promise<Stored> {
    if (this.beginsWith && (await this.written()) === this.beganAt) return this.beginsWith;
    return readStored(this.test, this.ids, this.accounts);
  }

  /** How far the database's log has come; of a server it tells of every database there. */
  private async written(): Promise<unknown> {
    return (await this.test.supabase.run('select pg_current_wal_insert_lsn()::text as at'))[0]?.at;
  }

  /** What is stored in the beginning; nothing that is tried changes it for the next. */
  async begin(): Promise<Stored> {
    this.beginsWith ??= await readStored(this.test, this.ids, this.accounts);
    this.beganAt = await this.written();
    // One browser tries more here than a person does in a quarter of an hour.
    attemptLimiters.forget();
    return this.beginsWith;
  }

  /** Everything as it was in the beginning. */
  async putBack(who: Who[] = ['owner', 'member', 'removed', 'others', 'demo']): Promise<void> {
    for (const each of who) await this.comeAgain(each);
    await this.test.supabase.run(
      beginning(this.ids, this.accounts, { pinHash: this.pinHash, inviteToken: this.inviteToken }),
    );
    const { ada, grace, lina, max } = this.ids;
    await recordProgress(
      this.test.admin,
      [ada, grace, lina, max].flatMap((profileId) => this.played(profileId)),
    );
    forgetProfiles();
    forgetSessions();
    forgetTokens();
    await this.signUnlocks();
    this.beginsWith = null;
  }

  /** The profile played a film for two minutes. */
  private played(profileId: string): LedgerEntry[] {
    const now = Date.now();
    return [0, 120].map((seconds, sequence) => {
      const at = new Date(now - (120 - seconds) * 1000).toISOString();
      const played = { position: seconds, duration: 596, secondsPlayed: seconds, observedAt: at, sentAt: at };
      const device = { sessionId: this.ids.playback, sequence, deviceId: this.ids.playback };
      const film = { type: 'movie', tmdbId: WITHIN_CAP.movie };
      return entryFromReport(reportSchema.parse({ profileId, ...film, ...played, ...device }), now);
    });
  }

  /** With an account, and sessions, that nothing was tried with. */
  private async comeAgain(who: Who): Promise<void> {
    if (who === 'demo') return this.visitDemoAgain();
    this.accounts[who] = await signUp();
    this.otherSessions[who] = (await signInAgain(this.accounts[who])).sessionId;
  }

  private async visitDemoAgain(): Promise<void> {
    if (this.accounts.demo) {
      await this.test.admin.rpc('delete_account', { account: this.accounts.demo.userId }).throwOnError();
    }
    this.accounts.demo = await visitDemo();
    // A visitor has one session; to end one that there is not does nothing.
    this.otherSessions.demo = randomUUID();
    const [grownUp] = await this.test.supabase.run(`
      select profiles.id from public.profiles join public.household_members using (household_id)
      where user_id = '${this.accounts.demo.userId}' and rating_cap is null order by sort_order limit 1`);
    this.demoProfile = z.string().parse(grownUp?.id);
  }

  /** Both PINs of a grown-up, and those of a child's browser an hour after they ran out. */
  private async signUnlocks(): Promise<void> {
    const { admin } = this.test;
    const { household, grace, max } = this.ids;
    const read = (table: 'households' | 'profiles', id: string) =>
      admin.from(table).select('id, pin_set_at').eq('id', id).single().throwOnError();
    const [settings, ofGrace, ofMax] = await Promise.all([
      read('households', household),
      read('profiles', grace),
      read('profiles', max),
    ]);
    const door = ({ data }: typeof settings, until: number) => ({ id: data.id, setAt: data.pin_set_at ?? '', until });
    const now = Math.floor(Date.now() / 1000);
    const sign = (until: number, profile: typeof settings) =>
      signUnlocked({ settings: door(settings, until), profile: door(profile, until) }, this.accounts.member.userId);
    this.unlocks = {
      open: await sign(now + HOUR_SECONDS, ofGrace),
      lapsed: await sign(now - HOUR_SECONDS, ofMax),
    };
  }
}
