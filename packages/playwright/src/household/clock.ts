import type { BrowserContext } from '@playwright/test';
import type { Household } from './household.ts';
import { instantOf } from './when.ts';

/** A stretch of time: `{ days: 1 }`, `{ hours: 3, minutes: 30 }`. */
export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

export const millisecondsOf = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

/**
 * The clock of a household: the server's rules and pages follow it for this household alone, and so do the clocks of its
 * browsers. Time goes on from where it is set; no timer of a page fires early.
 */
export class Clock {
  readonly #household: Household;
  /** Its browsers, and how far the clock of each is off. */
  readonly #browsers = new Map<BrowserContext, number>();

  constructor(household: Household) {
    this.#household = household;
  }

  now(): Date {
    return this.#household.now();
  }

  /**
   * @param instant `2026-12-24T20:15:00Z`, or a Date.
   * @throws where the household has watched something after that: what comes next would be older, and move no place.
   */
  async set(instant: string | Date): Promise<void> {
    await this.#move(instantOf(instant, 0) - Date.now());
  }

  /** Lets time pass at once: `clock.forward({ days: 8 })`. */
  async forward(span: Span): Promise<void> {
    await this.#move(this.#household.clockAheadMs + millisecondsOf(span));
  }

  /** From now on this browser's clock goes with the household's. */
  async goesFor(context: BrowserContext): Promise<void> {
    if (this.#browsers.has(context)) return;
    this.#browsers.set(context, 0);
    if (this.#household.clockAheadMs !== 0) await this.#tell(context);
  }

  /** One device's clock is off, and stays off whatever the household's does: a television that is a day ahead. */
  async isWrong(context: BrowserContext, by: Span): Promise<void> {
    this.#browsers.set(context, millisecondsOf(by));
    await this.#tell(context);
  }

  async #move(aheadMs: number): Promise<void> {
    await this.#household.setClockAhead(aheadMs);
    for (const context of this.#browsers.keys()) await this.#tell(context);
  }

  async #tell(context: BrowserContext): Promise<void> {
    await context.clock.setSystemTime(this.now().getTime() + (this.#browsers.get(context) ?? 0));
  }
}
