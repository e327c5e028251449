import type postgres from 'postgres';
import { lentConnections } from './lent-connections.ts';

/** A connection that was refused is tried again after so many seconds; the driver itself would wait for up to twenty. */
export const AGAIN_SECONDS = 0.3;

/**
 * A driver whose reservations are answered, or refused, whatever becomes of its connections.
 * @returns what it has to be opened with, and what makes it so once it is.
 */
export function liveConnections() {
  let lose: ((number: number) => void) | undefined;
  return {
    options: {
      onclose: (number: number) => lose?.(number),
      backoff: () => AGAIN_SECONDS,
      // Those that are lent stay open; the driver's clock for them would never be heard.
      max_lifetime: null,
    },
    lendBy(driver: postgres.Sql): void {
      ({ lose } = lentConnections(driver));
    },
  };
}
