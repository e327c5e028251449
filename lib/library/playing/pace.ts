/** Less than that says little: the first pictures come in one go. */
const LEAST_SECONDS = 4;

/** How many seconds of film a program makes a second, while nothing holds it up. Times are in milliseconds. */
export class Pace {
  #firstEnd: number | null = null;
  #lastEnd = 0;
  #workedMs = 0;
  #since: number | null = null;

  /** What was made up to a second of the film. */
  made(end: number, now: number): void {
    if (this.#firstEnd === null) {
      this.#firstEnd = end;
      this.#since = now;
    } else this.#work(now);
    this.#lastEnd = end;
  }

  /** From now on it waits for who watches. */
  held(now: number): void {
    this.#work(now);
    this.#since = null;
  }

  goesOn(now: number): void {
    if (this.#firstEnd !== null) this.#since ??= now;
  }

  /** 1 is just as fast as one watches; null while that cannot be said. */
  get speed(): number | null {
    const made = this.#lastEnd - (this.#firstEnd ?? 0);
    const worked = this.#workedMs / 1000;
    return Math.max(made, worked) < LEAST_SECONDS || worked === 0 ? null : made / worked;
  }

  #work(now: number): void {
    if (this.#since === null) return;
    this.#workedMs += now - this.#since;
    this.#since = now;
  }
}
