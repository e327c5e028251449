/** The door for tests of a server: what the product offers nobody else. */
export class Door {
  readonly url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    this.url = url;
    this.#secret = secret;
  }

  /** @throws where the door does not open. */
  async check(): Promise<void> {
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

  /** Sets a household's clock, seconds ahead of the true time. @returns what time it is for it then. */
  async setClock(householdId: string, ahead: number): Promise<{ now: string; ahead: number }> {
    const answer = await this.#ask('PUT', `/api/test/households/${householdId}/clock`, { ahead });
    return answer as { now: string; ahead: number };
  }

  /** A title of a scenario that nobody else was given. @param today the day around which it airs. */
  async useScenario(scenario: string, today?: string): Promise<UsedScenario> {
    return (await this.#ask('POST', '/api/test/scenarios', { scenario, today })) as UsedScenario;
  }

  /** Lets the catalog fail for one title of a scenario; null: no longer. */
  async armFault(tmdbId: number, fault: 'slow' | 'busy' | 'html' | 'away' | null): Promise<void> {
    await this.#ask('PUT', `/api/test/scenarios/${tmdbId}/fault`, { fault });
  }

  async #ask(method: string, address: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(this.url + address, {
      method,
      headers: {
        authorization: `Bearer ${this.#secret}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (answer.ok) return answer.status === 204 ? undefined : answer.json();
    const said = await answer.text();
    if (answer.status === 404 || answer.status === 401) {
      throw new Error(
        `${this.url} has no door for tests that opens to this secret (${answer.status}): set its TEST_DOOR.`,
      );
    }
    throw new Error(`${method} ${address} answered ${answer.status}: ${said}`);
  }
}

export interface NewProfile {
  name: string;
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

export interface UsedScenario {
  scenario: string;
  type: 'movie' | 'tv';
  tmdbId: number;
  title: string;
  contains: string;
  today: string;
  episodes: { season: number; episode: number; episodeId: number; name: string; airDate: string | null }[];
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** An ISO instant. */
  sentAt: string;
}
