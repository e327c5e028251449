import { retryDelay } from '@/lib/http/backoff';

/**
 * Entries whose answer the device does not understand. They stay on the device, which tries them again, later each
 * time, and they do not hold up the others meanwhile: a filter on the way may refuse just this one for a word in its
 * title.
 */
export class PutAside {
  readonly #entries = new Map<string, { tries: number; until: number }>();

  /**
   * @param now milliseconds on a clock that never jumps
   * @param chance from 0 to 1
   */
  add(key: string, now: number, chance: number): void {
    const tries = (this.#entries.get(key)?.tries ?? 0) + 1;
    this.#entries.set(key, { tries, until: now + retryDelay(tries, chance) });
  }

  /** The server has answered for it. */
  remove(key: string): void {
    this.#entries.delete(key);
  }

  has(key: string, now: number): boolean {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.until > now;
  }

  /** Milliseconds until one of these may be tried again; null when none waits. */
  wait(keys: readonly string[], now: number): number | null {
    const waits = keys.flatMap((key) => (this.has(key, now) ? [(this.#entries.get(key)?.until ?? now) - now] : []));
    return waits.length > 0 ? Math.min(...waits) : null;
  }

  /** Something has changed: try all of them now. */
  clear(): void {
    this.#entries.clear();
  }
}
