import type { BrowserContext } from '@playwright/test';
import { type Api, answered, apiOf } from '../api/client.ts';
import { type ItemText, type TitleText, titleOf } from '../item.ts';
import type { Cookie, Door, MadeHousehold, Mail, NewProfile } from '../server/door.ts';
import type { TonightServer } from '../server/tonight-server.ts';
import { Group } from './group.ts';
import { type House, Profile } from './profile.ts';

/** A household of this test alone: its account, its people, and what a browser of it carries. */
export class Household {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  /** The API as this household's account. */
  readonly api: Api;
  readonly #server: TonightServer;
  readonly #made: MadeHousehold;
  readonly #profiles = new Map<string, Profile>();
  #clockAheadMs = 0;

  constructor(server: TonightServer, made: MadeHousehold) {
    this.id = made.householdId;
    this.email = made.email;
    this.password = made.password;
    this.accessToken = made.accessToken;
    this.api = apiOf(server.url, made.accessToken);
    this.#server = server;
    this.#made = made;
    for (const { id, name } of made.profiles) this.#profiles.set(name, this.#person(name, Promise.resolve(id)));
  }

  /**
   * A profile of the household by name; one that is not there yet is added.
   * @param given of who is added. @throws where they live here already, so that nothing said of them is passed over.
   */
  profile(name: string, given: Omit<NewProfile, 'name'> = {}): Profile {
    const known = this.#profiles.get(name);
    if (known && Object.keys(given).length > 0) {
      throw new Error(
        `${name} lives here already, and does not become what is said here: say it by \`people\`, \`becomes\` or \`locks\`.`,
      );
    }
    if (known) return known;
    const added = this.#person(name, this.#add({ name, ...given }));
    this.#profiles.set(name, added);
    return added;
  }

  /** Who lives here, by name; those too who are still moving in. */
  get names(): string[] {
    return [...this.#profiles.keys()];
  }

  /** Those who watch together, by name: a profile of their own, with places of its own. */
  group(...names: string[]): Group {
    const members = Promise.all(names.map((name) => this.profile(name).id()));
    const id = members.then((people) => this.door.group(this.accessToken, people));
    return new Group(names.join(', '), id, this.#house, members);
  }

  /** What time it is for this household, see `Clock`. */
  now(): Date {
    return new Date(Date.now() + this.#clockAheadMs);
  }

  get clockAheadMs(): number {
    return this.#clockAheadMs;
  }

  get door(): Door {
    return this.#server.door;
  }

  /** For the server alone; `clock` moves the household's browsers with it. */
  async setClockAhead(milliseconds: number): Promise<void> {
    const { ahead } = await this.door.setClock(this.id, milliseconds / 1000);
    this.#clockAheadMs = ahead * 1000;
  }

  #person(name: string, id: Promise<string>): Profile {
    return new Profile(name, id, this.#house);
  }

  get #house(): House {
    const lengthOf = async (item: ItemText) => (await this.door.stream(item))?.durationSeconds ?? null;
    const lock = (profileId: string, pin: string | null) => this.door.setPin(this.id, profileId, pin);
    return { api: this.api, now: () => this.now().getTime(), lengthOf, lock };
  }

  async #add({ pin, ...profile }: NewProfile): Promise<string> {
    const { id, name, avatar, color } = answered(await this.api.POST('/api/profiles', { body: profile }));
    const [chosen, face] = this.#made.profiles[0]?.cookies ?? [];
    if (!chosen || !face) throw new Error('A household is made with somebody in it.');
    const cookies = [
      { ...chosen, value: id },
      { ...face, value: encodeURIComponent(JSON.stringify({ name, avatar, color })) },
    ];
    this.#made.profiles.push({ id, name, cookies });
    if (pin) await this.door.setPin(this.id, id, pin);
    return id;
  }

  /** Puts a PIN before the household's settings; null: none. */
  async locks(pin: string | null): Promise<void> {
    await this.door.setPin(this.id, null, pin);
  }

  /** Says who is here this evening, by name, and that the others are not; as Tonight's first page does. */
  async isHere(...names: string[]): Promise<void> {
    // Who is still moving in is asked for by then, and the household knows everyone who is here.
    for (const name of names) await this.#idOf(name);
    const evening = await this.tonight();
    for (const person of evening.people) {
      const here = names.includes(person.name);
      if (person.here === here) continue;
      await this.#actTonight({ action: 'here', profileId: evening.viewerId, who: person.id, here });
    }
  }

  /** Picks a title for this evening. @param by name; the first profile where nothing is said. */
  async picks(title: TitleText, by?: string): Promise<void> {
    await this.#actTonight({ action: 'pick', profileId: await this.#idOf(by), ...titleOf(title) });
  }

  async votesFor(title: TitleText, by?: string): Promise<void> {
    await this.#actTonight({ action: 'vote', profileId: await this.#idOf(by), ...titleOf(title) });
  }

  /** The evening as a profile sees it. */
  async tonight(as?: string) {
    const query = { profileId: await this.#idOf(as) };
    return answered(await this.api.GET('/api/tonight', { params: { query } }));
  }

  /** What was mailed to the account, the oldest first. */
  mails(): Promise<Mail[]> {
    return this.#server.door.mailsTo(this.email);
  }

  /** What a pattern's first group finds in the newest mail that has it, once one has come: a code, a link. */
  mailed(pattern: RegExp): Promise<string> {
    return this.#server.door.mailed(this.email, pattern);
  }

  /** What a browser of the household carries, for requests written by hand. @param as whom it watches as, by name. */
  async cookies(as?: string): Promise<(Cookie & { url: string })[]> {
    const chosen = await this.#cookiesOf(as);
    return [...this.#made.cookies, ...chosen].map((cookie) => ({ ...cookie, url: this.#server.url }));
  }

  /** Signs a browser in and lets it watch as a profile; by default as the first one of the household. */
  async signIn(context: BrowserContext, as?: string): Promise<void> {
    await putCookies(context, this.#server, this.#made.cookies);
    await this.choose(context, as);
  }

  /** A session of its own, as another device has one; of a demo, which has no password, the same session. */
  async signInAnew(context: BrowserContext, as?: string): Promise<void> {
    if (this.password === '') return this.signIn(context, as);
    const { cookies } = await this.#server.door.signIn(this.email, this.password);
    await putCookies(context, this.#server, cookies);
    await this.choose(context, as);
  }

  /** Lets a browser watch as a profile, as choosing it under “Who’s watching?” does. */
  async choose(context: BrowserContext, as?: string): Promise<void> {
    await putCookies(context, this.#server, await this.#cookiesOf(as));
  }

  async #cookiesOf(name: string | undefined): Promise<Cookie[]> {
    const id = await this.#idOf(name);
    return this.#made.profiles.find((profile) => profile.id === id)?.cookies ?? [];
  }

  async #idOf(name: string | undefined): Promise<string> {
    const first = this.#made.profiles[0];
    if (name === undefined && first) return first.id;
    const profile = this.#profiles.get(name ?? '');
    if (!profile)
      throw new Error(`There is no ${name} in this household: household.profile('${name}') lets them move in.`);
    return profile.id();
  }

  async #actTonight(act: object): Promise<void> {
    answered(await this.api.POST('/api/tonight', { body: act as never }));
  }
}

async function putCookies(context: BrowserContext, { url }: TonightServer, cookies: Cookie[]): Promise<void> {
  // As the server sets them: scripts of pages read who watches, and no session.
  const isSecret = (name: string) => /^tonight-(?:session|unlocked)/.test(name);
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url, httpOnly: isSecret(name) })));
}
