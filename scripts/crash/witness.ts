import { setTimeout as sleep } from 'node:timers/promises';
import { address, anyDeed, type Deed, type Item, type Known } from '@/scripts/crash/deeds';

export interface Site {
  url: string;
  accessToken: string;
}

/** One client of the built product: reports an item, one deed after the other, and remembers what was acknowledged. */
export class Witness {
  acknowledged = 0;
  readonly losses: string[] = [];
  readonly #item: Item;
  readonly #believesAtOnce: boolean;
  #known: Known = null;
  #wasForgotten = false;
  /** Sent and not answered: the server may know of it or not. */
  #open: Deed | null = null;

  /** @param believesAtOnce takes for acknowledged what was only sent: the control, which has to lose. */
  constructor(item: Item, believesAtOnce: boolean) {
    this.#item = item;
    this.#believesAtOnce = believesAtOnce;
  }

  /** Until the server is gone or the signal aborts. */
  async tell(site: Site, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const deed = anyDeed(this.#item, this.#known, this.#wasForgotten);
      this.#open = deed;
      if (this.#believesAtOnce) this.#acknowledge(deed);
      if (!(await this.#send(site, deed))) return;
      if (!this.#believesAtOnce) this.#acknowledge(deed);
    }
  }

  /** After a start: everything acknowledged must be there. What was open is sent again, and must then be there, too. */
  async check(site: Site): Promise<void> {
    const stored = await this.#read(site);
    const open = this.#open;
    const allowed = open ? [this.#known, open.after] : [this.#known];
    if (!allowed.some((known) => isSame(known, stored))) this.#lost('after the kill', stored, allowed);
    this.#known = stored;
    if (!open) return;
    if (!(await this.#send(site, open))) throw new Error(`${open.name} was not answered after the start`);
    this.#acknowledge(open);
    const again = await this.#read(site);
    if (!isSame(this.#known, again)) this.#lost(`after ${open.name} was sent again`, again, [this.#known]);
    this.#known = again;
  }

  #acknowledge(deed: Deed): void {
    this.#known = deed.after;
    this.#wasForgotten ||= deed.after === null;
    this.#open = null;
    this.acknowledged += 1;
  }

  #lost(when: string, stored: Known, allowed: Known[]): void {
    this.losses.push(`${when}: film ${this.#item.tmdbId} is ${said(stored)}, not ${allowed.map(said).join(' or ')}`);
  }

  /** Whether it was answered; false when the server went away. */
  async #send({ url, accessToken }: Site, { name, method, path, body }: Deed): Promise<boolean> {
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
    for (;;) {
      const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) }).catch(
        () => null,
      );
      // An answer that breaks off half way is none.
      const text = await response?.text().catch(() => null);
      if (!response || typeof text !== 'string') return false;
      if (response.ok || (name === 'forget' && response.status === 404)) return true;
      if (response.status !== 429 && response.status !== 503) throw new Error(`${name}: ${response.status} ${text}`);
      await sleep(1000);
    }
  }

  async #read({ url, accessToken }: Site): Promise<Known> {
    const headers = { authorization: `Bearer ${accessToken}` };
    const response = await fetch(url + address(this.#item), { headers });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`reading: ${response.status} ${await response.text()}`);
    const { position, watchedAt, finishedAt } = await response.json();
    return { position, watched: watchedAt !== null, finished: finishedAt !== null };
  }
}

function isSame(one: Known, other: Known): boolean {
  return said(one) === said(other);
}

function said(known: Known): string {
  return known ? JSON.stringify([known.position, known.watched, known.finished]) : 'nothing';
}
