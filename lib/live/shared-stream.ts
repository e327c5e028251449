import { retryDelay } from '@/lib/http/backoff';

export interface Told {
  event: string;
  data: unknown;
}

const EVENTS = ['missed', 'change', 'screen', 'command'];
/** One that ends sooner counts as one that did not open. */
const LASTING_MS = 10_000;
const HELLO = 'hello';

/**
 * The household's stream, of which a browser holds one: whichever of its pages has the lock holds the stream, and hands
 * what it hears to the others. When that page goes, the next one goes on with the event after.
 */
export class SharedStream {
  readonly #profileId: string;
  readonly #onTold: (told: Told) => void;
  readonly #leaving = new AbortController();
  readonly #pages: BroadcastChannel | null = null;
  #lastId = '';
  /** Opens the stream anew; null in a page that does not hold it. */
  #open: (() => void) | null = null;

  constructor(profileId: string, onTold: (told: Told) => void) {
    this.#profileId = profileId;
    this.#onTold = onTold;
    const name = `tonight-stream/${profileId}`;
    const { signal } = this.#leaving;
    // Locks need a secure context; without them each page has a stream of its own.
    if (!navigator.locks || typeof BroadcastChannel === 'undefined') {
      void this.#hold();
      return;
    }
    this.#pages = new BroadcastChannel(name);
    this.#pages.addEventListener('message', ({ data }) => (data === HELLO ? this.#welcome() : this.#take(data)));
    this.#pages.postMessage(HELLO);
    navigator.locks.request(name, { signal }, () => this.#hold()).catch(() => undefined);
  }

  /** A listener here has heard nothing yet: it hears that it missed something, and what holds now. */
  askAnew(): void {
    // A stream that has heard nothing at all will hear it anyway.
    if (!this.#lastId) return;
    this.#onTold({ event: 'missed', data: {} });
    if (this.#open) this.#open();
    else this.#pages?.postMessage(HELLO);
  }

  /** Another page has heard nothing yet. What holds now is sent to the page that opens the stream. */
  #welcome(): void {
    if (!this.#open) return;
    this.#pages?.postMessage({ event: 'missed', data: '{}', id: this.#lastId });
    this.#open();
  }

  leave(): void {
    this.#leaving.abort();
    this.#pages?.close();
  }

  /** @returns what resolves when this page is left. */
  #hold(): Promise<void> {
    const { signal } = this.#leaving;
    let stream: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    this.#open = () => {
      clearTimeout(again);
      again = undefined;
      stream?.close();
      const query = new URLSearchParams({ profileId: this.#profileId, after: this.#lastId });
      let openSince = Number.POSITIVE_INFINITY;
      const opened = new EventSource(`/api/progress/stream?${query}`);
      stream = opened;
      for (const event of EVENTS) {
        opened.addEventListener(event, ({ data, lastEventId }) => {
          const said = { event, data, id: lastEventId };
          this.#pages?.postMessage(said);
          this.#take(said);
        });
      }
      opened.onopen = () => {
        openSince = performance.now();
      };
      // It would come back by itself, but not where the server has refused it, and always after the same time.
      opened.onerror = () => {
        opened.close();
        failures = performance.now() - openSince > LASTING_MS ? 1 : failures + 1;
        again = setTimeout(() => this.#open?.(), retryDelay(failures, Math.random()));
      };
    };
    const wake = () => again && this.#open?.();
    window.addEventListener('online', wake, { signal });
    if (!signal.aborted) this.#open();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(again);
        stream?.close();
        this.#open = null;
        resolve();
      };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
  }

  #take({ event, data, id }: { event: string; data: string; id: string }): void {
    this.#lastId = id;
    this.#onTold({ event, data: parsed(data) });
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
