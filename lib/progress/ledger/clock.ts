export interface ClockSources {
  /** The store's clock, in milliseconds since 1970; and where asked to `look`, the newest instant that it holds, if any. */
  askStore(look: boolean): Promise<{ nowMs: number; newestMs: number | null }>;
  /** Milliseconds on a clock that cannot be set. */
  steady(): number;
}

const ASK_EVERY_MS = 60_000;
/** Devices tell what they saw a moment ago: as far behind what is stored we begin, where that lies in the future. */
const BEGIN_AFTER_MS = 60_000;
/** Ahead of the store's clock by less is its answer having been on the way. */
const TOLERANCE_MS = 1_000;
/**
 * An answer is as old as its way was long. Two servers that began by slow ones would put what happened at one behind what happened
 * later at the other: so each begins by the quickest of several.
 */
const QUICK_MS = 2;
const MOST_TO_BEGIN = 5;
/** While the ledger is ahead, its time runs at half the speed until the true time has caught up. */
const WHILE_AHEAD = 0.5;

/**
 * The time of the ledger. It comes from the store's clock, never from a server's own, and never runs back: not when the
 * clock is set back while we run, and not behind what is stored when we start with a clock that was set back before. So
 * what was written by a clock that ran ahead is neither lost nor in the way of what comes after it.
 */
export class LedgerClock {
  readonly #sources: ClockSources;
  #known: { at: number; steady: number; speed: number } | null = null;
  #asking: Promise<void> | null = null;

  constructor(sources: ClockSources) {
    this.#sources = sources;
  }

  /**
   * Whole milliseconds since 1970. @throws what `askStore` throws, until it has answered once.
   * @param moment by the steady clock, a moment ago; absent: now. A while is not as long here as there: see
   *   `WHILE_AHEAD`.
   */
  async now(moment?: number): Promise<number> {
    if (!this.#known) await this.#ask();
    else if (this.#sources.steady() - this.#known.steady > ASK_EVERY_MS) this.#ask().catch(() => undefined);
    return this.#here(moment);
  }

  #here(moment = this.#sources.steady()): number {
    if (!this.#known) throw new Error('the ledger clock was not asked yet');
    const { at, steady, speed } = this.#known;
    return Math.ceil(at + (moment - steady) * speed);
  }

  #ask(): Promise<void> {
    this.#asking ??= (this.#known ? this.#askOnce() : this.#begin()).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #begin(): Promise<void> {
    for (let asked = 0; asked < MOST_TO_BEGIN; asked += 1) {
      const before = this.#sources.steady();
      await this.#askOnce();
      if (this.#sources.steady() - before <= QUICK_MS) return;
    }
  }

  async #askOnce(): Promise<void> {
    const { nowMs, newestMs } = await this.#sources.askStore(this.#known === null);
    const future = newestMs !== null && newestMs >= nowMs ? newestMs + BEGIN_AFTER_MS : nowMs;
    const at = this.#known ? Math.max(nowMs, this.#here()) : future;
    const speed = at > nowMs + TOLERANCE_MS ? WHILE_AHEAD : 1;
    this.#known = { at, steady: this.#sources.steady(), speed };
  }
}
