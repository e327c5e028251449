import { expect } from '@playwright/test';
import { asked } from '../api/asked.ts';
import { wordsOf } from '../api/problem.ts';
import { type Item, type ItemText, itemOf } from '../item.ts';
import { untilReady } from './until-ready.ts';

/** The door for tests of a server: what the product offers suites alone. */
export class Door {
  readonly url: string;
  readonly #secret: string;
  /** What is played of a title does not change while a suite runs. */
  readonly #streams = new Map<string, Promise<Stream | null>>();

  constructor(url: string, secret: string) {
    this.url = url;
    this.#secret = secret;
  }

  /** Waits for a server that is still starting. @param patience milliseconds. @throws where the door does not open. */
  async check({ patience = 120_000 }: { patience?: number } = {}): Promise<void> {
    await untilReady(this.url, patience);
    await this.#ask('GET', '/api/test');
  }

  async makeHousehold(household: NewHousehold): Promise<MadeHousehold> {
    return (await this.#ask('POST', '/api/test/households', household)) as MadeHousehold;
  }

  /** A demo household of its own, as “Explore the demo” makes one. */
  async makeDemo(): Promise<MadeHousehold> {
    return (await this.#ask('POST', '/api/test/demo')) as MadeHousehold;
  }

  /** A further session of an account. */
  async signIn(email: string, password: string): Promise<{ accessToken: string; cookies: Cookie[] }> {
    const session = await this.#ask('POST', '/api/test/sessions', { email, password });
    return session as { accessToken: string; cookies: Cookie[] };
  }

  /** What was mailed to an address, the oldest first. */
  async mailsTo(address: string): Promise<Mail[]> {
    const { mails } = (await this.#ask('GET', `/api/test/outbox?to=${encodeURIComponent(address)}`)) as {
      mails: Mail[];
    };
    return mails;
  }

  /** What a pattern's first group finds in the newest mail to an address that has it, once one has come. */
  async mailed(address: string, pattern: RegExp): Promise<string> {
    let found = '';
    await expect
      .poll(
        async () => {
          const texts = (await this.mailsTo(address)).map(({ subject, text }) => `${subject}\n${text}`);
          found = texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).at(-1) ?? '';
          return found;
        },
        { message: `a mail to ${address} with ${pattern}` },
      )
      .not.toBe('');
    return found;
  }

  /** Puts a PIN before a profile, or (null) before the settings. @param pin four to eight digits; null: none. */
  async setPin(householdId: string, profileId: string | null, pin: string | null): Promise<void> {
    await this.#ask('PUT', `/api/test/households/${householdId}/pin`, { profileId, pin });
  }

  /** Lets the store be away for one household, or back again: what its pages and its API show then. */
  async setStoreAway(householdId: string, away: boolean): Promise<void> {
    await this.#ask('PUT', `/api/test/households/${householdId}/store`, { away });
  }

  /** Sets a household's clock, seconds ahead of the true time. @returns what time it is for it then. */
  async setClock(householdId: string, ahead: number): Promise<{ now: string; ahead: number }> {
    const answer = await this.#ask('PUT', `/api/test/households/${householdId}/clock`, { ahead });
    return answer as { now: string; ahead: number };
  }

  /** A title of a scenario that no other test was given. @param today the day around which it airs. */
  async useScenario(scenario: string, today?: string): Promise<UsedScenario> {
    return (await this.#ask('POST', '/api/test/scenarios', { scenario, today })) as UsedScenario;
  }

  /** Lets the catalog fail for one title of a scenario; null: no longer. */
  async armFault(tmdbId: number, fault: 'slow' | 'busy' | 'html' | 'away' | null): Promise<void> {
    await this.#ask('PUT', `/api/test/scenarios/${tmdbId}/fault`, { fault });
  }

  /** What is played of a film or episode, its length and its markers; null where nothing is. */
  stream(item: ItemText): Promise<Stream | null> {
    const known = this.#streams.get(item);
    if (known) return known;
    const asked = this.#askForStream(itemOf(item));
    this.#streams.set(item, asked);
    return asked;
  }

  /** The group of these people, ids of profiles, made where there is none yet. @param accessToken of their account. */
  async group(accessToken: string, people: string[]): Promise<string> {
    const { id } = (await this.#ask('POST', '/api/test/groups', { accessToken, people })) as { id: string };
    return id;
  }

  async #askForStream({ type, tmdbId, season, episode }: Item): Promise<Stream | null> {
    const numbers = type === 'tv' ? `&season=${season}&episode=${episode}` : '';
    const answer = await this.#ask('GET', `/api/test/streams?type=${type}&tmdbId=${tmdbId}${numbers}`);
    return (answer as { stream: Stream | null }).stream;
  }

  async #ask(method: string, address: string, body?: unknown): Promise<unknown> {
    const answer = await asked(this.url + address, {
      method,
      headers: {
        authorization: `Bearer ${this.#secret}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (answer.ok) return answer.status === 204 ? undefined : answer.json();
    const said = await answer.text();
    if (answer.status === 401) {
      throw new Error(
        `The door for tests of ${this.url} does not open to this secret: TONIGHT_TEST_DOOR has to be what its TEST_DOOR is.`,
      );
    }
    if (address === '/api/test' && answer.status === 404) {
      throw new Error(`${this.url} has no door for tests: start it with TEST_DOOR, a secret of 16 characters or more.`);
    }
    throw new Error(`${method} ${address} answered ${answer.status}: ${detailOf(said)}`);
  }
}

function detailOf(said: string): string {
  try {
    return wordsOf(JSON.parse(said));
  } catch {
    // A proxy's page is no problem in JSON.
    return said;
  }
}

/** A face of “Who’s watching?”, and what is behind it. */
export type Avatar = 'moon' | 'fox' | 'owl' | 'whale' | 'cactus' | 'robot' | 'cat' | 'comet';
export type Color = 'amber' | 'rose' | 'violet' | 'sky' | 'teal' | 'lime';

export interface NewProfile {
  name: string;
  avatar?: Avatar;
  color?: Color;
  /** The highest age whose titles they see; without it they see everything. */
  ratingCap?: number;
  /** Four to eight digits. */
  pin?: string;
  /** A BCP 47 tag such as `de-DE`, two capital letters, and an IANA zone. */
  language?: string;
  region?: string;
  timeZone?: string;
}

export interface NewHousehold {
  name?: string;
  /** The first is whom its browser watches as. */
  profiles: NewProfile[];
  /** Of its settings. */
  pin?: string;
  /** Whether the account's password was given a moment ago; so it is, where nothing is said. */
  proved?: boolean;
  /** Whether its account runs the server, and may see its condition and say what its folders hold; so it is not, where nothing is said. */
  runsTonight?: boolean;
}

export interface Cookie {
  name: string;
  value: string;
}

export interface MadeHousehold {
  householdId: string;
  email: string;
  password: string;
  accessToken: string;
  profiles: { id: string; name: string; cookies: Cookie[] }[];
  cookies: Cookie[];
}

/** What the player plays of a title; all times are seconds from its start. */
export interface Stream {
  durationSeconds: number;
  recap?: { start: number; end: number };
  intro?: { start: number; end: number };
  creditsStart?: number;
}

export interface UsedScenario {
  scenario: string;
  type: 'movie' | 'tv';
  tmdbId: number;
  title: string;
  contains: string;
  /** The day around which it airs. */
  today: string;
  episodes: ScenarioEpisode[];
}

/** An episode as the catalog lists it. */
export interface ScenarioEpisode {
  season: number;
  episode: number;
  /** TMDB's. */
  episodeId: number;
  name: string;
  /** A day; null where it has none. */
  airDate: string | null;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** An ISO instant. */
  sentAt: string;
}
